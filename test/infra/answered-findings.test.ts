import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag'
import { expect, test } from 'vitest'
import { DialogueStack } from '../../infra/dialogue-stack.ts'
import { Operations } from '../../shared/operations.ts'
import { aDialogue } from '../builders.ts'
import { EVERYTHING_ON } from './a-template.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('a dialogue with everything there is has no finding of cdk-nag that is not answered', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'parley-findings-'))
  try {
    const app = new App({ outdir, analyticsReporting: false, context: { 'aws:cdk:bundling-stacks': [] } })
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app))
    const dialogue = aDialogue({ mediator: { model: 'amazon.nova-pro-v1:0' }, eraseNamesOn: '2030-01-01' })
    new DialogueStack(app, { dialogue, operations: Operations.parse(EVERYTHING_ON) })

    expect(() => app.synth()).not.toThrow()
  } finally {
    rmSync(outdir, { recursive: true })
  }
}, 60_000)

test('the page has each finding that is answered, by whichever tool, and no other', () => {
  const code = readdirSync(join(ROOT, 'infra')).filter((file) => file.endsWith('.ts'))
  const inCode = code.flatMap((file) => read(`infra/${file}`).match(/\b(AwsSolutions|Serverless)-\w+/g) ?? [])
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const inTemplates = readdirSync(join(ROOT, 'infra/pipeline')).filter((file) => file.endsWith('.yaml'))
  const skipping = [scripts['lint:template'], ...inTemplates.map((file) => read(`infra/pipeline/${file}`))].join(' ')
  const skipped = skipping.match(/\bCKV_\w+|\bW\d+/g) ?? []
  const rows = read('docs/decisions/findings-of-linters.md')
    .split('\n')
    .filter((line) => line.startsWith('| c'))
  const onPage = rows.flatMap((row) => (row.split('|')[1] ?? '').match(/(?<=`)[\w-]+(?=`)/g) ?? [])

  expect(onPage.toSorted()).toEqual([...new Set([...inCode, ...skipped])].toSorted())
})
