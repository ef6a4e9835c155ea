import * as z from 'zod'
import { Name, Role } from './participant.ts'

/** The longest that a program's token works, in days. */
export const MOST_DAYS = 90

/** The ends that the page offers, in days. */
export const PROGRAM_DAYS = [7, 30, 90] as const

/**
 * What a program may do: read what an observer reads, or, as a witness, read how the signed log goes on and nothing else. A program takes part in
 * nothing, so it has no side, and what facilitators do is recorded under a person, or takes the consent of persons.
 */
export const ProgramRole = z.enum([...Role.extract(['observer']).options, 'witness']).meta({ id: 'ProgramRole' })
export type ProgramRole = z.infer<typeof ProgramRole>

/** A program that gets a token, as a facilitator writes it. */
export const NewProgram = z
  .strictObject({
    name: Name,
    role: ProgramRole.default('observer'),
    days: z.int().min(1).max(MOST_DAYS).default(30).meta({ description: 'In how many days the token ends' }),
  })
  .meta({ id: 'NewProgram' })
export type NewProgram = z.infer<typeof NewProgram>

/** A program with a token that works, as everybody in the dialogue may see it. */
export const ProgramView = z
  .object({
    id: z.string(),
    name: z.string(),
    role: ProgramRole,
    madeOn: z.iso.date(),
    until: z.iso.datetime().meta({ description: 'When the token ends' }),
    usedOn: z.iso
      .date()
      .optional()
      .meta({ description: 'The day (UTC) of its last request to the API; absent for none' }),
    madeBy: z
      .string()
      .optional()
      .meta({ description: 'Only for facilitators: the name of the one who made the token' }),
  })
  .meta({ id: 'Program' })
export type ProgramView = z.infer<typeof ProgramView>
