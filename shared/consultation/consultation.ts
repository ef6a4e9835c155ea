import * as z from 'zod'
import { LocalizedText } from '../localized-text.ts'
import { BasketId } from '../stage.ts'
import { Source } from '../standing/standing-text.ts'

/**
 * What a side brings: a request for clarification, or a concern, which is conduct that it finds inconsistent with the clause,
 * described without naming people. Neither says that anything was broken, and answering admits nothing.
 */
export const ConsultationKind = z.enum(['clarification', 'concern']).meta({ id: 'ConsultationKind' })
export type ConsultationKind = z.infer<typeof ConsultationKind>

/** How the side that brought a consultation closed it. `for-review`: it goes on the agenda of the next round. */
export const ConsultationOutcome = z
  .enum(['clarified', 'not-agreed', 'for-review'])
  .meta({ id: 'ConsultationOutcome', description: '`for-review` also when its side had not closed it by the date' })
export type ConsultationOutcome = z.infer<typeof ConsultationOutcome>

/** What a consultation is about: something that stood when its draft was tabled, with the words that it had then. */
export const About = z
  .discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('clause'),
      /** Its id in the standing text. It stays the same when the clause is amended. */
      id: z.string(),
      source: Source,
      /** The basket in the standing text, by its id, and the number that the basket and the clause were ratified under. */
      of: z.string(),
      basket: BasketId,
      number: z.string(),
    }),
    z.strictObject({ is: z.literal('definition'), id: z.string(), source: Source }),
  ])
  .meta({ id: 'AboutStanding' })
export type About = z.infer<typeof About>

/** The id of a consultation, or of a draft in it: 80 random bits in hexadecimal, so that it tells no order. */
export const ConsultationId = z
  .string()
  .regex(/^[0-9a-f]{20}$/, 'an id has twenty digits, 0 to 9 and a to f')
  .meta({ id: 'ConsultationId' })

/** What a side decides on: to bring a consultation, to answer one, to close its own, or that all of it becomes public. */
export const Purpose = z.enum(['request', 'answer', 'closing', 'publication']).meta({ id: 'Purpose' })
export type Purpose = z.infer<typeof Purpose>

/** What a draft says, by its purpose. A closing may have words; a consent to publish has none. */
export const DraftContent = z
  .discriminatedUnion('purpose', [
    z.strictObject({ purpose: z.literal('answer'), words: LocalizedText }),
    z.strictObject({
      purpose: z.literal('closing'),
      outcome: ConsultationOutcome,
      words: LocalizedText.optional(),
    }),
    z.strictObject({ purpose: z.literal('publication') }),
  ])
  .meta({ id: 'DraftContent' })
export type DraftContent = z.infer<typeof DraftContent>

/** What a side brings, as it is drafted. */
export const RequestContent = z.strictObject({
  purpose: z.literal('request'),
  kind: ConsultationKind,
  about: About,
  words: LocalizedText,
})
export type RequestContent = z.infer<typeof RequestContent>

/** How many drafts of one purpose a side can have at a time: consultations that are not made yet, or answers to one of them. */
export const MOST_DRAFTS = 5

/** How many of these can be of one person, so that nobody takes all places of their side. */
export const MOST_DRAFTS_OF_ONE = 2
