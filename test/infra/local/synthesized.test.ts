import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { synthesized } from '../../../infra/local/synthesized.ts'
import type { Synthesized } from '../../../infra/local/template.ts'
import { Operations } from '../../../shared/operations.ts'
import { aDialogue } from '../../builders.ts'

let root: string
let stacks: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'parley-synthesized-'))
  stacks = join(root, 'stacks')
  mkdirSync(join(root, 'infra'), { recursive: true })
  writeFileSync(source(), 'const DAYS = 90')
})
afterEach(() => rmSync(root, { recursive: true }))

test('a stack with the same inputs is not synthesized again', async () => {
  const first = await made()
  moveAway(first)

  const second = await made()

  expect(isWritten(second)).toBe(false)
  expect(second).toEqual(first)
})

test('a stack with changed sources is synthesized again', async () => {
  const first = await made()
  moveAway(first)
  writeFileSync(source(), 'const DAYS = 30')

  const second = await made()

  expect(isWritten(second)).toBe(true)
  expect(second.template).toEqual(first.template)
})

test('the stack of another dialogue is synthesized', async () => {
  const first = await made()

  const second = await made('River, sea and sky')

  expect(second.folder).not.toBe(first.folder)
  expect(second.template).not.toEqual(first.template)
})

test('a folder that was being written when the process was killed is not read', async () => {
  const first = await made()
  rmSync(first.folder, { recursive: true })
  mkdirSync(join(stacks, 'making-1'))
  writeFileSync(join(stacks, 'making-1', first.templateFile), '{"Resources":{')

  expect(await made()).toEqual(first)
})

test('two processes at once get the same stack, and leave nothing else', async () => {
  const [one, other] = await Promise.all([made(), made()])

  expect(one).toEqual(other)
  expect(readdirSync(stacks)).toHaveLength(1)
})

test('a stack older than an hour is deleted when another one is made', async () => {
  const first = await made()
  utimesSync(first.folder, 0, 0)

  const second = await made('River, sea and sky')

  expect(readdirSync(stacks)).toEqual([second.folder.slice(stacks.length + 1)])
})

function made(title = 'River and sea') {
  const whole = { dialogue: aDialogue({ title: { en: title } }), operations: Operations.parse({}) }
  return synthesized(whole, stacks, root)
}

function source(): string {
  return join(root, 'infra/retention.ts')
}

/** Makes a template so old that whoever writes it anew is found out. */
function moveAway({ folder, templateFile }: Synthesized): void {
  utimesSync(join(folder, templateFile), 0, 0)
}

function isWritten({ folder, templateFile }: Synthesized): boolean {
  return statSync(join(folder, templateFile)).mtimeMs !== 0
}
