import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { archiveOf } from '../../../functions/documents/archive.ts'
import { textOf } from '../../../functions/record/record-text.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aRecord } from '../../shared/instrument/a-record.ts'
import { textIn } from './text-in.ts'

const FORMS = ['docx', 'html', 'json', 'md', 'pdf']

describe('the archive of a round', () => {
  let record: RoundRecord
  let archive: Uint8Array
  let files: Readonly<Record<string, Uint8Array>>
  beforeAll(async () => {
    record = await aRecord()
    archive = await archiveOf(record, publicTextOf(record))
    files = unzipSync(archive)
  })

  test('has each document alone in every language and form, the public record and a note', () => {
    const documents = ['joint', 'us', 'russia'].flatMap((name) =>
      ['en', 'ru'].flatMap((language) => FORMS.map((form) => `instrument.${name}.${language}.${form}`)),
    )

    expect(Object.keys(files).toSorted()).toEqual([...documents, 'README.txt', 'record.json'].toSorted())
  })

  test('has a record that verifies against the root hash which the note and every document print', async () => {
    const open = JSON.parse(strFromU8(files['record.json'] ?? new Uint8Array()))

    expect(verifyRecord(open, record.head)).toMatchObject({ mismatches: [], head: record.head })
    for (const [name, file] of Object.entries(files)) {
      expect([name, (await textIn(file)).replace(/\s/g, '').includes(record.head)]).toEqual([name, true])
    }
  })

  test('is the same file whenever it is made', async () => {
    const short = await aRecord({ files: await adjournedAt('terms.1') })

    expect(
      Buffer.compare(await archiveOf(short, publicTextOf(short)), await archiveOf(short, publicTextOf(short))),
    ).toBe(0)
  })

  test('leaves out a record that is too large for an answer, and says where it is', async () => {
    const short = await aRecord({ files: await adjournedAt('terms.1') })
    const small = unzipSync(await archiveOf(short, publicTextOf(short), 10_000))

    expect(Object.keys(small)).not.toContain('record.json')
    expect(strFromU8(small['README.txt'] ?? new Uint8Array())).toContain('/record?edition=public')
  })
})

function publicTextOf(record: RoundRecord) {
  return textOf(editionOf(record, 'public'), record.head)
}
