import * as z from 'zod'
import { Attribution, type Dialogue, Side } from '../../shared/dialogue.ts'
import { Language, LocalizedText } from '../../shared/localized-text.ts'
import { Capacity, type Participant, Role } from '../../shared/participant.ts'
import { ReadingSummary } from './reading-summary.ts'
import { Turnout } from './reading-view.ts'
import { RoundView } from './round-view.ts'

/** Who is asking, as they are on the roster. */
export const You = z
  .object({
    id: z.string(),
    name: z.string(),
    role: Role,
    side: z.string().optional(),
    /** Of a co-chair: the side that convened them. */
    convenedBy: z.string().optional(),
    capacity: Capacity.optional(),
  })
  .meta({ id: 'You' })
export type You = z.infer<typeof You>

/** The dialogue, and the four questions anybody has: what is agreed, what is open, who may act, until when. */
export const DialogueView = z
  .object({
    slug: z.string(),
    title: LocalizedText,
    mandate: LocalizedText,
    convener: LocalizedText,
    languages: z.array(Language).readonly(),
    sides: z.array(Side).readonly(),
    attribution: Attribution,
    /** Whether facilitators are co-chairs, who decide together, one of each side. */
    coChairs: z.boolean(),
    you: You,
    /**
     * What to know before a round starts and while it runs. `small-side`: of so few people, the outcome itself tells how
     * they stood. A facilitator is told of each side, a participant of their own.
     */
    warnings: z.array(z.object({ code: z.literal('small-side'), side: z.string() })).readonly(),
    /** How many proposals each settled reading agreed on. */
    agreed: z.array(z.object({ reading: z.string(), proposals: z.int().min(1) })).readonly(),
    open: z
      .array(
        ReadingSummary.extend({
          whoMayAct: z.array(Role).readonly(),
          until: z.iso.datetime(),
          /** Only for a facilitator. */
          turnout: z.array(Turnout).readonly().optional(),
        }),
      )
      .readonly(),
    round: RoundView.optional(),
  })
  .meta({ id: 'DialogueView' })
export type DialogueView = z.infer<typeof DialogueView>

/** Who has been heard, by reading. */
export type Turnouts = ReadonlyMap<string, readonly Turnout[]>

/** Who is asking. */
export function viewOfYou(participant: Participant): You {
  const { id, name, role } = participant
  if (participant.role === 'facilitator' && participant.convenedBy !== undefined) {
    return { id, name, role, convenedBy: participant.convenedBy }
  }
  if (participant.role !== 'participant') return { id, name, role }
  return { id, name, role, side: participant.side, capacity: participant.capacity }
}

/** The dialogue at a glance, with its last round where one was started. */
export function viewOfDialogue(
  dialogue: Dialogue,
  viewer: Participant,
  round: RoundView | undefined,
  turnouts: Turnouts = new Map(),
  small: readonly string[] = [],
): DialogueView {
  const { slug, title, mandate, convener, languages, sides, attribution, coChairs } = dialogue
  const readings = round?.readings ?? []
  return {
    slug,
    title,
    mandate,
    convener,
    languages,
    sides,
    attribution,
    coChairs,
    you: viewOfYou(viewer),
    warnings: small.filter((side) => isToldOf(side, viewer)).map((side) => ({ code: 'small-side' as const, side })),
    agreed: readings.flatMap(({ id, settlement }) =>
      settlement !== undefined && settlement.agreed > 0 ? [{ reading: id, proposals: settlement.agreed }] : [],
    ),
    open: readings
      .filter((reading) => reading.status === 'open')
      .map((reading) => {
        const turnout = turnouts.get(reading.id)
        return {
          ...reading,
          whoMayAct: ['participant', 'facilitator'] as const,
          until: reading.closesAt,
          ...(turnout !== undefined && { turnout }),
        }
      }),
    ...(round !== undefined && { round }),
  }
}

function isToldOf(side: string, viewer: Participant): boolean {
  return viewer.role === 'facilitator' || (viewer.role === 'participant' && viewer.side === side)
}
