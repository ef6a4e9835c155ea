import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { synthesized } from '../../../infra/local/synthesized.ts'
import { Operations } from '../../../shared/operations.ts'
import { aDialogue } from '../../builders.ts'

let folder: string
let root: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-synthesized-'))
  root = join(folder, 'root')
  mkdirSync(join(root, 'infra'), { recursive: true })
  writeFileSync(source(), 'const DAYS = 90')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a stack that is made of the same is not synthesized again', async () => {
  const first = await made()
  setAside(first.templateFile)

  const second = await made()

  expect(wasWritten(second.templateFile)).toBe(false)
  expect(second).toEqual(first)
})

test.each<[string, (template: string) => void]>([
  ['whose sources have changed', () => writeFileSync(source(), 'const DAYS = 30')],
  ['whose template another version has written since', (template) => writeFileSync(template, '{"Resources":{}}')],
  ['whose template is gone', (template) => rmSync(template)],
  ['that was being written down when it was killed', () => writeFileSync(join(folder, 'synthesized'), '')],
])('one %s is', async (_, happens) => {
  const first = await made()
  setAside(first.templateFile)
  happens(join(folder, first.templateFile))

  const second = await made()

  expect(wasWritten(second.templateFile)).toBe(true)
  expect(second).toEqual(first)
})

test('one of another dialogue is', async () => {
  const first = await made()
  setAside(first.templateFile)

  const second = await made('River, sea and sky')

  expect(wasWritten(second.templateFile)).toBe(true)
  expect(second).not.toEqual(first)
})

function made(title = 'River and sea') {
  const whole = { dialogue: aDialogue({ title: { en: title } }), operations: Operations.parse({}) }
  return synthesized(whole, folder, root)
}

function source(): string {
  return join(root, 'infra/retention.ts')
}

/** Makes a template so old that whoever writes it anew is found out. */
function setAside(templateFile: string): void {
  utimesSync(join(folder, templateFile), 0, 0)
}

function wasWritten(templateFile: string): boolean {
  return statSync(join(folder, templateFile)).mtimeMs !== 0
}
