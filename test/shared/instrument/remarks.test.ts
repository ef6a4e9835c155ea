import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { toDocx } from '../../../functions/documents/to-docx.ts'
import type { OutOfLine } from '../../../shared/edits/edit.ts'
import { toHtml } from '../../../shared/instrument/html.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import type { Language } from '../../../shared/localized-text.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { RecordedReading } from '../../../shared/recorded-reading.ts'
import { aBareRecord as aRecord } from './a-record.ts'

const FORMS = ['markdown', 'html', 'docx'] as const
const PARTS = {
  definition: 'definition',
  topic: 'reason',
  basket: 'description',
  commitment: 'action',
} as const satisfies Partial<Record<ProposalBody['kind'], OutOfLine['part']>>
type Kind = keyof typeof PARTS
const KINDS = Object.keys(PARTS) as Kind[]

describe.each(KINDS)('of a %s, the instrument says', (kind) => {
  test.each(FORMS)('that a language is out of line, in both languages, as %s', async (form) => {
    const record = await aRecord({ isPublished: false })
    const before = await Promise.all([saidIn(record, 'en', form), saidIn(record, 'ru', form)])
    const marked = change(record, kind, (text) => {
      text.outOfLine = [{ part: PARTS[kind], language: 'ru' }]
    })

    const [english, russian] = await Promise.all([saidIn(marked, 'en', form), saidIn(marked, 'ru', form)])

    expect(before.join()).not.toMatch(/not yet aligned|в соответствие с/)
    expect(english).toContain('[the Russian text is not yet aligned]')
    expect(russian).toContain('[ещё не приведено в соответствие с английским текстом]')
  })

  test.each(FORMS)('that nobody has agreed to a consolidated text as a whole yet, as %s', async (form) => {
    const marked = change(await drafted(), kind, consolidate)

    expect(await saidIn(marked, 'en', form)).toContain('[consolidated from amendments; not yet agreed as a whole]')
    expect(await saidIn(marked, 'ru', form)).toContain('[сводный текст из поправок; целиком ещё не согласован]')
  })
})

test('a contested text has its remarks below it', async () => {
  const marked = change(await drafted(), 'commitment', consolidate, 'bracketed')

  expect(await saidIn(marked, 'en', 'markdown')).toContain('[consolidated from amendments; not yet agreed as a whole]')
})

test('a text that every side agreed to as a whole, or ratified, has no mark', async () => {
  const agreed = change(await drafted(), 'commitment', (text) => {
    text.consolidates = ['one', 'another']
  })
  const ratified = change(await aRecord(), 'commitment', consolidate)

  expect(await saidIn(agreed, 'en', 'markdown')).not.toContain('consolidated from')
  expect(await saidIn(ratified, 'en', 'markdown')).not.toContain('consolidated from')
})

test('the closing note explains the silence procedure if it is the rule of a stage', async () => {
  const record = structuredClone(await aRecord())
  Object.assign(record.dialogue.stages.terms, { rule: 'silence' })

  expect(await saidIn(record, 'en', 'markdown')).toContain(
    '| Define terms | silence procedure: no objection before the deadline; no quorum is required | – |',
  )
  expect(await saidIn(record, 'ru', 'markdown')).toContain(
    '| процедура молчания: нет возражений до истечения срока; кворум не требуется',
  )
  expect(await saidIn(record, 'en', 'markdown')).not.toContain('“Define terms, first reading”')
})

test('the closing note names the readings that were put under the silence procedure', async () => {
  const record = structuredClone(await aRecord())
  const reading = record.readings.find(({ stage, basket }) => stage === 'modality' && basket === 'b1')
  Object.assign(reading ?? {}, { rules: { ...reading?.rules, rule: 'silence' } })

  expect(await saidIn(record, 'en', 'markdown')).toMatch(
    /^Held under the silence procedure by decision:.*“Hacking and leaking: Choose a modality, first reading”/m,
  )
})

test('a remark on one of several wordings names its letter', async () => {
  const record = structuredClone(await aRecord())
  const drafting = record.readings.findLast(({ stage, basket }) => stage === 'commitments' && basket === 'b1')
  const ratification = record.readings.findLast(({ stage, basket }) => stage === 'ratification' && basket === 'b1')
  const [, second = ''] = drafting?.settlement.bracketed ?? []
  const text = { en: 'Three days as the clock counts them.' }
  const statements = [{ is: 'reservation', clause: second, text }, ...(ratification?.ratification?.statements ?? [])]
  Object.assign(ratification?.ratification ?? {}, { statements })

  expect(await saidIn(record, 'en', 'markdown')).toMatch(/Reservation, B:\*\* Three days as the clock counts them\./)
  expect(await saidIn(record, 'ru', 'markdown')).toMatch(/Оговорка, B:\*\* Three days/)
  expect(await saidIn(record, 'en', 'markdown')).toMatch(/Reservation:\*\* Ten days run/)
})

/** What may be changed of a text, and of what became of it. */
type Told = {
  outOfLine?: readonly OutOfLine[]
  consolidates?: readonly string[]
  outcome: { reason: string }
}

function consolidate(text: Told): void {
  text.consolidates = ['one', 'another']
  text.outcome.reason = 'consolidated'
}

/** The record with the first agreed (or bracketed) text of a kind changed in every reading that agreed on one. */
function change(
  record: RoundRecord,
  kind: Kind,
  how: (text: Told) => void,
  status: 'agreed' | 'bracketed' = 'agreed',
): RoundRecord {
  const changed = structuredClone(record)
  for (const reading of changed.readings) {
    for (const id of reading.settlement[status]) {
      const told = textIn(reading, id, kind)
      if (told !== undefined) how(told)
    }
  }
  return changed
}

function textIn({ outcomes, submissions }: RecordedReading, id: string, kind: Kind): Told | undefined {
  const outcome = outcomes.find(({ proposal }) => proposal === id)
  const text =
    outcome?.text ??
    submissions.map(({ submission }) => submission).find((one) => one?.is === 'proposal' && one.id === id)
  if (outcome === undefined || text === undefined || !('body' in text) || text.body.kind !== kind) return undefined
  return Object.assign(text, { outcome }) as unknown as Told
}

/** A draft in which clauses are there and nothing is ratified. */
async function drafted(): Promise<RoundRecord> {
  const record = await aRecord({ isPublished: false })
  const before = record.readings.findIndex(({ stage }) => stage === 'ratification')
  const until = recordUntil(record, record.readings[before - 1]?.id ?? '')
  if (until === undefined) throw new Error('nothing is ratified in this record')
  return until
}

async function saidIn(record: RoundRecord, language: Language, form: (typeof FORMS)[number]): Promise<string> {
  const documents = instrumentOf(record, language)
  if (form === 'markdown') return documents.map(toMarkdown).join('\n').replaceAll('\\', '')
  if (form === 'html') return toHtml(documents, () => '').replace(/<[^>]+>/g, '')
  const document = strFromU8(unzipSync(await toDocx(documents))['word/document.xml'] ?? new Uint8Array())
  return document.replace(/<[^>]+>/g, '')
}
