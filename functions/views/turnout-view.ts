import * as z from 'zod'

/**
 * How many members of a side have taken a position. Nobody but the member sees which one. Under the silence procedure
 * nobody is told who was heard, or how many: who answers there nearly always objects.
 */
export const Turnout = z
  .object({
    side: z.string(),
    roll: z.int().min(0),
    /** Absent under the silence procedure, as `unheard` is. */
    heard: z.int().min(0).optional(),
    /** How many of the side must take a position on a text for it to be decided; 0 under the silence procedure. */
    quorum: z.int().min(0),
    unheard: z
      .array(z.object({ id: z.string(), name: z.string() }))
      .readonly()
      .optional(),
  })
  .meta({ id: 'Turnout' })
export type Turnout = z.infer<typeof Turnout>
