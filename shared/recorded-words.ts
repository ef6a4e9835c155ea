import * as z from 'zod'
import { KeptText, Said } from './said.ts'
import { RatificationStance } from './stages/ratification.ts'

/**
 * What change was asked for on each proposal, as far as it is shown: each text once, without the number of those who
 * asked; salted, or it could be guessed by its seal.
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

/** A reservation or interpretative declaration, with as much of whose it is as the attribution rule discloses. */
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
 * What the instrument says of a ratification besides its outcome: the forms of acceptance that occurred. Where persons
 * are covered, plain ratification is not named among them, which nobody could miss it from.
 */
export const Ratification = z
  .strictObject({ forms: z.array(RatificationStance).readonly(), statements: z.array(Statement).readonly() })
  .meta({ id: 'Ratification' })
export type Ratification = z.infer<typeof Ratification>
