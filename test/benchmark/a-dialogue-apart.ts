import { openSession } from '../../functions/access/sign-in.ts'
import { invite, putOnRoster } from '../../functions/actions/invite-participant.ts'
import * as environment from '../../functions/environment/environment.ts'
import { tableProposal } from '../../functions/store/proposals.ts'
import { openReading } from '../../functions/store/readings.ts'
import { freezeRoll } from '../../functions/store/rolls.ts'
import { startRound } from '../../functions/store/rounds.ts'
import type { Reading } from '../../shared/reading.ts'
import { aDialogue, aProposal, aReading, aRound } from '../builders.ts'

/** Somebody with a session. */
export type Delegate = { readonly id: string; readonly token: string }

/** Puts people and a round on the table that the environment leads to. */
export async function aCompany(participants: number): Promise<readonly Delegate[]> {
  const [table, now] = [environment.table(), new Date()]
  await startRound(table, aRound())
  const people: Delegate[] = []
  for (let index = 0; index < participants; index += 1) {
    const side = index % 2 === 0 ? 'river' : 'sea'
    const newcomer = { role: 'participant', name: `P ${index}`, side, capacity: 'former-official' } as const
    const { id } = await putOnRoster(table, newcomer, aDialogue(), now)
    const invitation = await invite(table, id, now)
    people.push({ id, token: (await openSession(table, invitation.secret, now)).secret })
  }
  return people
}

/** Opens a reading with as many proposals, each of a few hundred characters, for everybody. */
export async function aFullReading(number: number, proposals: number, people: readonly Delegate[]): Promise<Reading> {
  const table = environment.table()
  const reading = aReading({ number, stage: 'terms' })
  const ids = people.map(({ id }) => id)
  await freezeRoll(table, reading.id, 1, { river: ids.filter((_, n) => n % 2 === 0), sea: ids.filter((_, n) => n % 2) })
  for (let index = 0; index < proposals; index += 1) {
    const body = { kind: 'definition', term: { en: `Term ${index}` }, definition: { en: SENTENCE.repeat(3) } } as const
    const place = { reading: reading.id, tabledIn: reading.id, competes: `definition ${index}` }
    await tableProposal(table, aProposal({ id: `p${index}`, body, ...place }), 1)
  }
  await openReading(table, reading)
  return reading
}

const SENTENCE = 'Covert, deceptive or coercive action by the organs of a state, or by others whom they direct. '
