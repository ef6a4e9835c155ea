import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hasBudgets } from '../../infra/has-budgets.ts'
import { aDialogueFile } from '../builders.ts'
import { EVERYTHING_ON } from './a-template.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What `cdk` runs, told what `cdk` tells it, without bundling. */
function synthesize(context: Readonly<Record<string, string>> = {}) {
  const CDK_OUTDIR = mkdtempSync(join(tmpdir(), 'parley-synth-'))
  const CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context })
  // CDK's own validation only warns, and takes three times as long as all the rest.
  const env = { ...process.env, CDK_OUTDIR, CDK_CONTEXT_JSON, CDK_VALIDATION: 'false' }
  return spawnSync(process.execPath, ['--import', 'tsx', 'infra/app.ts'], { cwd: ROOT, env, encoding: 'utf8' })
}

test('every dialogue passes the checks of a deployment', () => {
  const { status, stderr } = synthesize()

  expect(stderr).not.toMatch(/^ERROR/m)
  expect(status).toBe(0)
})

test.each([
  ['every option that a closed egress allows', EVERYTHING_ON],
  ['every option that an open egress allows', { ...EVERYTHING_ON, egress: 'open', canary: true }],
])('a dialogue with %s passes the checks of a deployment', (_, operations) => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-file-')), 'river-and-sea.yaml')
  writeFileSync(file, JSON.stringify(aDialogueFile({ operations })))

  const { status, stderr } = synthesize({ dialogue: file })

  expect(stderr).not.toMatch(/^ERROR/m)
  expect(status).toBe(0)
})

test.each([
  ['eu-west-1', true],
  ['eu-north-1', false],
])('in %s a budget is there: %s', (region, expected) => {
  expect(hasBudgets(region)).toBe(expected)
})

test('a mistake under operations is one clear line, before anything is created', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-file-')), 'mistaken.yaml')
  writeFileSync(file, JSON.stringify(aDialogueFile({ operations: { alarmsTo: 'somebody' } })))

  const { status, stderr } = synthesize({ dialogue: file })

  expect(stderr).toBe('mistaken.yaml: operations.alarmsTo: is a mail address such as info@example.org\n')
  expect(status).toBe(1)
})

test('a missing dialogue is one clear line', () => {
  const { status, stderr } = synthesize({ dialogue: 'us-rusia' })

  expect(stderr).toMatch(/^there is no dialogue us-rusia; .+\n$/)
  expect(status).toBe(1)
})
