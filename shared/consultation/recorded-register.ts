import * as z from 'zod'
import { Digest } from '../proof/digest.ts'
import {
  Answered,
  Closed,
  Consented,
  DateMoved,
  Made,
  type RegisterEvent,
  Transmitted,
  Unanswered,
} from './register-event.ts'
import { SupportLeaf } from './side-decision.ts'

/** The register of consultations, hashed so that every change can be found. `npm run verify` computes all of it again. */

export const REGISTER_FORMAT = 'parley-register/1'

/** What says where an event is in the register: kept apart from what it says, because the numbers tell that there are other events. */
const place = { number: true, salt: true, link: true } as const

/** What an event says, without its place in the register. */
export const SaidEvent = z
  .discriminatedUnion('is', [
    Made.omit({ ...place, consultationNumber: true }),
    Transmitted.omit(place),
    Answered.omit(place),
    Unanswered.omit(place),
    Closed.omit(place),
    DateMoved.omit(place),
    Consented.omit(place),
  ])
  .meta({ id: 'SaidEvent' })
export type SaidEvent = z.infer<typeof SaidEvent>

/** The place of an event in the register; with the number of the consultation in the dialogue where it was made by this event. */
export const EventPlace = z
  .strictObject({
    number: z.int().min(1),
    consultation: z.int().min(1).optional(),
    salt: z.string(),
  })
  .meta({ id: 'EventPlace' })
export type EventPlace = z.infer<typeof EventPlace>

/**
 * An event of the register. An edition that covers it has its seals and its link alone: nobody can guess it from them without the
 * random id of the consultation. The public edition covers the place, and leaves out what it covers: there `follows` is the link of the
 * event before, if that one is left out.
 */
export const RecordedEvent = z
  .strictObject({
    follows: Digest.optional(),
    place: EventPlace.optional(),
    event: SaidEvent.optional(),
    /**
     * The answers within the side, if a quorum of it decided: the leaves of the Merkle tree, in the order of their digests. Only the
     * complete edition shows them.
     */
    submissions: z
      .array(z.strictObject({ digest: Digest, submission: SupportLeaf.optional() }))
      .readonly()
      .optional(),
    sealed: z.strictObject({ place: Digest, event: Digest }),
    link: Digest,
  })
  .meta({ id: 'RecordedEvent' })
export type RecordedEvent = z.infer<typeof RecordedEvent>

/** The record of the register of consultations of a dialogue. */
export const RegisterRecord = z
  .strictObject({
    format: z.literal(REGISTER_FORMAT),
    /** The dialogue, by the name of its file. No link seals it: the records of the rounds say whose register it is. */
    dialogue: z.string(),
    /** In their order, from the first one on. */
    events: z.array(RecordedEvent).readonly(),
    /** The link of the last event. Absent without any, and in the public edition. */
    head: Digest.optional(),
  })
  .meta({ id: 'RegisterRecord', title: 'The record of the register of consultations of a dialogue in Parley' })
export type RegisterRecord = z.infer<typeof RegisterRecord>

/** The two parts of an event that its link seals, each by itself. */
export function eventParts(event: RegisterEvent | Omit<RegisterEvent, 'link'>): {
  readonly place: EventPlace
  readonly event: SaidEvent
} {
  const {
    number,
    salt,
    link: _,
    consultationNumber,
    ...said
  } = { link: undefined, consultationNumber: undefined, ...event }
  return {
    place: { number, ...(consultationNumber !== undefined && { consultation: consultationNumber }), salt },
    event: said as SaidEvent,
  }
}
