import * as z from 'zod'
import { KeptText, Said } from './disclosure/said.ts'
import { Disposition } from './dispositions.ts'
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
 * What a settled reading makes of objections: of its own, and of those of earlier readings of its lane of which another
 * thing became by it. The salt is part of the ids of its own objections, so that their words cannot be guessed.
 */
export const RecordedDispositions = z
  .strictObject({
    salt: z.string(),
    objections: z
      .array(z.strictObject({ objection: z.string(), reading: z.string(), proposal: z.string(), ...Disposition.shape }))
      .readonly(),
  })
  .meta({ id: 'RecordedDispositions' })
export type RecordedDispositions = z.infer<typeof RecordedDispositions>

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
  .strictObject({
    /** Where sides are not disclosed, from the seventh format on: without it the part could be guessed from its seal. */
    salt: z.string().optional(),
    forms: z.array(RatificationStance).readonly(),
    statements: z.array(Statement).readonly(),
  })
  .meta({ id: 'Ratification' })
export type Ratification = z.infer<typeof Ratification>
