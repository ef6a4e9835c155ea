import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { RecordedProposal } from '../../shared/submission.ts'

/**
 * What a round left for the next one: a second implementation, over the record alone.
 */

/** A text as a record holds it, with the reading that left it. */
export type LeftText = Pick<RecordedProposal, 'id' | 'body' | 'competes'> &
  Partial<
    Pick<
      RecordedProposal,
      'amends' | 'ends' | 'edits' | 'outOfLine' | 'consolidates' | 'chair' | 'drafted' | 'waitedIn'
    >
  > & {
    readonly leftBy: string
  }

/** What the stage of terms left. */
export function leftOfTerms(record: RoundRecord): readonly LeftText[] {
  const isPackage = record.dialogue.packageRule === 'single-undertaking'
  return leftBy(held(record, 'terms'), isPackage && adopted(record).length === 0)
}

/**
 * What the stage of baskets left: nothing of the matters whose basket was adopted, but of those that ended since.
 *
 * @param unconfirmed their lanes
 */
export function leftOfBaskets(record: RoundRecord, unconfirmed: readonly string[]): readonly LeftText[] {
  const sittings = held(record, 'baskets')
  const stays = adopted(record).filter(({ basket }) => !unconfirmed.includes(basket))
  const matters = stays.map(({ proposal }) => matterOf(sittings, proposal))
  return leftBy(sittings, true).filter(({ competes }) => !matters.includes(competes))
}

/** The same of the matters of some lanes alone. */
export function leftOfLanes(record: RoundRecord, baskets: readonly string[]): readonly LeftText[] {
  const sittings = held(record, 'baskets')
  const lanes = lanesOf(record).filter(({ basket }) => baskets.includes(basket))
  const matters = lanes.map(({ proposal }) => matterOf(sittings, proposal))
  return leftBy(sittings, true).filter(({ competes }) => matters.includes(competes))
}

/** What a stage left in the lane of a matter; `undefined` if the matter had no lane, or its lane held no reading of the stage. */
export function leftOfLane(record: RoundRecord, stage: string, competes: string): readonly LeftText[] | undefined {
  const sittings = held(record, 'baskets')
  for (const { basket, proposal } of lanesOf(record)) {
    if (matterOf(sittings, proposal) !== competes) continue
    const drafting = held(record, stage, basket)
    const passage = drafting.at(-1)?.passage
    const last = drafting.filter((one) => one.passage === passage)
    if (last.length > 0) return leftBy(last, true)
  }
  return undefined
}

/** The baskets of a matter that were offered again in a round, by id. */
export function offeredBaskets(record: RoundRecord, competes: string | undefined): readonly LeftText[] {
  const texts = new Map(
    held(record, 'baskets')
      .flatMap((reading) => textsIn(reading))
      .map((text) => [text.id, text]),
  )
  return [...texts.values()]
    .filter((one) => one.waitedIn !== undefined && one.competes === competes)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** The competition of a basket, by its id. */
export function matterOf(sittings: readonly RecordedReading[], proposal: string | undefined): string | undefined {
  return sittings.flatMap(({ outcomes }) => outcomes).find((one) => one.proposal === proposal)?.competes
}

/** The lanes of a round. */
export function lanesOf({ readings }: Pick<RoundRecord, 'readings'>) {
  return readings.flatMap(({ settlement }) => settlement.lanes ?? [])
}

/** The readings of a stage, in their order. */
export function held({ readings }: Pick<RoundRecord, 'readings'>, stage: string, basket?: string) {
  return readings
    .filter((one) => one.stage === stage && one.basket === basket)
    .toSorted((one, other) => one.number - other.number)
}

function adopted(record: RoundRecord) {
  const lanes = lanesOf(record)
  const ratified = lanes.filter(
    ({ basket }) => record.readings.findLast((one) => one.basket === basket)?.settlement.next === 'ratified',
  )
  const fell = record.dialogue.packageRule === 'single-undertaking' && ratified.length < lanes.length
  return fell ? [] : ratified
}

function leftBy(sittings: readonly RecordedReading[], withAgreed: boolean): readonly LeftText[] {
  return sittings.flatMap((reading, index) => {
    const { agreed, bracketed, merged = [] } = reading.settlement
    const isLast = index === sittings.length - 1
    const ids = [...(withAgreed ? agreed : []), ...(isLast ? [...bracketed, ...merged] : [])]
    return textsIn(reading).filter(({ id }) => ids.includes(id))
  })
}

/** Every text of a reading: those that were tabled, and those that it consolidated. */
function textsIn({ id, submissions, outcomes }: RecordedReading): readonly LeftText[] {
  const tabled = submissions.flatMap(({ submission }) => (submission?.is === 'proposal' ? [submission] : []))
  const ids = new Set(tabled.map((one) => one.id))
  const made = outcomes.flatMap(({ proposal, competes, text }) =>
    text === undefined || ids.has(proposal) ? [] : [{ id: proposal, competes, ...text }],
  )
  return [...tabled, ...made].map((one) => ({ ...one, leftBy: id }))
}
