import * as z from 'zod'
import { ConfirmationOutcome } from '../../shared/confirmation/confirmation.ts'
import { ConsultationKind, ConsultationOutcome } from '../../shared/consultation/consultation.ts'
import { StatementKind } from '../../shared/floor.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import { PositionTaken } from '../../shared/position.ts'
import { Tabled } from '../../shared/proposal.ts'
import { Decision, Next } from '../../shared/reading.ts'
import { Stage } from '../../shared/stage.ts'
import { Stance } from '../../shared/stance.ts'

/** The handle of a consolidated text joins those of its amendments: `one+another`. */
const handle = z
  .string()
  .regex(/^[a-z0-9]+([-+][a-z0-9]+)*$/, 'a handle is lower-case letters, digits and single hyphens')

/** Reservations or declarations, written as `<handle of the clause>: <text by language>`. */
const ClauseNotes = z.record(handle, LocalizedText).transform((notes) => {
  return Object.entries(notes).map(([clause, text]) => ({ clause, text }))
})

/** An objection, written as `{ object: <the change that would remove it, by language> }`. */
function objection<Objection extends Stance>(stance: Objection) {
  return z.strictObject({ [stance]: LocalizedText }).transform((said) => ({ stance, change: said[stance] }))
}

/** A position, in short form (`support`, `{ object: … }`) or in full. Clauses are named by handle. */
const ScriptedPosition = z
  .union([
    Stance.transform((stance) => ({ stance })),
    objection('object'),
    objection('block'),
    objection('decline'),
    z.strictObject({ stance: Stance, reservations: ClauseNotes.optional(), declarations: ClauseNotes.optional() }),
  ])
  .pipe(PositionTaken)

/** The revisions of a position, in order. `silent` is no position. */
const Revisions = z.union([
  z.literal('silent').transform((): PositionTaken[] => []),
  ScriptedPosition.transform((said) => [said]),
  z.array(ScriptedPosition).min(2),
])

/** A proposal in a reading. Without `by` and `body` it was carried into the reading. */
const RehearsedProposal = z.strictObject({
  by: handle.optional(),
  body: Tabled.optional(),
  amends: handle.optional(),
  /** For a basket: the handle of the adopted basket that it takes up for review, in its words unless it has a body. */
  reviews: handle.optional(),
  /** It ends what it amends, in its words, for this reason. */
  ends: LocalizedText.optional(),
  /** The texts of earlier readings whose objections it says it answers. */
  answers: z.array(handle).min(1).optional(),
  /** Whether a facilitator tables it as the chair's text. */
  chair: z.literal(true).optional(),
  /** For a chair's text: the text in brackets for which the mediator drafted it. */
  draftedFor: handle.optional(),
  /** The author, if they withdraw it. */
  withdrawnBy: handle.optional(),
  /** Positions by side, or by the handle of a delegate who differs from their side. */
  positions: z.record(handle, Revisions).default({}),
})
export type RehearsedProposal = z.infer<typeof RehearsedProposal>

/** A statement on the floor. A question that somebody answers has a handle. */
const RehearsedStatement = z.strictObject({
  handle: handle.optional(),
  by: handle,
  kind: StatementKind,
  /** The proposal that it is on; without one it is on the reading. An answer is on what its question is on. */
  on: handle.optional(),
  /** For an answer: the question. */
  answers: handle.optional(),
  fromThoseWhoTabled: z.literal(true).optional(),
  text: LocalizedText,
  /** The facilitator who sets it aside, with the reason. */
  setAside: z.strictObject({ by: handle, reason: LocalizedText }).optional(),
})
export type RehearsedStatement = z.infer<typeof RehearsedStatement>

/** The expected result of a reading, in handles. */
const Expectation = z.strictObject({
  agreed: z.array(handle),
  merged: z.array(handle).default([]),
  bracketed: z.array(handle),
  dropped: z.array(handle),
  next: Next,
})
export type Expectation = z.infer<typeof Expectation>

/** The name of a rehearsed reading: `terms.1`, or `modality.leaks.1` with the handle of the basket. */
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

/** One reading: its proposals, the positions on them, and the facilitator's decision. */
const RehearsedReading = z.strictObject({
  reading: RehearsedPlace,
  facilitator: handle,
  /** Moves the deadline this many days later. */
  extendedByDays: z.number().positive().optional(),
  proposals: z.record(handle, RehearsedProposal),
  /** What is said on the floor, in this order. */
  floor: z.array(RehearsedStatement).default([]),
  /** Absent if the deadline closes the reading, as under the silence procedure. */
  decision: Decision.optional(),
  /** Whether it is closed although a clause lacks an authentic text, which is not put to ratification. */
  knowingly: z.literal(true).optional(),
  /** With the decision `silence`: the duration of the next reading. */
  silenceSeconds: z.number().positive().optional(),
  expect: Expectation,
})
export type RehearsedReading = z.infer<typeof RehearsedReading>

/**
 * A step of a consultation: one of a side drafts it, and the rest of the side support it. It raises the consultation, or closes it, or consents
 * to its publication; else it answers.
 */
const ConsultationStep = z.strictObject({
  consultation: handle,
  by: handle,
  /** `clause` is the handle of a clause, or of a definition, that stands. */
  raises: z.strictObject({ kind: ConsultationKind, clause: handle }).optional(),
  closes: ConsultationOutcome.optional(),
  publishes: z.literal(true).optional(),
  words: LocalizedText.optional(),
})
export type ConsultationStep = z.infer<typeof ConsultationStep>

/** What happens on a day between two rounds, in this order. */
const Meanwhile = z.strictObject({
  /** Counted from the beginning of the rehearsal. */
  day: z.int().positive(),
  /** What the sides answer that accepted ad referendum. Who is not named answers as their side, and confirms if it is not named. */
  confirmations: z
    .array(
      z.strictObject({
        /** The handle of the basket. */
        basket: handle,
        answers: z.record(handle, z.enum(['confirm', 'decline', 'silent'])).default({}),
        /** The outcomes, without the sides. */
        expect: z.array(ConfirmationOutcome).min(1),
      }),
    )
    .default([]),
  consultations: z.array(ConsultationStep).default([]),
})
export type Meanwhile = z.infer<typeof Meanwhile>
export type RehearsedConfirmation = Meanwhile['confirmations'][number]

/** A rehearsal of a round of a dialogue: everything that its example roster does, and the expected results. */
export const Rehearsal = z.strictObject({
  dialogue: z.string(),
  round: z.int().min(1).default(1),
  /** Names on the roster, by handle. A later round has the cast of the first. */
  cast: z.record(handle, z.string()).default({}),
  /** What happens before the round, after the one before it. */
  meanwhile: z.array(Meanwhile).default([]),
  readings: z.array(RehearsedReading).min(1),
})
export type Rehearsal = z.infer<typeof Rehearsal>

/** A member of the cast who belongs to a side. */
export type Delegate = { readonly handle: string; readonly side: string }

/**
 * The positions of a delegate on a proposal, in order: their own, or those of their side, or approval by default.
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

/** The rehearsed readings: those of the whole round, and those of each lane, in the order in which they are held. */
export function laneByLane({ readings }: Rehearsal): {
  readonly wholeRound: readonly RehearsedReading[]
  readonly lanes: ReadonlyMap<string, readonly RehearsedReading[]>
} {
  const lanes = Map.groupBy(
    readings.filter(({ reading }) => reading.lane !== undefined),
    ({ reading }) => reading.lane ?? '',
  )
  return { wholeRound: readings.filter(({ reading }) => reading.lane === undefined), lanes }
}
