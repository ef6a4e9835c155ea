import { type InstrumentDocument, JOINT } from '../../shared/instrument/document.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import type { Language } from '../../shared/localized-text.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { recordBefore, recordUntil } from '../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { Refused } from '../platform/refusal.ts'
import { readRecord } from '../record/read-record.ts'
import { findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { withChanges } from './with-changes.ts'

/** Which of a round's documents is asked for. */
export type Asked = {
  /** The dialogue's first where it is left out. */
  readonly language?: Language | undefined
  /** `joint`, or a side whose declaration it is; all of them where it is left out. */
  readonly document?: string | undefined
  /** The draft as it stood when this reading was settled; the newest where it is left out. */
  readonly at?: string | undefined
  /** Whether what changed since the reading before is shown. */
  readonly changes?: boolean | undefined
}

/**
 * The documents of a round as they are asked for.
 *
 * @throws {Refused} `no-such-round`, `no-such-reading`, `not-settled-yet`, or `invalid` for a language or document
 *   there is not
 */
export async function seeInstrument(table: Table, round: number, asked: Asked): Promise<readonly InstrumentDocument[]> {
  const record = await asOf(table, editionOf(await readRecord(table, round), 'delegations'), asked.at)
  const language = languageOf(record, asked.language)
  const documents = instrumentOf(record, language)
  const found = documents.filter(({ name }) => asked.document === undefined || name === asked.document)
  if (found.length === 0) {
    const names = documents.map(({ name }) => name).join(', ')
    throw new Refused('invalid', `the documents of this round are ${names}`, [
      { path: 'document', message: `is one of ${names}` },
    ])
  }
  return asked.changes === true ? showChanges(found, record, language) : found
}

/** Documents with what changed since the reading before the last one in the record. */
export function showChanges(
  documents: readonly InstrumentDocument[],
  record: RoundRecord,
  language: Language,
): readonly InstrumentDocument[] {
  const earlier = instrumentOf(recordBefore(record), language)
  return documents.map((document) => {
    // A side's first declaration is compared with the joint draft that it grew from.
    const before = earlier.find(({ name }) => name === document.name) ?? earlier.find(({ name }) => name === JOINT)
    return before === undefined ? document : withChanges(before, document)
  })
}

async function asOf(table: Table, record: RoundRecord, id: string | undefined): Promise<RoundRecord> {
  if (id === undefined) return record
  const then = recordUntil(record, id)
  if (then !== undefined) return then
  const reading = await findReading(table, id)
  if (reading?.round === record.round.number) {
    throw new Refused('not-settled-yet', `reading ${id} is not in the record yet; ask again when it is settled`)
  }
  throw new Refused('no-such-reading', `no reading ${id} was settled in this round`)
}

function languageOf({ dialogue }: RoundRecord, asked: Language | undefined): Language {
  const { languages } = dialogue
  const language = asked ?? languages[0] ?? 'en'
  if (languages.includes(language)) return language
  throw new Refused('invalid', `this dialogue is held in ${languages.join(' and ')}`, [
    { path: 'language', message: `is one of ${languages.join(', ')}` },
  ])
}
