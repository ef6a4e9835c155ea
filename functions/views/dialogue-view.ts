import * as z from 'zod'
import { AuthenticLanguages } from '../../shared/authentic/authentic-languages.ts'
import { BlockedBy, blockedBy } from '../../shared/blocked-by.ts'
import { Attribution, type Dialogue, Side } from '../../shared/dialogue.ts'
import { LocalizedText, TextLanguage } from '../../shared/localized-text.ts'
import { nameOfModel } from '../../shared/mediator-rules.ts'
import { dayOf } from '../../shared/moment.ts'
import { Capacity, type Participant, Role, viewerOf } from '../../shared/participant.ts'
import { ConfirmationView } from './confirmation-view.ts'
import { ChairedView } from './motion-view.ts'
import { ReadingSummary } from './reading-summary.ts'
import { RoundView } from './round-view.ts'
import { AdmittedAnew } from './see-admitted-anew.ts'
import { AwaitsView } from './see-awaits.ts'
import { Turnout } from './turnout-view.ts'

/** The caller, as on the roster. */
export const You = z
  .object({
    id: z.string(),
    name: z.string(),
    role: Role,
    side: z.string().optional(),
    /** Of a co-chair: the side that convened them. */
    convenedBy: z.string().optional(),
    capacity: Capacity.optional(),
    /** The side whose members have not admitted you yet. Until they have, your role is that of an observer. */
    awaitsSide: z.string().optional(),
    /** The days on which a recovery of yours was redeemed. Absent if none was. */
    admittedAnew: z.array(z.iso.date()).min(1).readonly().optional(),
  })
  .meta({ id: 'You' })
export type You = z.infer<typeof You>

/** The dialogue, with the answers to four questions: what is agreed, what is open, who may act, and until when. */
/** A matter that an earlier round left, with the reading that left it. */
export const OfferedMatter = z
  .object({ kind: z.enum(['definition', 'topic', 'basket']), title: LocalizedText, waitedIn: z.string() })
  .meta({ id: 'OfferedMatter' })
export type OfferedMatter = z.infer<typeof OfferedMatter>

export const DialogueView = z
  .object({
    slug: z.string(),
    title: LocalizedText,
    mandate: LocalizedText,
    convener: LocalizedText,
    languages: z.array(TextLanguage).readonly(),
    authentic: AuthenticLanguages.optional().meta({
      description: 'The languages whose texts are equally authentic: a clause is ratified only with a text in each',
    }),
    sides: z.array(Side).readonly(),
    attribution: Attribution,
    /** Whether decisions take the consent of one co-chair of each side. */
    coChairs: z.boolean(),
    /** The language model that facilitators may ask for drafts, if the rules name one. */
    model: z.string().optional(),
    /** Whether anybody may read the public record of a round after it is published. */
    publicRecord: z.literal(true).optional(),
    you: You,
    /**
     * Warnings before and during a round. `small-side`: a side has so few members that the outcome discloses their
     * positions. A facilitator gets the warnings of all sides, a participant that of their own side.
     */
    warnings: z.array(z.object({ code: z.literal('small-side'), side: z.string() })).readonly(),
    /** How many proposals each settled reading agreed on. */
    agreed: z.array(z.object({ reading: z.string(), proposals: z.int().min(1) })).readonly(),
    open: z
      .array(
        ReadingSummary.extend({
          whoMayAct: z.array(Role).readonly(),
          until: z.iso.datetime(),
          /** Only for facilitators. */
          turnout: z.array(Turnout).readonly().optional(),
          /** Only for facilitators in a dialogue with co-chairs: the motion to close the reading. */
          chaired: ChairedView.optional(),
          /** Only for co-chairs: how many drafts of chair's texts wait for the consent of their side. */
          chairsTextsToConsent: z.int().min(1).optional(),
          /** Only for facilitators: by what kinds of thing the reading is blocked so far. */
          blockedBy: z.array(BlockedBy).readonly().optional(),
        }),
      )
      .readonly(),
    /** Only for participants: what awaits their position. */
    awaits: AwaitsView.optional(),
    /** Only for facilitators: how many words that were left for them wait for an answer. */
    messagesToAnswer: z.int().min(0).optional(),
    /** Only for participants: how many answers to their messages to the facilitators they have not read. */
    newAnswers: z.int().min(0).optional(),
    /** For participants and co-chairs: who of their side was admitted anew. Absent if nobody was. */
    admittedAnew: z.array(AdmittedAnew).min(1).readonly().optional(),
    /** Only for participants: how many people wait to be admitted to their side. Absent if nobody does. */
    toAdmit: z.int().min(1).optional(),
    /** While no round is running: the terms, topics and baskets that the next one offers again, each matter once. */
    waiting: z.array(OfferedMatter).min(1).readonly().optional(),
    /** What may still be confirmed, and for participants what their side has to confirm. Absent if there is nothing. */
    confirmations: z.array(ConfirmationView).min(1).readonly().optional(),
    round: RoundView.optional(),
  })
  .meta({ id: 'DialogueView' })
export type DialogueView = z.infer<typeof DialogueView>

/** What only facilitators see of each open reading, by its id. */
export type LedReadings = ReadonlyMap<
  string,
  Pick<DialogueView['open'][number], 'turnout' | 'chaired' | 'chairsTextsToConsent'>
>

/** The caller, for a response. */
export function viewOfYou(person: Participant): You {
  const participant = viewerOf(person)
  const { id, name, role, recoveries, awaitsSide } = participant
  const waits = awaitsSide !== undefined && { awaitsSide }
  const you = { id, name, role, ...waits, ...(recoveries && { admittedAnew: recoveries.map((at) => dayOf(at)) }) }
  if (participant.role === 'facilitator' && participant.convenedBy !== undefined) {
    return { ...you, convenedBy: participant.convenedBy }
  }
  if (participant.role !== 'participant') return you
  return { ...you, side: participant.side, capacity: participant.capacity }
}

/** The dialogue with its last round, if a round was started. */
export function viewOfDialogue(
  dialogue: Dialogue,
  viewer: Participant,
  round: RoundView | undefined,
  led: LedReadings = new Map(),
  small: readonly string[] = [],
): DialogueView {
  const { slug, title, mandate, convener, languages, sides, attribution, coChairs, mediator, publicRecord } = dialogue
  const readings = round?.readings ?? []
  return {
    slug,
    title,
    mandate,
    convener,
    languages,
    ...(dialogue.authentic !== undefined && { authentic: dialogue.authentic }),
    sides,
    attribution,
    coChairs,
    ...(mediator !== undefined && { model: nameOfModel(mediator) }),
    ...(publicRecord === true && { publicRecord }),
    you: viewOfYou(viewer),
    warnings: small.filter((side) => isWarnedOf(side, viewer)).map((side) => ({ code: 'small-side' as const, side })),
    agreed: readings.flatMap(({ id, settlement }) =>
      settlement !== undefined && settlement.agreed > 0 ? [{ reading: id, proposals: settlement.agreed }] : [],
    ),
    open: readings
      .filter((reading) => reading.status === 'open')
      .map((reading) => ({
        ...reading,
        whoMayAct: ['participant', 'facilitator'] as const,
        until: reading.closesAt,
        ...ofLed(led.get(reading.id)),
      })),
    ...(round !== undefined && { round }),
  }
}

function ofLed(led: ReturnType<LedReadings['get']>) {
  return led === undefined ? {} : { ...led, blockedBy: blockedBy(led) }
}

function isWarnedOf(side: string, viewer: Participant): boolean {
  return viewer.role === 'facilitator' || (viewer.role === 'participant' && viewer.side === side)
}
