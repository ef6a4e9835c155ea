import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedOutcome } from '../../shared/recorded-reading.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'

type Text = Pick<NonNullable<RecordedOutcome['text']>, 'body' | 'outOfLine'> & { readonly ends?: unknown }
type Dialogue = Pick<RoundRecord['dialogue'], 'authentic'>

/** The authentic languages of the dialogue in which a clause has no text, or one that is out of line. */
export function lackedBy({ body, outOfLine = [], ends }: Text, { authentic = [] }: Dialogue): readonly string[] {
  if (body.kind !== 'commitment' || ends !== undefined) return []
  const texts = body.condition === undefined ? [body.action] : [body.action, body.condition.text]
  return authentic.filter(
    (language) =>
      texts.some((text) => text[language] === undefined) || outOfLine.some((one) => one.language === language),
  )
}

/** Outcomes with the clauses in brackets that were agreed and lack an authentic text. */
export function withoutLacking<One extends RecordedOutcome>(
  outcomes: readonly One[],
  { proposals }: Pick<SortedReading, 'proposals'>,
  dialogue: Dialogue,
): readonly One[] {
  return outcomes.map((one) => {
    const text = one.text ?? proposals.get(one.proposal)
    if (one.status !== 'agreed' || text === undefined || lackedBy(text, dialogue).length === 0) return one
    return { ...one, status: 'bracketed', reason: 'lacks-authentic-text' }
  })
}

/** Where ranks cannot be computed: no clause is agreed that lacks an authentic text, and none is held back that has all. */
export function checkAuthentic(
  { at, reading, proposals }: SortedReading,
  { dialogue }: Pick<RoundRecord, 'dialogue'>,
  findings: Findings,
): void {
  for (const [index, { proposal, reason, text: made }] of reading.outcomes.entries()) {
    const text = made ?? proposals.get(proposal)
    const lacked = text === undefined ? [] : lackedBy(text, dialogue)
    const place = `${at}.outcomes[${index}].reason`
    if (lacked.length > 0 && ['every-side-agrees', 'consolidated'].includes(reason)) {
      findings.report(place, `is ${reason}, and the clause lacks an authentic text in ${lacked.join(', ')}`)
    }
    if (lacked.length === 0 && reason === 'lacks-authentic-text') {
      findings.report(place, 'is lacks-authentic-text, and the clause has each of them in line')
    }
  }
}
