import * as z from 'zod'
import { LocalizedText } from '../../shared/localized-text.ts'
import { VerifierKey } from '../../shared/log/recorded-log.ts'
import type { Reading } from '../../shared/reading.ts'
import { laneState, lanesOf, type Round } from '../../shared/round.ts'
import { BasketId, Stage } from '../../shared/stage.ts'
import { ModalityForm } from '../../shared/stages/modality.ts'
import { ReadingSummary, summaryOf } from './reading-summary.ts'

/** A basket, and the state of its lane. */
export const BasketView = z
  .object({
    id: BasketId,
    title: LocalizedText,
    description: LocalizedText,
    stage: Stage,
    outcome: z.enum(['in-progress', 'ratified', 'shelved']),
    modality: ModalityForm.optional(),
    reviews: z
      .string()
      .optional()
      .meta({ description: 'The basket that stands and that this lane reviews; `GET /api/standing` has it' }),
  })
  .meta({ id: 'BasketView' })
export type BasketView = z.infer<typeof BasketView>

export const RoundView = z
  .object({
    round: z.int().min(1),
    status: z.enum(['running', 'published']),
    startedAt: z.iso.datetime(),
    publishedAt: z.iso.datetime().optional(),
    publishedBy: z
      .literal('co-chairs')
      .optional()
      .meta({ description: 'Present if co-chairs of every side consented to the publication' }),
    /** The state of the round's execution. `stopped`: a facilitator must resume the round; nothing is lost. */
    clock: z.enum(['running', 'stopped', 'ended']),
    /** Every reading is settled, and the round waits for the consent of co-chairs to publish, or for the witnesses of sides. */
    awaits: z.enum(['co-chairs', 'witnesses']).optional(),
    /** With `witnesses`: of which sides none has signed the log with every reading, and when it is published without them. */
    unwitnessed: z.object({ sides: z.array(z.string()).readonly(), until: z.iso.datetime() }).optional(),
    publishedWithout: z.array(z.string()).readonly().optional().meta({
      description: 'The sides of which no witness had signed when it was published, because the time for it had passed',
    }),
    /** The key that the log is signed with, as the record of the round names it. Absent if the log had none when it started. */
    logKey: VerifierKey.optional(),
    readings: z.array(ReadingSummary).readonly(),
    baskets: z.array(BasketView).readonly(),
  })
  .meta({ id: 'RoundView' })
export type RoundView = z.infer<typeof RoundView>

/** The heading of a basket, from the proposal that became the basket. */
export type Heading = { readonly title: LocalizedText; readonly description: LocalizedText }

/** A round as everybody in the dialogue may see it: its readings in the order of their opening, and its baskets. */
export function viewOfRound(
  { round, status, startedAt, publishedAt, publishedBy, publishedWithout, key }: Round,
  readings: readonly Reading[],
  headings: ReadonlyMap<string, Heading>,
  clock: RoundView['clock'],
  { awaits, unwitnessed }: Pick<RoundView, 'awaits' | 'unwitnessed'>,
): RoundView {
  return {
    round,
    status,
    startedAt,
    clock,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(publishedBy !== undefined && { publishedBy: 'co-chairs' as const }),
    ...(publishedWithout !== undefined && { publishedWithout }),
    ...(awaits !== undefined && { awaits }),
    ...(unwitnessed !== undefined && { unwitnessed }),
    ...(key !== undefined && { logKey: key }),
    readings: readings
      .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt) || one.id.localeCompare(other.id))
      .map(summaryOf),
    baskets: lanesOf(readings).flatMap(({ basket, proposal, reviews }) => {
      const heading = headings.get(proposal)
      return heading === undefined
        ? []
        : [{ ...basketView(basket, heading, readings), ...(reviews !== undefined && { reviews }) }]
    }),
  }
}

function basketView(id: BasketId, heading: Heading, readings: readonly Reading[]): BasketView {
  const { stage, outcome } = laneState(id, readings)
  const modality = readings
    .filter((reading) => reading.basket === id && reading.stage === 'modality')
    .map((reading) => reading.settlement?.modality)
    .find((form) => form !== undefined)
  return {
    id,
    title: heading.title,
    description: heading.description,
    stage,
    outcome,
    ...(modality !== undefined && { modality }),
  }
}
