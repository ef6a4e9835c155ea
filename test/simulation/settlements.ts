import { verifyRecord } from '../../infra/verify/verify-record.ts'
import { Edition, editionOf } from '../../shared/proof/edition.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { type Acknowledged, digestOfAll, nameOf } from './a-round.ts'
import { IN_CONFIDENCE } from './good-offices.ts'
import { isSubmittedIn } from './submitted.ts'

/**
 * Checks what has to hold of a round however it went, from its record alone (the README's guarantees).
 *
 * @returns one line for each thing that does not hold
 */
export function violationsIn(record: RoundRecord, acknowledged: Acknowledged): readonly string[] {
  const mismatches = mismatchesIn(record).map((mismatch) => `the record does not match: ${mismatch}`)
  const readings = record.readings.flatMap(({ id, submissions }) => {
    const { receipts, withdrawn } = acknowledged.get(id) ?? { receipts: new Set(), withdrawn: new Set() }
    const digests = new Set(submissions.map(({ digest }) => digest))
    const gone = submissions.flatMap(({ submission }) => (submission?.is === 'withdrawal' ? [submission.proposal] : []))
    const lost = [...receipts].filter((digest) => !digests.has(digest)).length
    const back = [...withdrawn].filter((proposal) => !gone.includes(proposal)).length
    const own = submissions.filter(({ submission }) => isSubmittedIn(id, submission))
    const given = receipts.size + withdrawn.size
    return [
      ...(lost > 0 ? [`${id}: ${lost} of ${receipts.size} acknowledged submissions are not counted`] : []),
      ...(back > 0 ? [`${id}: ${back} of ${withdrawn.size} acknowledged withdrawals are not counted`] : []),
      ...(digests.size < submissions.length ? [`${id}: something is counted twice`] : []),
      ...(own.length > given ? [`${id}: ${own.length} are counted, ${given} were acknowledged`] : []),
    ]
  })
  const held = new Set(record.readings.map(({ id }) => id))
  const missing = [...acknowledged.keys()].filter((id) => !held.has(id)).map((id) => `${id}: is not in the record`)
  const told = JSON.stringify(record).includes(IN_CONFIDENCE) ? ['a message to the facilitators is in the record'] : []
  return [...mismatches, ...readings, ...missing, ...told]
}

/** What does not match in a record, in any of its editions: one line each. */
export function mismatchesIn(record: RoundRecord): readonly string[] {
  return Edition.options.flatMap((edition) => {
    const written = JSON.parse(JSON.stringify(editionOf(record, edition)))
    return verifyRecord(written, record.head).mismatches.map(({ place, says }) => `${edition}: ${place} ${says}`)
  })
}

/**
 * What a round came to, whatever ids, salts and times it came with: two runs of the same script come to the same.
 */
export function settlementsDigest(record: RoundRecord): string {
  return digestOfAll(settlementsOf(record))
}

export function settlementsOf(record: RoundRecord): readonly unknown[] {
  const bodies = new Map(record.readings.flatMap((reading) => [...bodiesIn(reading), ...composedIn(reading)]))
  // A lane with an open wording names one of the wordings by its id; all of them are one matter.
  const matters = new Map(
    record.readings.flatMap(({ outcomes }) => outcomes.map(({ proposal, competes }) => [proposal, competes] as const)),
  )
  const lanes = new Map(
    record.readings
      .flatMap(({ settlement }) => settlement.lanes ?? [])
      .map(({ basket, proposal }) => [basket, matters.get(proposal)] as const),
  )
  return record.readings
    .map(({ id, basket, closing, outcomes, settlement, submissions, dispositions }) => {
      const lane = basket === undefined ? undefined : lanes.get(basket)
      // Every ratification calls its text the same.
      const here = new Map([...bodies, ...bodiesIn({ submissions })])
      return {
        reading: nameOf(id, lane),
        closing: { by: closing.by, decision: closing.by === 'facilitator' ? closing.decision : undefined },
        next: settlement.next,
        counted: settlement.counted,
        objections: dispositions?.objections
          .map(({ reading, proposal, is, why }) => ({ to: bodies.get(proposal), in: nameOf(reading, lane), is, why }))
          .toSorted(byWords),
        composed: outcomes.flatMap(({ proposal, text }) => (text === undefined ? [] : [proposal.split('.').at(-1)])),
        outcomes: outcomes
          .map(({ proposal, status, reason, sides, text }) => ({
            text: here.get(proposal),
            status,
            reason,
            sides,
            ...(text !== undefined && { consolidates: text.consolidates.map((id) => here.get(id)).toSorted() }),
          }))
          // Whole: two proposals can have the same words.
          .toSorted(byWords),
      }
    })
    .toSorted((one, other) => (one.reading < other.reading ? -1 : 1))
}

function byWords(one: unknown, other: unknown): number {
  return canonicalText(one) < canonicalText(other) ? -1 : 1
}

/** Whatever the order in which a store returns the keys of a map. */
function canonicalText(value: unknown): string {
  return new TextDecoder().decode(canonicalBytes(value))
}

function composedIn({ outcomes }: Pick<RoundRecord['readings'][number], 'outcomes'>) {
  return outcomes.flatMap(({ proposal, text }) =>
    text === undefined ? [] : [[proposal, canonicalText(textOf(text.body))] as const],
  )
}

function bodiesIn({ submissions }: Pick<RoundRecord['readings'][number], 'submissions'>): ReadonlyMap<string, string> {
  return new Map(
    submissions.flatMap(({ submission }) =>
      submission?.is === 'proposal' ? [[submission.id, canonicalText(textOf(submission.body))] as const] : [],
    ),
  )
}

/** A basket's text names its clauses by their ids, which differ from run to run. */
function textOf(body: {
  readonly kind: string
  readonly agreed?: readonly string[] | undefined
  readonly bracketed?: readonly string[] | undefined
}) {
  return body.kind === 'text' ? [body.agreed?.length, body.bracketed?.length] : body
}
