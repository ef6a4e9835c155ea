import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** What `cdk` runs, told what `cdk` tells it, without bundling. */
function synthesize(context: Readonly<Record<string, string>> = {}) {
  const CDK_OUTDIR = mkdtempSync(join(tmpdir(), 'parley-synth-'))
  const CDK_CONTEXT_JSON = JSON.stringify({ 'aws:cdk:bundling-stacks': [], ...context })
  // CDK's own validation only warns, and takes three times as long as all the rest.
  const env = { ...process.env, CDK_OUTDIR, CDK_CONTEXT_JSON, CDK_VALIDATION: 'false' }
  return spawnSync(process.execPath, ['--import', 'tsx', 'infra/app.ts'], { cwd: ROOT, env, encoding: 'utf8' })
}

test('every dialogue passes the checks that a deployment asks for', () => {
  const { status, stderr } = synthesize()

  expect(stderr).not.toMatch(/^ERROR/m)
  expect(status).toBe(0)
})

test('a dialogue that is not there is one clear line', () => {
  const { status, stderr } = synthesize({ dialogue: 'us-rusia' })

  expect(stderr).toMatch(/^there is no dialogue us-rusia; .+\n$/)
  expect(status).toBe(1)
})
