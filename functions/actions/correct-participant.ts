import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import type { Correction, NewParticipant, Participant } from '../../shared/participant.ts'
import { isSettled } from '../../shared/reading.ts'
import { maybeTheSame } from '../../shared/same-person.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { readRoster, correctParticipant as store } from '../store/participants.ts'
import { readReadings } from '../store/readings.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { onRoster, type Request } from './invite-participant.ts'

/**
 * Refuses a newcomer who has the name and role of somebody on the roster, so that nobody is on it twice by mistake. The
 * same request sent again is not refused.
 *
 * @throws {Refused} `same-name`, with the id of the person on the roster
 */
export async function refuseSameName(table: Table, newcomer: NewParticipant, request?: Request): Promise<void> {
  const sent = request === undefined ? undefined : idOfRequest(request.by, 'participant', request.key)
  const alike = maybeTheSame(newcomer, await readRoster(table))
  const [first] = alike
  if (first === undefined || alike.some(({ id }) => id === sent)) return
  throw new Refused(
    'same-name',
    `${first.name} is on the roster with the id ${first.id}; correct that entry, or say with another=true that this is another person`,
  )
}

/**
 * Corrects the name, capacity or mail address of a person on the roster. Sent twice it has the effect of once. The person's side sees
 * that there was a correction of the name or capacity (`store/delegations.ts`). The record
 * of a round notes no corrections: without names it has none of this, and a name that is sealed in it stays.
 *
 * @throws {Refused} `no-such-participant`, `is-revoked`, `invalid` for a capacity or address of a person without a side,
 *   `name-sealed` for another name after a reading was settled in a round that discloses names
 */
export async function correctParticipant(
  table: Table,
  id: string,
  correction: Correction,
  now: Date,
): Promise<Participant> {
  const person = await onRoster(table, id)
  if (person.role !== 'participant' && (correction.capacity !== undefined || correction.email !== undefined)) {
    throw new Refused('invalid', 'only participants of a side have a capacity and a mail address')
  }
  if (correction.name !== undefined && correction.name !== person.name && (await areNamesSealed(table))) {
    throw new Refused(
      'name-sealed',
      'the record of this dialogue has sealed the name; revoke the person and put them on the roster with the right name',
    )
  }
  const { name = person.name, capacity } = correction
  const isOther =
    name !== person.name || (person.role === 'participant' && (capacity ?? person.capacity) !== person.capacity)
  if (!(await store(table, id, correction, isOther ? now.toISOString() : undefined))) {
    throw new Refused('is-revoked', 'this participant was revoked; put them on the roster again')
  }
  logEvent('participant-corrected')
  return onRoster(table, id)
}

/** Whether a round that discloses names has settled a reading: its record has the digests of names. */
async function areNamesSealed(table: Table): Promise<boolean> {
  const named = (await readRounds(table)).filter(({ dialogue }) => disclosesNames(dialogue.attribution))
  const readings = await Promise.all(named.map(({ round }) => readReadings(table, round)))
  return readings.flat().some(isSettled)
}
