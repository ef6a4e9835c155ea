import * as z from 'zod'
import { Name } from '../../shared/participant.ts'

/** What whoever deployed a dialogue can ask of it. No page and no route leads here. */
export const Operation = z.discriminatedUnion('do', [
  /** Puts a facilitator on the roster, by a side where the dialogue has co-chairs, and makes their invitation. */
  z.strictObject({
    do: z.literal('invite'),
    name: Name,
    convenedBy: z.string().min(1).optional(),
    /** New for each time that it is asked for; what arrives twice under one is done once. */
    key: z.string().min(1).max(200).optional(),
  }),
  /** What is agreed, what is open, who may act, until when. */
  z.strictObject({ do: z.literal('status') }),
  /** Continues the last round. */
  z.strictObject({ do: z.literal('resume') }),
  /** Which files there are of every round. */
  z.strictObject({ do: z.literal('list-files') }),
  /** A part of a file, compressed: an answer of Lambda has at most 6 MB. */
  z.strictObject({
    do: z.literal('read-file'),
    round: z.int().min(1),
    name: z.string(),
    from: z.int().min(0).default(0),
  }),
])
export type Operation = z.infer<typeof Operation>
