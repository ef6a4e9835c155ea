import { Participant } from '../../shared/participant.ts'
import { PARTICIPANTS, participantKey } from './keys.ts'
import { all, type Table, written } from './table.ts'

/** Puts somebody on the roster. */
export async function addParticipant(table: Table, participant: Participant): Promise<void> {
  await table.putNew(participantKey(participant.id), participant)
}

/** Somebody on the roster, revoked or not, or `undefined`. */
export async function findParticipant(table: Table, id: string): Promise<Participant | undefined> {
  const stored = await table.get(participantKey(id))
  return stored === undefined ? undefined : Participant.parse(stored)
}

/** The whole roster, revoked participants included. */
export async function readRoster(table: Table): Promise<readonly Participant[]> {
  const stored = await all(table.query(PARTICIPANTS.pk, PARTICIPANTS.prefix))
  return stored.map((one) => Participant.parse(one))
}

/** Takes somebody off the roster of readings to come. `false` when they were not on it or already off. */
export async function revokeParticipant(table: Table, id: string, at: string): Promise<boolean> {
  return written(
    table.update(participantKey(id), {
      set: 'revokedAt = :at',
      when: 'attribute_exists(pk) AND attribute_not_exists(revokedAt)',
      values: { ':at': at },
    }),
  )
}
