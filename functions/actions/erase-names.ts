import type { Dialogue } from '../../shared/dialogue.ts'
import { recordDepartures } from '../access/sessions.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { digestOfName } from '../record/hashing.ts'
import { eraseParticipant, findNamed, findParticipant, type Named, readNamed } from '../store/participants.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { forgetAuthor } from './leave-note.ts'

/**
 * Erases the name and everything else that is known of somebody who was revoked. What they did refers to them by an
 * id alone and stays as it was counted; of the name a record keeps the digest that it was sealed by.
 *
 * @throws {Refused} `no-such-participant`, also for who was erased before, or `not-revoked`
 */
export async function eraseName(table: Table, id: string, now: Date): Promise<void> {
  const named = await findNamed(table, id)
  if (named === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  if (named.revokedAt === undefined) throw new Refused('not-revoked', 'revoke this participant first')
  // Nobody can, once nothing is left of them.
  await recordDepartures(table, id)
  await erase(table, named, now)
}

/**
 * Erases everybody once the dialogue's file says so. A round that runs is waited for: it could not go on with nobody.
 *
 * @returns how many were erased
 */
export async function eraseNamesInTime(
  table: Table,
  { eraseNamesOn }: Pick<Dialogue, 'eraseNamesOn'>,
  now: Date,
): Promise<number> {
  if (eraseNamesOn === undefined || now < new Date(eraseNamesOn)) return 0
  if ((await runningRound(table)) !== undefined) return 0

  const everybody = await readNamed(table)
  for (const named of everybody) await erase(table, named, now)
  return everybody.length
}

async function erase(table: Table, { id, revokedAt, person }: Named, now: Date): Promise<void> {
  const participant = await findParticipant(table, id)
  // Before the name: a process that dies in between finds whom it has to forget again.
  if (participant?.role === 'participant') await forgetAuthor(table, participant)
  const erasedAt = now.toISOString()
  await eraseParticipant(table, { id, revokedAt: revokedAt ?? erasedAt, digest: digestOfName(person), erasedAt })
  logEvent('name-erased')
}
