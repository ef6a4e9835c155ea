import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
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

test('a fraction is read from a file as it is written there', () => {
  const file = aFile(`${stringify(aDialogueFile())}stages: { terms: { threshold: 2/3, quorum: 1/2 } }\n`)

  expect(readDialogueFile(file).stages.terms).toMatchObject({ threshold: '2/3', quorum: '1/2' })
})

test.each([
  ['stages: { terms: { threshold: 0.667 } }', 'stages.terms.threshold: 0.667 is not 2/3', 'write 2/3, or 667/1000'],
  ['stages: { baskets: { threshold: 0.66 } }', 'stages.baskets.threshold: 0.66 is not 2/3', 'write 2/3, or 66/100'],
  ['stages: { ratification: { quorum: 0.33 } }', 'stages.ratification.quorum: 0.33 is not 1/3', 'write 1/3, or 33/100'],
  ['actingOfficialsAtMost: 0.1667', 'actingOfficialsAtMost: 0.1667 is not 1/6', 'write 1/6, or 1667/10000'],
  ['stages: { terms: { quorum: 0.8333333333333334 } }', 'stages.terms.quorum: 0.8333333333333334 is not', 'write 5/6'],
  ['stages: { terms: { quorum: 0.7123456789012 } }', 'stages.terms.quorum: write at most 9', 'or a fraction'],
])('the rounded fraction in %s is a mistake that says what to write', (line, mistake, write) => {
  const read = () => readDialogueFile(aFile(`${stringify(aDialogueFile())}${line}\n`))

  expect(read).toThrow(`river-and-sea.yaml: ${mistake}`)
  expect(read).toThrow(write)
})

test.each([0.51, 0.6, 0.7, 0.75, 0.8, 0.34, 0.3, 0.25, 0.125, 0.5, 1])('%d is a share that means itself', (quorum) => {
  const file = aFile(`${stringify(aDialogueFile())}stages: { terms: { quorum: ${quorum} } }\n`)

  expect(readDialogueFile(file).stages.terms.quorum).toBe(quorum)
})

test('a missing file is one line', () => {
  expect(() => readDialogueFile('/nowhere/lake.yaml')).toThrow(/^lake\.yaml: there is no such file$/)
})

test('a file with the slug of another file is refused, because it would be deployed in its place', () => {
  expect(() => readDialogueFile(aFile(aDialogueFile(), 'copy.yaml'))).toThrow(
    /^copy\.yaml: slug: is river-and-sea, and the file is copy\.yaml; name it river-and-sea\.yaml, or write slug: copy$/,
  )
})

test('a slug from which a name would be too long for AWS is refused, up to the last character', () => {
  const slug = (length: number) => 'a'.repeat(length)
  const read = (length: number) => () =>
    readDialogueFile(aFile(aDialogueFile({ slug: slug(length) }), `${slug(length)}.yaml`))

  expect(read(68)).toThrow(/slug: 67 characters at most$/)
  expect(read(67)).not.toThrow()
})

test.each<[string, (text: string) => Buffer]>([
  ['as UTF-8 with a byte order mark', (text) => Buffer.from(`\ufeff${text}`)],
  ['with the line ends of Windows', (text) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['as UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['as UTF-16 with the high byte first', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['as UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
  ['by gzip', (text) => gzipSync(text)],
])('a file that was saved %s is read', (_, saved) => {
  const file = aFile('')
  writeFileSync(file, saved(stringify(aDialogueFile({ title: { en: 'River', ru: 'Река' } }))))

  expect(readDialogueFile(file).title).toEqual({ en: 'River', ru: 'Река' })
})

test('a file in another encoding is one line that says how to save it', () => {
  const file = aFile('')
  writeFileSync(file, Buffer.from('slug: \xd0\xe5\xea\xe0', 'latin1'))

  expect(() => readDialogueFile(file)).toThrow(/^river-and-sea\.yaml: cannot be read as text: save it as UTF-8$/)
})

test('an unknown slug is one line that lists the known ones', () => {
  expect(() => dialogueFileOf('us-rusia')).toThrow(/^there is no dialogue us-rusia; dialogues\/ holds .*us-russia/)
})

test('a roster or a rehearsal is not a dialogue', () => {
  expect(slugsIn()).toContain('us-russia')
  for (const slug of slugsIn()) expect(slug).not.toMatch(/roster|rehearsal/)
})
