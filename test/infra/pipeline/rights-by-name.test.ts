import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ENTRY } from '../../../infra/in-the-template.ts'
import { resourcesOf } from '../../../infra/local/template.ts'
import { stackNameOf } from '../../../infra/stack-name.ts'
import { synthesizeWithoutBundles } from '../../../infra/without-bundles.ts'
import { Operations } from '../../../shared/operations.ts'
import { aDialogue } from '../../builders.ts'
import { everythingDeployed } from '../deployed.ts'

const ROOT = join(import.meta.dirname, '../../..')

/** What the template leaves to CloudFormation. */
const given = (parameter: string) => `\${${parameter}}`

test('the policies name stacks, functions, tables and roles as they are named', () => {
  const resources = readFileSync(join(ROOT, 'infra/pipeline/rights.yaml'), 'utf8')
  const [stack, table] = [stackNameOf(given('Dialogue')), stackNameOf('')]
  const folder = mkdtempSync(join(tmpdir(), 'parley-rights-'))
  synthesizeWithoutBundles({ dialogue: aDialogue(), operations: Operations.parse({}) }, folder)
  const assembly = readdirSync(folder)
    .filter((file) => /^manifest\.json$|\.assets\.json$/.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('')
  rmSync(folder, { recursive: true })
  const assumed = [...assembly.matchAll(/"assumeRoleArn": *"[^"]*:role\/cdk-hnb659fds-([a-z-]+)-\$/g)].map(
    ([, role]) => role,
  )
  const operations = resourcesOf(everythingDeployed().template, 'AWS::Lambda::Function').find(
    ([, { Metadata }]) => Metadata[ENTRY] === 'functions/operate/operate-handler.ts',
  )

  expect(resources).toContain(`:stack/${stack}/*`)
  expect(table).toContain('parley')
  expect(operations?.[0]).toMatch(/^Operations/)
  expect(new Set(assumed)).toEqual(
    new Set([...resources.matchAll(/role\/cdk-\$\{Qualifier\}-([a-z-]+)-\$/g)].map(([, role]) => role)),
  )
})
