import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dialogueFileOf, readDialogueFile, slugsIn } from '../../infra/dialogue-file.ts'
import { aDialogueFile } from '../builders.ts'

function aFile(content: unknown, name = 'river-and-sea.yaml'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'parley-file-')), name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

test('a mistake is one line with the file, the path in it, and what is wrong', () => {
  const file = aFile(aDialogueFile({ sides: [{ id: 'river', name: { en: 'River' } }] }))

  expect(() => readDialogueFile(file)).toThrow(/^river-and-sea\.yaml: sides: a dialogue has two sides or more$/)
})

test('two mistakes are two lines', () => {
  const file = aFile(aDialogueFile({ attribution: 'gossip', shards: 0 }))

  expect(() => readDialogueFile(file)).toThrow(
    /^river-and-sea\.yaml: attribution: .+\nriver-and-sea\.yaml: shards: .+$/,
  )
})

test('a file that is not YAML is one line with the place', () => {
  const file = aFile('slug: [unclosed\ntitle: x')

  expect(() => readDialogueFile(file)).toThrow(/^river-and-sea\.yaml: .+line \d+, column \d+$/)
})

test('a missing file is one line', () => {
  expect(() => readDialogueFile('/nowhere/lake.yaml')).toThrow(/^lake\.yaml: there is no such file$/)
})

test('an unknown slug is one line that lists the known ones', () => {
  expect(() => dialogueFileOf('us-rusia')).toThrow(/^there is no dialogue us-rusia; dialogues\/ holds .*us-russia/)
})

test('a roster or a rehearsal is not a dialogue', () => {
  expect(slugsIn()).toContain('us-russia')
  for (const slug of slugsIn()) expect(slug).not.toMatch(/roster|rehearsal/)
})
