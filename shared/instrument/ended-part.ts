import { signsOf } from '../languages/format/signs.ts'
import type { LocalizedText } from '../localized-text.ts'
import type { ProposalBody } from '../proposal.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import { clauseRuns } from './clauses.ts'
import { type Block, type Runs, strong, words } from './document.ts'
import { inOneLine, localized } from './localized.ts'
import { sittingsOf } from './matters.ts'
import type { Wording } from './wording.ts'

/** What every side agreed to end in readings, each with the reason; nothing without any. */
export function blocksOfEnds(
  readings: readonly RecordedReading[],
  form: Parameters<typeof clauseRuns>[1]['form'],
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  return readings.flatMap(({ submissions, settlement }) =>
    submissions.flatMap(({ submission }): readonly Block[] => {
      if (submission?.is !== 'proposal' || submission.ends === undefined) return []
      if (!settlement.agreed.includes(submission.id)) return []
      return [{ kind: 'note', runs: endRuns(submission.body, submission.ends, form, wording, record) }]
    }),
  )
}

/** What is ended in the stages before the lanes: definitions, topics and baskets, under a heading. */
export function endedPart(record: RoundRecord, wording: Wording): readonly Block[] {
  const readings = [...sittingsOf('terms', record), ...sittingsOf('baskets', record)]
  const blocks = blocksOfEnds(readings, 'joint-statement', wording, record)
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 1, runs: [words(wording.endedTexts)] }, ...blocks]
}

function endRuns(
  body: ProposalBody,
  reason: LocalizedText,
  form: Parameters<typeof clauseRuns>[1]['form'],
  wording: Wording,
  record: RoundRecord,
): Runs {
  return [
    strong(`${wording.endsText}${signsOf(wording).colon}`),
    ...named(body, form, wording, record),
    words(signsOf(wording).space),
    ...localized(reason, wording),
  ]
}

function named(
  body: ProposalBody,
  form: Parameters<typeof clauseRuns>[1]['form'],
  wording: Wording,
  record: RoundRecord,
): Runs {
  switch (body.kind) {
    case 'definition':
      return [words(`${inOneLine(body.term, wording)}${signsOf(wording).end}`)]
    case 'topic':
      return [words(`${inOneLine(body.topic, wording)}${signsOf(wording).end}`)]
    case 'basket':
      return [words(`${inOneLine(body.title, wording)}${signsOf(wording).end}`)]
    case 'commitment':
      return clauseRuns(body, { form }, wording, record)
    case 'modality':
    case 'text':
      return []
    default:
      return body satisfies never
  }
}
