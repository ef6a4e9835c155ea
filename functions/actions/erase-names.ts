import type { Dialogue } from '../../shared/dialogue.ts'
import { idsOf } from '../../shared/epoch.ts'
import { closeEveryScreen } from '../access/screen-sessions.ts'
import { recordDepartures } from '../access/sessions.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { digestOfName } from '../record/hashing.ts'
import { findMember } from '../store/members.ts'
import { forgetMessagesOf } from '../store/messages.ts'
import { eraseParticipant, findNamed, findParticipant, type Named, readNamed } from '../store/participants.ts'
import { forgetOwners } from '../store/passkeys-of-people.ts'
import { runningRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { giveUpIntakes } from './give-up-intakes.ts'
import { forgetDevices } from './keys-of-side.ts'
import { forgetAuthor } from './leave-note.ts'

/**
 * Erases the name and all other data of a revoked participant. Their positions and proposals refer to an id only and
 * stay counted. Records keep the digest of the name.
 *
 * @throws {Refused} `no-such-participant`, also when erased before, or `not-revoked`
 */
export async function eraseName(table: Table, id: string, now: Date): Promise<void> {
  const named = await findNamed(table, id)
  if (named === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  if (named.revokedAt === undefined) throw new Refused('not-revoked', 'revoke this participant first')
  // After the erasure the member's departures cannot be read any more.
  await recordDepartures(table, id)
  await erase(table, named, now)
}

/**
 * Erases all names from the date in the dialogue's file on, but not while a round is running: it needs its
 * participants.
 *
 * @returns how many names were erased
 */
export async function eraseNamesInTime(
  table: Table,
  { eraseNamesOn }: Pick<Dialogue, 'eraseNamesOn'>,
  now: Date,
): Promise<number> {
  if (eraseNamesOn === undefined || now < new Date(eraseNamesOn)) return 0
  if ((await runningRound(table)) !== undefined) return 0

  await giveUpIntakes(table, now)
  await closeEveryScreen(table)
  const everybody = await readNamed(table)
  for (const named of everybody) await erase(table, named, now)
  return everybody.length
}

async function erase(table: Table, { id, revokedAt, person }: Named, now: Date): Promise<void> {
  const participant = await findParticipant(table, id)
  // The signatures are erased before the name: if the process fails in between, the next run finds the person again.
  if (participant?.role === 'participant') {
    await forgetAuthor(table, participant)
    for (const one of idsOf(participant)) await forgetMessagesOf(table, one)
  }
  if (participant !== undefined) await forgetDevices(table, participant)
  await forgetOwners(table, Object.keys((await findMember(table, id))?.passkeys ?? {}))
  const erasedAt = now.toISOString()
  const { recoveries } = participant ?? {}
  await eraseParticipant(table, {
    id,
    revokedAt: revokedAt ?? erasedAt,
    digest: digestOfName(person),
    erasedAt,
    ...(recoveries !== undefined && { recoveries }),
    ...(participant?.role === 'participant' && { side: participant.side, joinedAt: participant.joinedAt }),
  })
  logEvent('name-erased')
}
