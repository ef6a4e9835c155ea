import type { Attribution } from './dialogue.ts'
import { disclosesNames } from './disclosure/attribution.ts'
import { byLanguage } from './disclosure/said.ts'
import { type Change, identified, type Objection, objectionsFrom, type Rules, type Where } from './objections.ts'
import type { RecordedReading } from './recorded-reading.ts'

/** The objections that a recorded reading shows, in the order in which it shows them. */
export function objectionsInRecord(
  reading: Pick<RecordedReading, 'id' | 'words' | 'submissions'>,
  { dialogue: { attribution, untranslated, languages } }: { readonly dialogue: Rules },
  where: Omit<Where, 'reading'>,
): readonly Objection[] {
  const here = { ...where, reading: reading.id }
  if (reading.words !== undefined) {
    return reading.words.proposals.flatMap(({ proposal, changes }) =>
      changes.map((change) => identified({ proposal, ...change }, here)),
    )
  }
  return objectionsFrom(changesIn(reading, attribution), { attribution, untranslated, languages }, here)
}

/** The changes in the leaves of a reading, for records that do not show each of them once. */
function changesIn({ submissions }: Pick<RecordedReading, 'submissions'>, attribution: Attribution): readonly Change[] {
  const superseded = new Set(
    submissions.flatMap(({ submission }) => (submission?.is === 'supersession' ? [submission.statement] : [])),
  )
  return submissions.flatMap(({ digest, submission }): readonly Change[] => {
    if (superseded.has(digest) || (submission?.is !== 'words' && submission?.is !== 'statement')) return []
    const { proposal, side, participant } = submission
    const said = submission.is === 'statement' ? [submission] : submission.said
    return said
      .filter(({ says }) => says === 'change')
      .map(({ text, stance }) => ({
        proposal,
        text: byLanguage(text),
        ...(side !== undefined && { side }),
        ...(disclosesNames(attribution) && { stance, participant }),
      }))
  })
}
