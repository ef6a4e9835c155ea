import { afterEach, describe, expect, test, vi } from 'vitest'
import { startRound } from '../functions/actions/start-round.ts'
import { readRecord } from '../functions/record/read-record.ts'
import { readStanding } from '../functions/record/read-standing.ts'
import { handler as openTheReading } from '../functions/round/open-the-reading.ts'
import { handler as publishTheInstrument } from '../functions/round/publish-the-instrument.ts'
import { readProposals } from '../functions/store/proposals.ts'
import { findReading } from '../functions/store/readings.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import { DAY_MS } from '../shared/moment.ts'
import type { RoundRecord } from '../shared/record.ts'
import type { Stage } from '../shared/stage.ts'
import { aBasket, aCommitment } from './builders.ts'
import { CLEO } from './functions/actions/a-consultation.ts'
import { aRoundToConfirm } from './functions/actions/a-round-to-confirm.ts'

const WORKFLOW = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }
const OUTRIGHT = { ada: 'ratify', bo: 'ratify', bea: 'ratify' } as const
const AMENDED = aCommitment({ action: { en: 'paying for it, or lending it' } })

let it: Awaited<ReturnType<typeof aRoundToConfirm>>
afterEach(async () => {
  vi.useRealTimers()
  await it.stop()
})

type Stance = 'support' | 'abstain' | 'ratify' | 'decline'

/** Opens the first reading of a stage. @returns its id, and the texts that it begins with */
async function opens(round: number, stage: Stage, basket?: string) {
  const { reading } = await openTheReading({ round, stage, basket })
  return { reading, texts: await readProposals(it.table, reading, 1) }
}

/** Everybody takes the same position on all that is tabled by now. @returns where the reading leads */
async function settles(reading: string, stance: Stance) {
  for (const { id } of await readProposals(it.table, reading, 1)) {
    for (const one of Object.values(it.people)) await it.takes(one, reading, id, stance)
  }
  await it.closes(reading)
  return it.settles(reading)
}

async function starts() {
  vi.setSystemTime(Date.now() + DAY_MS)
  const dependencies = { table: it.table, workflow: WORKFLOW, dialogue: it.round.dialogue }
  await startRound(dependencies, CLEO, { knowingly: true, now: new Date() })
}

/** A second round, in which the basket that stands is reviewed, a clause is amended, and the text is declined. */
async function aReviewIsShelved() {
  vi.useFakeTimers({ toFake: ['Date'] })
  it = await aRoundToConfirm({ redraftings: 0 }, OUTRIGHT)
  await it.publishes()
  const before = await whatStands()
  await starts()
  await settles((await opens(2, 'terms')).reading, 'support')
  const baskets = await opens(2, 'baskets')
  await it.tables(baskets.reading, aBasket(), '1.b1')
  await settles(baskets.reading, 'support')
  await settles((await opens(2, 'modality', 'b1')).reading, 'support')
  const commitments = await opens(2, 'commitments', 'b1')
  await it.tables(commitments.reading, AMENDED, before.baskets[0]?.clauses[0]?.id)
  await settles(commitments.reading, 'support')
  const next = await settles((await opens(2, 'ratification', 'b1')).reading, 'decline')
  await publishTheInstrument({ round: 2 })
  return { before, next }
}

const whatStands = async () => (await readStanding(it.table)).standing
const recordOf = async (round: number): Promise<RoundRecord> =>
  JSON.parse(JSON.stringify(await readRecord(it.table, round)))
const mismatchesOf = async (...rounds: readonly number[]) =>
  verifyDialogue(await Promise.all(rounds.map(recordOf))).mismatches

describe('a basket whose review was shelved', () => {
  test('goes on standing as it was', async () => {
    const { before, next } = await aReviewIsShelved()

    expect(next).toBe('shelve')
    expect((await whatStands()).baskets).toEqual(before.baskets)
    expect(await mismatchesOf(1, 2)).toEqual([])
  })

  test('is offered for review again, with the clauses of its last drafting, and amended if every side ratifies it then', async () => {
    await aReviewIsShelved()
    await starts()
    await settles((await opens(3, 'terms')).reading, 'support')
    const baskets = await opens(3, 'baskets')
    await settles(baskets.reading, 'support')
    const modality = await opens(3, 'modality', 'b1')
    await settles(modality.reading, 'support')
    const commitments = await opens(3, 'commitments', 'b1')
    await settles(commitments.reading, 'support')
    await settles((await opens(3, 'ratification', 'b1')).reading, 'ratify')
    await publishTheInstrument({ round: 3 })

    expect(baskets.texts).toMatchObject([{ body: aBasket(), amends: '1.b1', waitedIn: '2.baskets.1' }])
    expect(modality.texts).toEqual([])
    expect(commitments.texts).toMatchObject([{ body: AMENDED, waitedIn: '2.commitments.b1.1' }])
    expect((await findReading(it.table, '3.baskets.1'))?.settlement).toMatchObject({ lanes: [{ reviews: '1.b1' }] })
    const [basket, ...others] = (await whatStands()).baskets
    expect(others).toEqual([])
    expect(basket).toMatchObject({ id: '1.b1', source: { round: 3 } })
    expect(basket?.clauses).toMatchObject([{ body: AMENDED, earlier: [{ body: aCommitment() }] }])
    expect(await mismatchesOf(1, 2, 3)).toEqual([])
  })

  test('goes on standing, and is not offered any more, where nobody wants the review', async () => {
    const { before } = await aReviewIsShelved()
    await starts()
    await settles((await opens(3, 'terms')).reading, 'support')
    await settles((await opens(3, 'baskets')).reading, 'abstain')
    await publishTheInstrument({ round: 3 })
    await starts()
    await settles((await opens(4, 'terms')).reading, 'support')

    expect((await opens(4, 'baskets')).texts).toEqual([])
    expect((await whatStands()).baskets).toEqual(before.baskets)
    expect(await mismatchesOf(1, 2, 3)).toEqual([])
  })
})
