import { afterEach, beforeEach, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import type { StageDue } from '../../../functions/round/payload.ts'
import { handler as publish } from '../../../functions/round/publish-the-instrument.ts'
import { readProposals } from '../../../functions/store/proposals.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { PositionTaken } from '../../../shared/position.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import type { Decision } from '../../../shared/reading.ts'
import { Stage } from '../../../shared/stage.ts'
import { itemsOf } from '../../a-table.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../../builders.ts'
import { ADA, aRoundByHand, BO } from './a-round-by-hand.ts'

/** A stage's task as the machine delivers it. */
type Task = Pick<StageDue, 'stage' | 'basket'>

/** A reading: the texts that both sides support, and how both decide on whatever is there. */
type Held = {
  readonly id: string
  readonly tabled?: readonly Tabled[]
  /** What the first side alone supports. */
  readonly contested?: Tabled
  readonly stance?: PositionTaken['stance']
  readonly decision?: Decision
  readonly next: string
}

/** A whole round: stages of two readings, a text that goes back to drafting, and its ratification. */
const ROUND: readonly Held[] = [
  { id: '1.terms.1', contested: aDefinition(), decision: 'another-reading', next: 'another-reading' },
  { id: '1.terms.2', next: 'next-stage' },
  { id: '1.baskets.1', tabled: [aBasket()], next: 'next-stage' },
  { id: '1.modality.b1.1', tabled: [aModality()], next: 'next-stage' },
  {
    id: '1.commitments.b1.1',
    tabled: [aCommitment()],
    contested: aCommitment({ action: { en: 'hiding it' } }),
    decision: 'another-reading',
    next: 'another-reading',
  },
  { id: '1.commitments.b1.2', next: 'next-stage' },
  { id: '1.ratification.b1.1', stance: 'decline', decision: 'another-reading', next: 'another-reading' },
  { id: '1.ratification.b1.2', stance: 'decline', next: 'redraft' },
  { id: '1.commitments.b1.3', decision: 'another-reading', next: 'another-reading' },
  { id: '1.commitments.b1.4', tabled: [aCommitment({ action: { en: 'denying it' } })], next: 'next-stage' },
  { id: '1.ratification.b1.3', stance: 'ratify', next: 'ratified' },
]

let round: Awaited<ReturnType<typeof aRoundByHand>>
beforeEach(async () => {
  round = await aRoundByHand({ stages: { ratification: { days: 7, readings: 2 } } })
})
afterEach(async () => {
  await round.stop()
})

test('guarantee 5: a repeated task of any stage, at any point of a round, changes nothing', async () => {
  const delivered: Task[] = []

  for (const [index, held] of ROUND.entries()) {
    const task = taskOf(held)
    expect(await round.opens(task.stage, task.basket)).toBe(held.id)
    if (!delivered.some((one) => one.stage === task.stage)) delivered.push(task)
    await hold(held)
    await everyTaskAgain(delivered, `while ${held.id} is open`, held.id)

    await round.closes(held.id, held.decision)
    await everyTaskAgain(delivered, `while ${held.id} is closed`)

    expect(await round.settles(held.id)).toBe(held.next)
    // What the machine delivers next opens the next reading, whoever delivers it.
    const following = ROUND[index + 1]
    const due = following && taskOf(following).stage
    const others = delivered.filter(({ stage }) => stage !== due)
    await everyTaskAgain(others, `between ${held.id} and ${following?.id}`)
  }
  await publish({ round: 1 })
  await everyTaskAgain(delivered, 'once it is published', 'ratified')

  const record = await readRecord(round.table, 1)
  expect(record.readings.map(({ id }) => id)).toEqual(ROUND.map(({ id }) => id))
  expect(verifyRecord(JSON.parse(JSON.stringify(record))).mismatches).toEqual([])
}, 120_000)

/** @param leadsTo where an execution comes that goes on from what it is answered, if it goes on */
async function everyTaskAgain(delivered: readonly Task[], when: string, leadsTo?: string): Promise<void> {
  const before = await everythingStored()
  for (const task of delivered) {
    const answer = await round.opens(task.stage, task.basket)
    const end = leadsTo === undefined ? undefined : await continueFrom(task.stage, answer)
    expect(end, `${task.stage} again ${when}`).toBe(leadsTo)
  }
  expect(await everythingStored(), `every task again ${when}`).toEqual(before)
}

/** Goes the way of the state machine until it waits for a reading, or its lane comes to its end. */
async function continueFrom(stage: Stage, reading: string): Promise<string> {
  const next = await round.settles(reading)
  const following = { 'another-reading': stage, 'next-stage': after(stage), redraft: 'commitments' as const }
  if (next === 'still-open') return reading
  if (!(next in following)) return next
  const task = taskOf({ stage: following[next as keyof typeof following] })
  return continueFrom(task.stage, await round.opens(task.stage, task.basket))
}

function after(stage: Stage): Stage {
  return Stage.options[Stage.options.indexOf(stage) + 1] ?? stage
}

async function hold({ id, tabled = [], contested, stance = 'support' }: Held): Promise<void> {
  for (const body of tabled) await round.tables(id, body)
  for (const { id: proposal } of await readProposals(round.table, id, 1)) {
    for (const one of [ADA, BO]) await round.takes(one, id, proposal, stance)
  }
  if (contested !== undefined) await round.takes(ADA, id, await round.tables(id, contested), 'support')
}

function taskOf(held: { readonly id: string } | { readonly stage: Stage }): Task {
  const stage = 'stage' in held ? held.stage : Stage.parse(held.id.split('.')[1])
  return { stage, basket: stage === 'terms' || stage === 'baskets' ? undefined : 'b1' }
}

async function everythingStored(): Promise<readonly string[]> {
  const items = await itemsOf(round.config, round.name)
  return items.map((item) => JSON.stringify(item)).sort()
}
