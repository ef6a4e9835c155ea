import * as z from 'zod'
import { LocalizedText } from '../../shared/localized-text.ts'
import { PositionTaken } from '../../shared/position.ts'
import { Tabled } from '../../shared/proposal.ts'
import { Decision, Next } from '../../shared/reading.ts'
import { Stage } from '../../shared/stage.ts'
import { Stance } from '../../shared/stance.ts'

/** A consolidated text is called after what went into it: `one+another`. */
const handle = z
  .string()
  .regex(/^[a-z0-9]+([-+][a-z0-9]+)*$/, 'a handle is lower-case letters, digits and single hyphens')

/** Reservations or declarations, written as `clause's handle: what is said of it`, by language. */
const ClauseNotes = z.record(handle, LocalizedText).transform((notes) => {
  return Object.entries(notes).map(([clause, text]) => ({ clause, text }))
})

/** `{ object: what would remove it }`, by language. */
function against<Against extends Stance>(stance: Against) {
  return z.strictObject({ [stance]: LocalizedText }).transform((said) => ({ stance, change: said[stance] }))
}

/** A position, short (`support`, `{ object: … }`) or whole; the clauses of its notes are named by handle. */
const Said = z
  .union([
    Stance.transform((stance) => ({ stance })),
    against('object'),
    against('block'),
    against('decline'),
    z.strictObject({ stance: Stance, reservations: ClauseNotes.optional(), declarations: ClauseNotes.optional() }),
  ])
  .pipe(PositionTaken)

/** What somebody does about a proposal, one revision after another; `silent` is none at all. */
const Revisions = z.union([
  z.literal('silent').transform((): PositionTaken[] => []),
  Said.transform((said) => [said]),
  z.array(Said).min(2),
])

/** A proposal in a reading: tabled there, or, without `by` and `body`, carried into it. */
const RehearsedProposal = z.strictObject({
  by: handle.optional(),
  body: Tabled.optional(),
  amends: handle.optional(),
  /** Its author, who withdraws it. */
  withdrawnBy: handle.optional(),
  /** By the id of a side or the handle of somebody on it, who then differs from their side. */
  positions: z.record(handle, Revisions).default({}),
})
export type RehearsedProposal = z.infer<typeof RehearsedProposal>

/** What a reading is expected to come to, in handles. */
const Expectation = z.strictObject({
  agreed: z.array(handle),
  merged: z.array(handle).default([]),
  bracketed: z.array(handle),
  dropped: z.array(handle),
  next: Next,
})
export type Expectation = z.infer<typeof Expectation>

/** Where a rehearsed reading stands: `terms.1`, `modality.leaks.1`; a lane bears the handle of its basket. */
const RehearsedPlace = z
  .string()
  .regex(/^[a-z]+(\.[a-z0-9-]+)?\.[1-9]$/, 'a rehearsed reading is named like terms.1 or modality.leaks.1')
  .transform((name) => {
    const parts = name.split('.')
    const lane = parts.length === 3 ? parts[1] : undefined
    return { name, stage: parts[0] ?? '', number: Number(parts.at(-1)), ...(lane !== undefined && { lane }) }
  })
  .refine(({ stage }) => Stage.safeParse(stage).success, 'this is no stage')
  .transform((place) => ({ ...place, stage: Stage.parse(place.stage) }))

/** One reading: what is on the table, who thinks what of it, and how the facilitator closes it. */
const RehearsedReading = z.strictObject({
  reading: RehearsedPlace,
  facilitator: handle,
  /** Moves the deadline this many days beyond the one that the rules set. */
  extendedByDays: z.number().positive().optional(),
  proposals: z.record(handle, RehearsedProposal),
  /** Left out where the deadline closes the reading, as under the silence procedure. */
  decision: Decision.optional(),
  /** With the decision `silence`: how long the silence of the next reading lasts. */
  silenceSeconds: z.number().positive().optional(),
  expect: Expectation,
})
export type RehearsedReading = z.infer<typeof RehearsedReading>

/** A rehearsal of a dialogue: everything its example roster says, and what the rules make of it. */
export const Rehearsal = z.strictObject({
  dialogue: z.string(),
  /** Names on the roster, by handle. */
  cast: z.record(handle, z.string()),
  readings: z.array(RehearsedReading).min(1),
})
export type Rehearsal = z.infer<typeof Rehearsal>

/** Somebody of the cast who belongs to a side. */
export type Delegate = { readonly handle: string; readonly side: string }

/**
 * What a delegate thinks of a proposal, revision by revision: what they were given, else what their side was,
 * else approval.
 */
export function positionsOf(
  delegate: Delegate,
  proposal: RehearsedProposal,
  stage: RehearsedReading['reading']['stage'],
): readonly PositionTaken[] {
  if (proposal.withdrawnBy !== undefined) return []
  const given = proposal.positions[delegate.handle] ?? proposal.positions[delegate.side]
  return given ?? [{ stance: stage === 'ratification' ? 'ratify' : 'support' }]
}

/** The rehearsed readings, first those of the whole round, then lane by lane, each in the order they are held. */
export function laneByLane({ readings }: Rehearsal): {
  readonly together: readonly RehearsedReading[]
  readonly lanes: ReadonlyMap<string, readonly RehearsedReading[]>
} {
  const lanes = Map.groupBy(
    readings.filter(({ reading }) => reading.lane !== undefined),
    ({ reading }) => reading.lane ?? '',
  )
  return { together: readings.filter(({ reading }) => reading.lane === undefined), lanes }
}
