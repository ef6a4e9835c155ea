import { startRound } from '../../../functions/actions/start-round.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { readStanding } from '../../../functions/record/read-standing.ts'
import { handler as openTheReading } from '../../../functions/round/open-the-reading.ts'
import { handler as settleTheReading } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { findReading } from '../../../functions/store/readings.ts'
import type { PositionTaken } from '../../../shared/position.ts'
import { aDefinition, askedBy } from '../../builders.ts'
import { CLEO } from '../actions/a-consultation.ts'
import { as, type Begun, MACHINE } from './a-published-round.ts'

/** Who did what in the first reading of a second round. */
export type WhoRead = {
  /** Who tables an amendment of what stands. */
  readonly amends: string
  /** The stance of each, in this order. */
  readonly stances: readonly (readonly [string, PositionTaken['stance']])[]
}

export const READING = '2.terms.1'

/** Starts a second round, in which somebody amends a definition that stands, and others take positions on that. */
export async function aSecondRound(
  { table, dialogue }: Pick<Begun, 'table' | 'dialogue'>,
  { amends, stances }: WhoRead,
  next: () => Date,
) {
  await startRound({ table, workflow: MACHINE, dialogue }, CLEO, { knowingly: true, now: next() })
  next()
  await openTheReading({ round: 2, stage: 'terms', basket: undefined })
  const standing = (await readStanding(table)).standing.definitions[0]?.id
  const amended = {
    reading: READING,
    body: aDefinition('Interference', 'What a side does in another.'),
    amends: standing,
  }
  const { id } = await tableProposal(table, as(amends), { ...amended, key: crypto.randomUUID() }, next())
  for (const [who, stance] of stances) {
    const words = stance === 'object' ? { change: { en: 'Say it otherwise.' } } : {}
    await takePosition(table, askedBy(as(who)), { reading: READING, proposal: id }, { stance, ...words }, 0, next())
  }
  return {
    async settles() {
      const reading = await findReading(table, READING)
      if (reading === undefined) throw new Error('the reading is not open')
      await closeReading(table, reading, { at: next().toISOString(), by: 'cleo', decision: 'settle' })
      await settleTheReading({ reading: READING })
    },
  }
}
