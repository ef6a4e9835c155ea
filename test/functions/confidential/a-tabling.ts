import { tableChairsTexts } from '../../../functions/actions/table-chairs-texts.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aDefinition, aDialogue, aParticipant, aReading, aRound } from '../../builders.ts'

/** Texts appear every 15 minutes in such a dialogue. */
export const BATCH_SECONDS = 15 * 60
export const IN_BATCHES = { texts: { everyMinutes: 15 } }

const MS = 1_000
/** A full hour that has passed, so that everybody may be signed in before it. */
export const THEN = '2026-03-02T09:00:00.000Z'
const CLEO: Participant = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: THEN }
const OTTO: Participant = { role: 'observer', id: 'otto', name: 'Otto', joinedAt: THEN }

/** Who may table a text. Ada and Sol, one of each side, look on. */
export const AUTHORS = ['rob', 'rita', 'ron', 'bo', 'bea', 'sia'] as const
export type Author = (typeof AUTHORS)[number]

const sideOf = (id: string) => (['bo', 'bea', 'sia', 'sol'].includes(id) ? 'sea' : 'river')
const person = (id: string) => aParticipant({ id, name: id, side: sideOf(id), joinedAt: THEN })

/** Those who look on, by their ids. */
export const LOOKING: Readonly<Record<string, Participant>> = {
  ada: person('ada'),
  sol: person('sol'),
  cleo: CLEO,
  otto: OTTO,
}

export const at = (second: number) => new Date(Date.parse(THEN) + second * MS)

/** Opens a reading, in which time is what a test says it is: seconds since the opening. */
export async function aTabling(table: Table, rules: Readonly<Record<string, unknown>>, secret: string) {
  const round = aRound({ dialogue: aDialogue(rules), startedAt: THEN, secret })
  const reading = aReading({ openedAt: THEN, closesAt: at(10 * BATCH_SECONDS).toISOString() })
  const ids = [...AUTHORS, 'ada', 'sol']
  await startRound(table, round)
  for (const one of [...ids.map(person), CLEO, OTTO]) await addParticipant(table, one, '00')
  const roll = (side: string) => ids.filter((id) => sideOf(id) === side)
  await freezeRoll(table, reading.id, 1, { river: roll('river'), sea: roll('sea') })
  await openReading(table, reading)
  return {
    round,
    reading,
    tables: async (by: Author, second: number, term: string, amends?: string) => {
      const body = aDefinition(term, amends === undefined ? 'What one side does.' : 'What a side does in another.')
      const request = { reading: reading.id, body, amends, key: crypto.randomUUID() }
      return (await tableProposal(table, person(by), request, at(second))).id
    },
    withdraws: (by: Author, second: number, proposal: string) =>
      withdrawProposal(table, person(by), { reading: reading.id, proposal }, at(second)),
    tablesAsChair: async (second: number, term: string) => {
      const texts = [{ body: aDefinition(term) }]
      await tableChairsTexts(table, CLEO, { reading: reading.id, texts, key: crypto.randomUUID() }, at(second))
    },
  }
}
