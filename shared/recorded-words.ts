import * as z from 'zod'
import { KeptText, Said } from './said.ts'
import { RatificationStance } from './stages/ratification.ts'

/**
 * The requested changes to each proposal, as far as they are disclosed. Each text is listed once, without the number
 * of its authors. The list is salted, so that it cannot be guessed from its seal.
 */
export const DisclosedWords = z
  .strictObject({
    salt: z.string(),
    proposals: z
      .array(
        z.strictObject({
          proposal: z.string(),
          changes: z.array(z.strictObject({ text: KeptText, side: z.string().optional() })).readonly(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'DisclosedWords' })
export type DisclosedWords = z.infer<typeof DisclosedWords>

/**
 * A reservation or interpretative declaration, with its author or side as far as the attribution rule discloses them.
 */
export const Statement = z
  .strictObject({
    is: z.enum(['reservation', 'declaration']),
    clause: z.string(),
    text: Said,
    side: z.string().optional(),
    participant: z.string().optional(),
  })
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof Statement>

/**
 * The details of a ratification in the instrument: the forms of acceptance that occurred. If names are not disclosed,
 * plain ratification is not listed, so that its absence discloses nothing.
 */
export const Ratification = z
  .strictObject({ forms: z.array(RatificationStance).readonly(), statements: z.array(Statement).readonly() })
  .meta({ id: 'Ratification' })
export type Ratification = z.infer<typeof Ratification>
