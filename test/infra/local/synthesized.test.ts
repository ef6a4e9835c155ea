import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { synthesized } from '../../../infra/local/synthesized.ts'
import { Operations } from '../../../shared/operations.ts'
import { aDialogue } from '../../builders.ts'

/** Nothing that a synthesis would leave: where it is still there afterwards, there was none. */
const MARK = '"parley:test":{"Type":"Parley::Test"}'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-synthesized-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const ofTitle = (title: string) =>
  synthesized({ dialogue: aDialogue({ title: { en: title } }), operations: Operations.parse({}) }, folder)

test('a stack that is made of the same is not synthesized again', async () => {
  const first = await ofTitle('River and sea')
  leaveMark()

  const second = await ofTitle('River and sea')

  expect(marked(first)).toBe(false)
  expect(marked(second)).toBe(true)
  expect(second.template.Resources).toMatchObject(first.template.Resources)
})

test('one that is made of anything else is', async () => {
  await ofTitle('River and sea')
  leaveMark()

  expect(marked(await ofTitle('River, sea and sky'))).toBe(false)
})

test('so is one whose synthesis was not seen to end', async () => {
  await ofTitle('River and sea')
  leaveMark()
  rmSync(join(folder, 'synthesized.json'))

  expect(marked(await ofTitle('River and sea'))).toBe(false)
})

function leaveMark(): void {
  const { template } = JSON.parse(readFileSync(join(folder, 'synthesized.json'), 'utf8'))
  const file = join(folder, template)
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"Resources":\s*\{/, `$&${MARK},`))
}

function marked({ template }: Awaited<ReturnType<typeof synthesized>>): boolean {
  return 'parley:test' in template.Resources
}
