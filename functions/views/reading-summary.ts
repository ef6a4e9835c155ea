import * as z from 'zod'
import { AgreementRule } from '../../shared/agreement.ts'
import { LastCallNotice } from '../../shared/notice.ts'
import { ClosedBy, type Closing, Decision, type LastCall, Next, type Reading } from '../../shared/reading.ts'
import { ReadingId } from '../../shared/reading-id.ts'
import { BasketId, Stage } from '../../shared/stage.ts'

/** A short form of a reading: its state, its deadline, and its next step. */
export const ReadingSummary = z
  .object({
    id: ReadingId,
    round: z.int().min(1),
    stage: Stage,
    basket: BasketId.optional(),
    number: z.int().min(1),
    passage: z.int().min(1),
    sitting: z.int().min(1),
    status: z.enum(['open', 'closed', 'settled']),
    openedAt: z.iso.datetime(),
    closesAt: z.iso.datetime(),
    /** How often the deadline was moved. */
    extended: z.int().min(0),
    /** When it was moved last. */
    movedAt: z.iso.datetime().optional(),
    readingsLeft: z.int().min(0),
    /** The rule of agreement. Under `silence` each text stands at the deadline unless somebody objects. */
    rule: AgreementRule.shape.rule.removeDefault(),
    lastCall: z
      .object({
        number: z.int().min(1),
        givenAt: z.iso.datetime(),
        notice: LastCallNotice,
        decision: Decision,
        until: z.iso.datetime().optional(),
      })
      .optional()
      .meta({
        description: 'Last call was given: the reading closes at `closesAt` with this decision, unless called off',
      }),
    calledOff: z.int().min(1).optional().meta({ description: 'How many last calls were called off' }),
    closedAt: z.iso.datetime().optional(),
    closedBy: ClosedBy.optional().meta({ description: 'co-chairs: those of every side consented' }),
    decision: Decision.optional(),
    settlement: z
      .object({
        next: Next,
        settledAt: z.iso.datetime(),
        agreed: z.int().min(0),
        bracketed: z.int().min(0),
        /** How many of the bracketed ones every side agrees on, except for the wording. */
        open: z.int().min(0),
        waiting: z.int().min(1).optional().meta({
          description:
            'How many of the bracketed ones every side agrees on, without a lane: they wait for the next round',
        }),
        dropped: z.int().min(0),
        counted: z.int().min(0),
        root: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'ReadingSummary' })
export type ReadingSummary = z.infer<typeof ReadingSummary>

/** The summary of a reading. Everybody in the dialogue may see it. */
export function summaryOf(reading: Reading): ReadingSummary {
  const { id, round, stage, basket, number, passage, sitting, status, openedAt, closesAt, closing, settlement } =
    reading
  const moved = reading.extensions.at(-1)
  return {
    id,
    round,
    stage,
    number,
    passage,
    sitting,
    status,
    openedAt,
    closesAt,
    extended: reading.extensions.length,
    ...(moved !== undefined && { movedAt: moved.at }),
    readingsLeft: reading.rules.readings - sitting,
    rule: reading.rules.rule,
    ...(basket !== undefined && { basket }),
    ...(reading.lastCall !== undefined && { lastCall: lastCallIn(reading.lastCall) }),
    ...(reading.calledOff !== undefined && { calledOff: reading.calledOff }),
    ...(closing !== undefined && {
      closedAt: closing.at,
      closedBy: whoClosed(closing),
    }),
    ...(closing?.decision !== undefined && { decision: closing.decision }),
    ...(settlement !== undefined && {
      settlement: {
        next: settlement.next,
        settledAt: settlement.settledAt,
        agreed: settlement.agreed.length,
        bracketed: settlement.bracketed.length,
        open: settlement.open?.length ?? 0,
        ...(settlement.waiting !== undefined && { waiting: settlement.waiting.length }),
        dropped: settlement.dropped,
        counted: settlement.counted,
        root: settlement.root,
      },
    }),
  }
}

function lastCallIn({ number, at, notice, decision, until }: LastCall): NonNullable<ReadingSummary['lastCall']> {
  return { number, givenAt: at, notice, decision, ...(until !== undefined && { until }) }
}

function whoClosed({ by, consents }: Closing): ClosedBy {
  if (by === undefined) return 'deadline'
  return consents === undefined ? 'facilitator' : 'co-chairs'
}
