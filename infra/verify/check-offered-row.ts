import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { RecordedProposal } from '../../shared/submission.ts'
import { leavesOutReviewsOfEnded, offersUnconfirmed, startsFromBefore } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { isSame } from './recompute-hashes.ts'
import {
  held,
  type LeftText,
  lanesOf,
  leftOfBaskets,
  leftOfLane,
  leftOfLanes,
  leftOfTerms,
  matterOf,
  offeredBaskets,
} from './recompute-left.ts'
import { offeredFrom } from './recompute-offered.ts'
import { standingIn } from './standing-roots.ts'

/**
 * Checks that a round offers again what the rounds before it left, and nothing else as such: text by text, in the first reading of
 * each stage. Each record was verified by itself before.
 *
 * @param earlier the records of the rounds before it, in their order
 * @param unconfirmed for each of these and this one, the baskets that it did not find standing any more because a side had not confirmed them
 */
export function checkOfferedRow(
  record: RoundRecord,
  earlier: readonly RoundRecord[],
  unconfirmed: readonly (readonly EndedBasket[])[],
  findings: Findings,
): void {
  if (!startsFromBefore(record)) return
  for (const reading of record.readings) {
    if (reading.number !== 1 || reading.stage === 'ratification') continue
    const left = leftFor(reading, record, earlier, unconfirmed)
    const expected = left === undefined ? [] : offeredFrom(left.texts, reading, record, left.record.format)
    const found = tabledAgain(reading)
    const place = `round ${record.round.number}: ${reading.id}`
    for (const text of expected) {
      const there = found.get(text.id)
      if (there === undefined) {
        findings.report(place, `lacks ${text.id}, which ${text.waitedIn} left: it is offered again`)
        continue
      }
      for (const [part, value] of Object.entries(text)) {
        const shown = there[part as keyof RecordedProposal]
        if (!isSame(shown, value)) findings.expect(`${place} (${text.id}).${part}`, shown, value)
      }
    }
    for (const { id, waitedIn } of found.values()) {
      if (expected.some((text) => text.id === id)) continue
      findings.report(place, `offers ${id} again, which ${waitedIn} did not leave`)
    }
  }
}

/** A basket by the round that adopted it. */
export type EndedBasket = { readonly round: number; readonly basket: string }

type Left = { readonly texts: readonly LeftText[]; readonly record: RoundRecord }

/** What the rounds before left for a first reading, and which of them. */
function leftFor(
  reading: RecordedReading,
  record: RoundRecord,
  earlier: readonly RoundRecord[],
  unconfirmed: readonly (readonly EndedBasket[])[],
): Left | undefined {
  const last = earlier.at(-1)
  switch (reading.stage) {
    case 'terms':
      return last && { texts: leftOfTerms(last), record: last }
    case 'baskets': {
      const split = earlier.findLast((one) => held(one, 'baskets').length > 0)
      if (split === undefined) return undefined
      const since = offersUnconfirmed(split) ? split.round.number : 0
      const ended = offersUnconfirmed(record) ? unconfirmed.slice(since).flat() : []
      const lanes = ({ round }: RoundRecord) => ended.flatMap((one) => (one.round === round.number ? [one.basket] : []))
      const others = earlier.filter((one) => one !== split).flatMap((one) => leftOfLanes(one, lanes(one)))
      const reviewed = leavesOutReviewsOfEnded(record) ? ended.map(({ round, basket }) => `${round}.${basket}`) : []
      const texts = [...leftOfBaskets(split, lanes(split)), ...others]
      return { texts: texts.filter(({ competes }) => !reviewed.includes(standingIn(competes) ?? '')), record: split }
    }
    case 'modality':
    case 'commitments': {
      const lane = lanesOf(record).find(({ basket }) => basket === reading.basket)
      const competes = matterOf(held(record, 'baskets'), lane?.proposal)
      return leftForLane(reading.stage, offeredBaskets(record, competes), earlier)
    }
    case 'ratification':
      return undefined
    default:
      return reading.stage satisfies never
  }
}

/** The round that left a basket is asked first, then the one that offered the basket to that round. */
function leftForLane(stage: string, baskets: readonly LeftText[], earlier: readonly RoundRecord[]): Left | undefined {
  for (const { id, waitedIn } of baskets) {
    const record = earlier.find(({ round }) => String(round.number) === waitedIn?.split('.')[0])
    const competes = record && matterOf(held(record, 'baskets'), id)
    if (record === undefined || competes === undefined) continue
    const texts = leftOfLane(record, stage, competes)
    if (texts !== undefined) return { texts, record }
    const before = leftForLane(stage, offeredBaskets(record, competes), earlier)
    if (before !== undefined) return before
  }
  return undefined
}

function tabledAgain({ id, submissions }: RecordedReading): ReadonlyMap<string, RecordedProposal> {
  return new Map(
    submissions.flatMap(({ submission }) => {
      const isOffered = submission?.is === 'proposal' && submission.waitedIn !== undefined && submission.tabledIn === id
      return isOffered ? [[submission.id, submission] as const] : []
    }),
  )
}
