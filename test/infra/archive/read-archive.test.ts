import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MOST } from '../../../infra/archive/open-archive.ts'
import { readArchive } from '../../../infra/archive/read-archive.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-zip-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const TEXT = strToU8('text')

function written(bytes: Uint8Array): string {
  const path = join(folder, 'some.zip')
  writeFileSync(path, bytes)
  return path
}

describe('an archive that anybody may have made', () => {
  test('has its files, and folders are none', () => {
    const taken: string[] = []

    const archive = readArchive(
      written(zipSync({ 'round-1/': new Uint8Array(), 'round-1/a.txt': TEXT, 'b.txt': TEXT })),
    )
    archive.readEach((name, bytes) => taken.push(`${name} ${bytes.length}`))

    expect(archive.names).toEqual(['round-1/a.txt', 'b.txt'])
    expect(taken).toEqual(['round-1/a.txt 4', 'b.txt 4'])
  })

  test.each([
    '../a.txt',
    'a/../b.txt',
    '/etc/passwd',
    'C:\\a.txt',
    'a\\b.txt',
    'a//b.txt',
    './a.txt',
    'a\u0000.txt',
    'ä.txt',
    '.a',
  ])('is refused with a file of the name %j', (name) => {
    expect(() => readArchive(written(zipSync({ [name]: TEXT })))).toThrow(
      `has a file with the name ${JSON.stringify(name)}`,
    )
  })

  test('is refused with a name twice', () => {
    const zip = zipSync({ 'a.txt': TEXT, 'b.txt': TEXT })

    expect(() => readArchive(written(renamed(zip, 'b.txt', 'a.txt')))).toThrow('has the file a.txt twice')
  })

  test('is refused with more files, larger ones, or more bytes than an export has', () => {
    const path = written(zipSync({ 'a.txt': new Uint8Array(1_000), 'b.txt': new Uint8Array(1_000) }))

    expect(() => readArchive(path, { ...MOST, files: 1 })).toThrow('has 2 files, and 1 are the most')
    expect(() => readArchive(path, { ...MOST, fileBytes: 999 })).toThrow('has the file a.txt of 1000 bytes')
    expect(() => readArchive(path, { ...MOST, allBytes: 1_999 })).toThrow('has 2000 bytes of files')
    expect(() => readArchive(path, { ...MOST, archiveBytes: 10 })).toThrow('and 10 are the most')
    expect(readArchive(path, { ...MOST, files: 2, fileBytes: 1_000, allBytes: 2_000 }).names).toHaveLength(2)
  })

  test('that holds terabytes in a few kilobytes is refused before anything is unpacked', () => {
    const zip = claiming(zipSync({ 'a.txt': new Uint8Array(10_000) }), 0xffff_fffe)

    expect(() => readArchive(written(zip))).toThrow('has the file a.txt of 4294967294 bytes')
  })

  test('that claims less than it holds takes no more memory than it claims', () => {
    const zip = claiming(zipSync({ 'a.txt': new Uint8Array(10_000_000) }), 100)
    const sizes: number[] = []

    readArchive(written(zip)).readEach((_, { length }) => sizes.push(length))

    expect(sizes).toEqual([100])
  })

  test.each([
    ['is no archive', strToU8('PK, or so it says')],
    ['is empty', new Uint8Array()],
    ['is cut off', zipSync({ 'a.txt': TEXT }).subarray(0, 60)],
  ])('is refused if it %s', (_, bytes) => {
    expect(() => readArchive(written(bytes))).toThrow('is damaged, or is no zip archive')
  })

  test('is refused if it is not there, with a line that says so', () => {
    expect(() => readArchive(join(folder, 'none.zip'))).toThrow(/none\.zip: there is no such file/)
  })
})

/** The central directory's entry of a file begins with these bytes. */
const ENTRY = 0x0201_4b50

/** An archive whose directory says that its files have another size. */
function claiming(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  for (let at = 0; at < zip.length - 28; at += 1)
    if (view.getUint32(at, true) === ENTRY) view.setUint32(at + 24, size, true)
  return zip
}

function renamed(zip: Uint8Array, from: string, to: string): Uint8Array {
  return Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(from, to), 'latin1')
}
