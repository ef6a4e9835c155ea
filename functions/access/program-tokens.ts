import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import type { NewProgram } from '../../shared/program.ts'
import { idOfRequest, newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { findMember } from '../store/members.ts'
import { findProgram, noteUse, type Program, readPrograms, revokeProgram, storeProgram } from '../store/programs.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret } from '../store/tokens.ts'
import type { Session } from './sessions.ts'

/*
 * A token of a program: until its end it reads what an observer reads, or as a witness how the log goes on. It is bound to the facilitator who made it. When
 * they are revoked, or all their sessions are ended, the same write ends their tokens: somebody who stole a session, or
 * who is no facilitator any more, keeps none.
 */

/** More programs than a dialogue needs. */
export const MOST_PROGRAMS = 20

/** Before the id of a program in its secret. No person's id begins like this. A scanner of code can find it. */
const PREFIX = 'parley-program-'

/**
 * Makes a token for a program. It is handed over once.
 *
 * @param key the idempotency key: the same request sent again makes one token, and the secret handed over last works
 * @throws {Refused} `programs-reached`, or `idempotency-key-reused` for a key of another program or of a revoked token
 */
export async function makeProgram(
  table: Table,
  maker: Pick<Participant, 'id'>,
  { name, role, days, key }: NewProgram & { readonly key: string },
  now: Date,
): Promise<{ readonly id: string; readonly secret: string; readonly until: string }> {
  const id = idOfRequest(maker.id, role === 'witness' ? 'witness' : 'program', key)
  const [member, live] = await Promise.all([findMember(table, maker.id), readLivePrograms(table, now)])
  if (live.filter((one) => one.id !== id).length >= MOST_PROGRAMS) {
    throw new Refused('programs-reached', `${MOST_PROGRAMS} programs have a token; revoke one first`)
  }
  const secret = `${PREFIX}${id}.${newSecret()}`
  const expires = Math.floor(now.getTime() / 1_000) + days * 24 * 60 * 60
  const program = {
    id,
    name,
    role,
    by: maker.id,
    signOuts: member?.signOuts ?? 0,
    madeAt: now.toISOString(),
    digest: digestOfSecret(secret),
    expires,
  }
  if (!(await storeProgram(table, program))) {
    throw new Refused('idempotency-key-reused', 'this Idempotency-Key was used for another program; send a new one')
  }
  logEvent('program-token-made')
  return { id, secret, until: new Date(expires * 1_000).toISOString() }
}

/** Whether a secret is that of a program. */
export function isOfProgram(secret: string): boolean {
  return secret.startsWith(PREFIX)
}

/** The session of a program by its secret: two reads; `undefined` when its token has ended. */
export async function sessionOfProgram(table: Table, secret: string, now: Date): Promise<Session | undefined> {
  const program = await findProgram(table, secret.slice(PREFIX.length).split('.')[0] ?? '', now)
  if (program?.digest !== digestOfSecret(secret) || !(await isMakerThere(table, program))) return undefined
  const { id, name, role = 'observer', madeAt, expires, usedOn } = program
  return {
    secret,
    participant: { role: 'observer', id: `${PREFIX}${id}`, name, joinedAt: madeAt },
    departures: 0,
    expires,
    until: expires,
    program: { id, role, usedOn },
  }
}

/** Notes the day of a program's request, once a day. */
export async function noteUseOfProgram(table: Table, { program }: Session, now: Date): Promise<void> {
  const today = dayOf(now)
  if (program !== undefined && program.usedOn !== today) await noteUse(table, program.id, today)
}

/** Every program whose token works, the one that ends first at the beginning. */
export async function readLivePrograms(table: Table, now: Date): Promise<readonly Program[]> {
  const programs = await readPrograms(table, now)
  const isThere = await Promise.all(programs.map((program) => isMakerThere(table, program)))
  return programs
    .filter((_, index) => isThere[index])
    .toSorted((one, other) => one.expires - other.expires || one.id.localeCompare(other.id))
}

/** Revokes the token of a program, at once. Every facilitator can. @throws {Refused} `no-such-program` */
export async function endProgram(table: Table, id: string, now: Date): Promise<void> {
  if (!(await revokeProgram(table, id, now.toISOString()))) {
    throw new Refused('no-such-program', 'this program has no token; it was revoked or has ended')
  }
  logEvent('program-token-revoked')
}

/** Whether the facilitator who made the token is one still, and has not ended all their sessions since. */
async function isMakerThere(table: Table, { by, signOuts }: Program): Promise<boolean> {
  const maker = await findMember(table, by)
  if (maker === undefined || maker.participant.revokedAt !== undefined) return false
  return maker.participant.role === 'facilitator' && maker.signOuts === signOuts
}
