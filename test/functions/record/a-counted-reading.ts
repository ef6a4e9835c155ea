import { randomUUID } from 'node:crypto'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { tableProposal, withdrawProposal } from '../../../functions/store/proposals.ts'
import { keptInShards } from '../../../functions/store/reading-copies.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import type { Attribution } from '../../../shared/dialogue.ts'
import type { Reading } from '../../../shared/reading.ts'
import { createTable, type storeEndpoint } from '../../a-table.ts'
import { aDefinition, aDialogue, aPosition, aProposal, aReading, aRound, daysFromNow } from '../../builders.ts'

/** How many people take a position in it, unless it is said. */
export const PEOPLE = 40

/** A reading in a table of its own, which has this name. */
export type Place = { readonly table: Table; readonly reading: Reading; readonly name: string }

export type Settling = {
  readonly attribution?: Attribution
  readonly shards?: number
  readonly people?: number
  readonly texts?: number
}

type Config = Awaited<ReturnType<typeof storeEndpoint>>['config']

/** The same in every table, so that all that is counted is. */
const ROUND = aRound()
const [OPENED, CLOSED] = [daysFromNow(-1), daysFromNow(0)]

/** A reading of many people with positions on some texts, some of them changed, some with words; one text is withdrawn. It is closed. */
export async function aClosedReadingIn(config: Config, how: Settling = {}): Promise<Place> {
  const { table, reading, name } = await anOpenReadingIn(config, how)
  await closeReading(table, reading, { at: CLOSED, by: 'cleo', decision: 'adjourn' })
  return { table, reading: (await findReading(table, reading.id)) ?? reading, name }
}

/** The same, while it is open. */
export async function anOpenReadingIn(
  config: Config,
  { attribution = 'none', shards = 1, people: many = PEOPLE, texts = 6 }: Settling = {},
): Promise<Place> {
  const name = `dialogue-${randomUUID()}`
  await createTable(config, name)
  const table = openTable(name, config)
  await startRound(table, { ...ROUND, dialogue: aDialogue({ attribution, shards }) })
  const roll = { river: many / 2, sea: many / 2 }
  const reading = aReading({ shards, ...keptInShards(shards), roll, openedAt: OPENED, closesAt: daysFromNow(1) })
  const people = Array.from({ length: many }, (_, index) => `person-${index}`)
  const side = (index: number) => (index % 2 === 0 ? 'river' : 'sea')
  await freezeRoll(table, reading.id, shards, {
    river: people.filter((_, index) => side(index) === 'river'),
    sea: people.filter((_, index) => side(index) === 'sea'),
  })
  for (let text = 0; text < texts; text += 1) {
    const id = `text-${text}`
    const body = aDefinition(`Term ${text}`)
    const proposal = aProposal({ id, reading: reading.id, body, competes: `definition ${text}`, tabledAt: OPENED })
    await tableProposal(table, proposal, shards)
    if (text === texts - 1) await withdrawProposal(table, proposal, shards, OPENED)
  }
  for (const [index, participant] of people.entries()) {
    const proposal = `text-${index % texts}`
    const on = { reading: reading.id, proposal, participant, side: side(index), takenAt: OPENED }
    const words = { stance: 'object', change: { en: `Say what ${index} means.` } } as const
    await appendPosition(table, aPosition({ ...on, ...(index % 3 === 0 ? words : {}) }), shards)
    if (index % 4 === 0) await appendPosition(table, aPosition({ ...on, stance: 'accept', revision: 2 }), shards)
  }
  await openReading(table, reading)
  return { table, reading, name }
}
