import * as z from 'zod'
import { Digest } from '../proof/digest.ts'
import {
  StandingBasket,
  StandingClause,
  StandingDefinition,
  type StandingText,
  StandingTopic,
} from './standing-text.ts'

/**
 * The round before a round, with the last link of its record: a dialogue's records are one chain. Confirmations come after that
 * link, so those that were settled by then are named too: of each round that has some, the link of the last one.
 */
export const PreviousRound = z
  .strictObject({
    round: z.int().min(1),
    head: Digest,
    confirmations: z
      .array(z.strictObject({ round: z.int().min(1), link: Digest }))
      .min(1)
      .readonly()
      .optional(),
  })
  .meta({ id: 'PreviousRound' })
export type PreviousRound = z.infer<typeof PreviousRound>

const history = { ended: true, earlier: true } as const

/**
 * What stands when a round starts: the words that its texts can amend, each with where it is from, without history. The opening
 * of the record seals it, so that the round can be verified alone.
 */
export const WhatStands = z
  .strictObject({
    definitions: z.array(StandingDefinition.omit(history)).readonly(),
    topics: z.array(StandingTopic.omit(history)).readonly(),
    baskets: z
      .array(
        StandingBasket.omit({ ...history, ratified: true }).extend({
          clauses: z.array(StandingClause.omit(history)).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'WhatStands' })
export type WhatStands = z.infer<typeof WhatStands>

/** What stands before a dialogue has published a round. */
export const NOTHING_STANDS_YET: WhatStands = { definitions: [], topics: [], baskets: [] }

/** What stands of a standing text, without its history. */
export function whatStands({ definitions, topics, baskets }: StandingText): WhatStands {
  return {
    definitions: definitions.flatMap(inForce),
    topics: topics.flatMap(inForce),
    baskets: baskets.flatMap(({ ratified: _, clauses, ...basket }) =>
      inForce({ ...basket, clauses: clauses.flatMap(inForce) }),
    ),
  }
}

/** Something without its history; nothing if it was ended. */
function inForce<One extends { readonly ended?: unknown; readonly earlier?: unknown }>({
  ended,
  earlier: _,
  ...one
}: One): readonly Omit<One, 'ended' | 'earlier'>[] {
  return ended === undefined ? [one] : []
}
