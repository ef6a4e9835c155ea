import { besideEachOther, type TwoLanguages } from '../../shared/instrument/beside.ts'
import { type InstrumentDocument, JOINT } from '../../shared/instrument/document.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { recordBefore, recordUntil } from '../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { Refused } from '../platform/refusal.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import { findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { withChanges } from './with-changes.ts'

/** The requested documents of a round. */
export type Asked = {
  /** The dialogue's first language by default. */
  readonly language?: TextLanguage | undefined
  /** `joint`, or the side of a declaration; all documents by default. */
  readonly document?: string | undefined
  /** The id of a reading, for the draft as it stood when that reading was settled; the newest draft by default. */
  readonly at?: string | undefined
  /** Whether the changes since the reading before are shown. */
  readonly changes?: boolean | undefined
}

/**
 * Makes the requested documents of a round.
 *
 * @throws {Refused} `no-such-round`, `no-such-reading`, `not-settled-yet`, or `invalid` for an unknown language or
 *   document
 */
export async function seeInstrument(table: Table, round: number, asked: Asked): Promise<readonly InstrumentDocument[]> {
  const record = await asOf(table, editionOf(await readRecordForDocuments(table, round), 'delegations'), asked.at)
  return documentsOf(record, asked)
}

/**
 * The requested documents from a record, as far as its edition discloses them.
 *
 * @throws {Refused} `invalid` for an unknown language or document
 */
export function documentsOf(record: RoundRecord, asked: Omit<Asked, 'at'>): readonly InstrumentDocument[] {
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

/** Documents in two languages. */
export type AskedBeside = Asked & {
  /** The language of the second column. */
  readonly beside: TextLanguage
}

/**
 * Makes the requested documents of a round in two languages, clause beside clause.
 *
 * @throws {Refused} as {@link seeInstrument}, and `invalid` for a second language that the dialogue is not held in, or that is the
 *   first
 */
export async function seeInstrumentBeside(
  table: Table,
  round: number,
  asked: AskedBeside,
): Promise<readonly TwoLanguages[]> {
  const record = await asOf(table, editionOf(await readRecordForDocuments(table, round), 'delegations'), asked.at)
  return documentsBeside(record, asked)
}

/** The requested documents from a record in two languages. @throws {Refused} `invalid` */
export function documentsBeside(
  record: RoundRecord,
  { beside, ...asked }: Omit<AskedBeside, 'at'>,
): readonly TwoLanguages[] {
  const others = documentsOf(record, { ...asked, language: languageBeside(record, asked.language, beside) })
  return documentsOf(record, asked).flatMap((document) => {
    const other = others.find(({ name }) => name === document.name)
    return other === undefined ? [] : [besideEachOther(document, other)]
  })
}

/** Documents with their changes since the reading before the last one in the record. */
export function showChanges(
  documents: readonly InstrumentDocument[],
  record: RoundRecord,
  language: TextLanguage,
): readonly InstrumentDocument[] {
  const earlier = instrumentOf(recordBefore(record), language)
  return documents.map((document) => {
    // A side's first declaration is compared with the joint draft, from which it was made.
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

type InLanguages = { readonly dialogue: Pick<RoundRecord['dialogue'], 'languages'> }

/** The language that was asked for, or the dialogue's first. @throws {Refused} `invalid` for an unknown language */
export function languageOf({ dialogue }: InLanguages, asked: TextLanguage | undefined): TextLanguage {
  const { languages } = dialogue
  const language = asked ?? languages[0] ?? USUAL_LANGUAGE
  if (languages.includes(language)) return language
  throw new Refused('invalid', `this dialogue is held in ${languages.join(' and ')}`, [
    { path: 'language', message: `is one of ${languages.join(', ')}` },
  ])
}

/** The language of the second column. @throws {Refused} `invalid` for an unknown language, or for that of the first column */
export function languageBeside(held: InLanguages, asked: TextLanguage | undefined, beside: TextLanguage): TextLanguage {
  const first = languageOf(held, asked)
  const others = held.dialogue.languages.filter((language) => language !== first)
  if (others.includes(beside)) return beside
  if (others.length === 0) {
    throw new Refused('invalid', `this dialogue is held in ${first} alone; ask without beside`, [
      { path: 'beside', message: 'is left out in a dialogue that is held in one language' },
    ])
  }
  throw new Refused('invalid', `beside the text in ${first}, this dialogue has it in ${others.join(' and ')}`, [
    { path: 'beside', message: `is one of ${others.join(', ')}` },
  ])
}
