import * as z from 'zod'
import { ProgramRole } from '../../shared/program.ts'
import { PROGRAMS, programKey } from './keys/keys-of-people.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** A program that has a token. */
const Program = z.object({
  id: z.string(),
  name: z.string(),
  /** Absent means `observer`: tokens that were made before there were witnesses. */
  role: ProgramRole.optional(),
  /** The id of the facilitator who made its token. */
  by: z.string(),
  /** How often that facilitator had ended all their sessions before. Once more, and the token does not work. */
  signOuts: z.int(),
  madeAt: z.iso.datetime(),
  /** The digest of the token's secret. The secret itself (256 random bits) is never stored. */
  digest: z.string(),
  /** In seconds since 1970. DynamoDB's time to live deletes by it, but late, so the code checks it too. */
  expires: z.int(),
  /** The day (UTC) of its last request. */
  usedOn: z.iso.date().optional(),
  revokedAt: z.iso.datetime().optional(),
})
export type Program = z.infer<typeof Program>

/**
 * Stores a program. The same request sent again replaces the token that it made before, of which nobody may have heard.
 *
 * @returns `false` when the same request was sent with another name, or its token was revoked
 * @throws {IllFormedText}
 */
export async function storeProgram(table: Table, program: Program): Promise<boolean> {
  requireWellFormed(program, 'program')
  const { name, ...rest } = program
  const fields = Object.entries(rest)
  return written(
    table.update(programKey(program.id), {
      set: [...fields.map(([field]) => `#${field} = :${field}`), '#name = :name'].join(', '),
      when: 'attribute_not_exists(pk) OR (attribute_not_exists(revokedAt) AND #name = :name)',
      names: { '#name': 'name', ...Object.fromEntries(fields.map(([field]) => [`#${field}`, field])) },
      values: { ':name': name, ...Object.fromEntries(fields.map(([field, value]) => [`:${field}`, value])) },
    }),
  )
}

/** A program whose token has not expired and was not revoked, or `undefined`. */
export async function findProgram(table: Table, id: string, now: Date): Promise<Program | undefined> {
  const stored = await table.get(programKey(id))
  const program = stored === undefined ? undefined : Program.parse(stored)
  return program !== undefined && isLive(program, now) ? program : undefined
}

/** Every such program, by id. */
export async function readPrograms(table: Table, now: Date): Promise<readonly Program[]> {
  const stored = await all(table.query(PROGRAMS.pk, PROGRAMS.prefix))
  return stored.map((one) => Program.parse(one)).filter((program) => isLive(program, now))
}

/** Notes that a program's token was used on a day. It is written at most once a day. */
export async function noteUse(table: Table, id: string, day: string): Promise<void> {
  await written(
    table.update(programKey(id), {
      set: 'usedOn = :day',
      when: 'attribute_exists(pk) AND (attribute_not_exists(usedOn) OR usedOn < :day)',
      values: { ':day': day },
    }),
  )
}

/** Revokes a program's token; `false` when there is none, or it was revoked before. */
export async function revokeProgram(table: Table, id: string, at: string): Promise<boolean> {
  return written(
    table.update(programKey(id), {
      set: 'revokedAt = :at',
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':at': at },
    }),
  )
}

function isLive({ expires, revokedAt }: Program, now: Date): boolean {
  return revokedAt === undefined && expires > now.getTime() / 1_000
}
