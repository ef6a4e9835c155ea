import * as z from 'zod'
import { Name } from '../../shared/participant.ts'
import { MOST_TABLE_BYTES } from '../../shared/roster/read-roster.ts'

/** The operations of a dialogue's operator. No page and no route has them. */
export const Operation = z.discriminatedUnion('do', [
  /** Puts a facilitator on the roster, for a side if the dialogue has co-chairs, and makes an invitation. */
  z.strictObject({
    do: z.literal('invite'),
    name: Name,
    convenedBy: z.string().min(1).optional(),
    /** An idempotency key: requests with the same key are done once. */
    key: z.string().min(1).max(200).optional(),
  }),
  /** Puts everybody in a table on the roster, or nobody. A preview says only how the table is understood. */
  z.strictObject({
    do: z.literal('add-people'),
    /** The bytes of the table. */
    file: z.base64().max(2 * MOST_TABLE_BYTES),
    preview: z.boolean(),
    key: z.string().min(1).max(200),
  }),
  /** Shows what is agreed, what is open, who may act, and until when. */
  z.strictObject({ do: z.literal('status') }),
  /** Continues the last round. */
  z.strictObject({ do: z.literal('resume') }),
  /** Lists the files of every round, and those of the dialogue as a whole, which are of round 0. */
  z.strictObject({ do: z.literal('list-files') }),
  /** Reads a part of a compressed file: a Lambda response may have 6 MB. */
  z.strictObject({
    do: z.literal('read-file'),
    round: z.int().min(0),
    name: z.string(),
    from: z.int().min(0).default(0),
  }),
  /** Reads a part of a record, which need not be in memory as a whole. */
  z.strictObject({
    do: z.literal('read-record'),
    round: z.int().min(1),
    name: z.string(),
    part: z.int().min(1),
  }),
])
export type Operation = z.infer<typeof Operation>
