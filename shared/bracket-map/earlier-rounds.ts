import { basketUnderReview } from '../instrument/under-review.ts'
import { roundOf } from '../reading-id.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import { rootsIn, type StandingRoot } from '../standing/roots.ts'
import type { LeftBefore } from './bracket.ts'

/** The texts of a matter that earlier rounds left and that were offered again, by the reading that left them. */
export function leftBefore(
  { competes, letters }: { readonly competes: string; readonly letters: ReadonlyMap<string, string> },
  held: readonly RecordedReading[],
): readonly LeftBefore[] {
  const here = held.flatMap((reading) => {
    const ofMatter = new Set(
      reading.outcomes.filter((outcome) => outcome.competes === competes).map(({ proposal }) => proposal),
    )
    return reading.submissions.flatMap(({ submission }) =>
      submission?.is === 'proposal' && ofMatter.has(submission.id) ? [submission] : [],
    )
  })
  const each = new Map(
    here.flatMap(({ id, body, waitedIn }) => (waitedIn === undefined ? [] : [[id, { id, body, waitedIn }] as const])),
  )
  return [...Map.groupBy(each.values(), ({ waitedIn }) => waitedIn)].map(([reading, texts]) => ({
    round: roundOf(reading),
    reading,
    texts: texts.map(({ id, body }) => {
      const letter = letters.get(id)
      return { proposal: id, body, ...(letter !== undefined && { letter }) }
    }),
  }))
}

/** What stands and would be amended or ended by the texts of a matter; `undefined` if they are about something new. */
export function standsUnder(
  { stage, basket }: RecordedReading,
  competes: string,
  record: RoundRecord,
): StandingRoot | undefined {
  if (record.stands === undefined) return undefined
  const reviews = basket === undefined ? undefined : basketUnderReview(record, basket)?.id
  return rootsIn({ stage, reviews }, record.stands).find((root) => root.competes === competes)
}
