import * as z from 'zod'

/**
 * Who was heard of a side, as far as a facilitator may know (`shared/disclosure/turnout.ts`): numbers as they were at the last count,
 * and names only where they are disclosed. Nobody but a member sees which position they took.
 */
export const Turnout = z
  .object({
    side: z.string(),
    roll: z.int().min(0),
    /** How many of the side must take a position on a text for it to be decided; 0 under the silence procedure. */
    quorum: z.int().min(0),
    /** Whether the quorum was heard, and at least three; absent where nothing is told of the side. */
    isQuorumHeard: z.boolean().optional(),
    /** How many were heard. Absent if nothing is told of the side, or if they are fewer than three. */
    heard: z.int().min(0).optional(),
    /** Who was not heard; only where names are disclosed. */
    unheard: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .readonly()
      .optional(),
  })
  .meta({ id: 'Turnout' })
export type Turnout = z.infer<typeof Turnout>
