import { afterEach, describe, expect, test, vi } from 'vitest'
import { settleDueConfirmations } from '../functions/actions/settle-due-confirmations.ts'
import { startRound } from '../functions/actions/start-round.ts'
import { readRecord } from '../functions/record/read-record.ts'
import { handler as openTheReading } from '../functions/round/open-the-reading.ts'
import { handler as publishTheInstrument } from '../functions/round/publish-the-instrument.ts'
import { readProposals } from '../functions/store/proposals.ts'
import { seeWaiting } from '../functions/views/see-waiting.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import type { RoundRecord } from '../shared/record.ts'
import type { Stage } from '../shared/stage.ts'
import { aBasket, daysFromNow } from './builders.ts'
import { aRoundToConfirm } from './functions/actions/a-round-to-confirm.ts'
import { hashedAnew, type Open } from './infra/verify/a-forgery.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const WORKFLOW = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }

let it: Awaited<ReturnType<typeof aRoundToConfirm>>
afterEach(async () => {
  vi.useRealTimers()
  await it.stop()
})

/** A published round that the sea side declines to confirm. */
async function aRoundDeclined(says: Readonly<Record<string, unknown>> = {}) {
  await aRoundToDecline(says)
  await declines()
}

async function aRoundToDecline(says: Readonly<Record<string, unknown>>) {
  vi.useFakeTimers({ toFake: ['Date'] })
  it = await aRoundToConfirm(says)
  await it.publishes()
}

async function declines() {
  for (const one of [it.people.bo, it.people.bea]) await it.answers(one, 'decline')
}

async function settle() {
  vi.setSystemTime(Date.now() + 100 * 86_400_000)
  await settleDueConfirmations(it.table, () => new Date())
}

async function starts() {
  vi.setSystemTime(Date.now() + 86_400_000)
  const dependencies = { table: it.table, workflow: WORKFLOW, dialogue: it.round.dialogue }
  return startRound(dependencies, CLEO, { knowingly: true, now: new Date() })
}

/** Opens the first reading of a stage. @returns its id, and the texts that it begins with */
async function opens(round: number, stage: Stage, basket?: string) {
  const { reading } = await openTheReading({ round, stage, basket })
  return { reading, texts: await readProposals(it.table, reading, 1) }
}

/** Everybody agrees on all that a stage begins with, and it is settled. */
async function agrees(round: number, stage: Stage, basket?: string) {
  const { reading, texts } = await opens(round, stage, basket)
  await settles(reading, 'support')
  return { reading, texts }
}

/** Everybody takes the same position on all that is tabled by now, and it is settled. */
async function settles(reading: string, stance: 'support' | 'decline') {
  for (const { id } of await readProposals(it.table, reading, 1)) {
    for (const one of Object.values(it.people)) await it.takes(one, reading, id, stance)
  }
  await it.closes(reading)
  await it.settles(reading)
}

const recordOf = async (round: number): Promise<RoundRecord> =>
  JSON.parse(JSON.stringify(await readRecord(it.table, round)))

describe('a basket that a side declined to confirm', () => {
  test.each([['early-harvest'], ['single-undertaking']])(
    'is offered again in the next round, with its form and its clauses (%s)',
    async (packageRule) => {
      await aRoundDeclined({ packageRule })
      await settle()
      const offered = await seeWaiting(it.table, 2, it.round.dialogue)
      await starts()

      await agrees(2, 'terms')
      const baskets = await agrees(2, 'baskets')
      const modality = await agrees(2, 'modality', 'b1')
      const commitments = await opens(2, 'commitments', 'b1')

      expect(offered).toMatchObject([{ kind: 'basket', waitedIn: '1.baskets.1' }])
      expect([baskets, modality, commitments].map(({ texts }) => texts.map(({ waitedIn }) => waitedIn))).toEqual([
        ['1.baskets.1'],
        ['1.modality.b1.1'],
        ['1.commitments.b1.1'],
      ])
      const records = [await recordOf(1), await recordOf(2)]
      expect(verifyDialogue(records).mismatches).toEqual([])
      const forged = structuredClone(records[1]) as Open
      const [split] = forged.readings.filter(({ id }: { id: string }) => id === '2.baskets.1')
      const text = split.submissions.find(({ submission }: Open) => submission?.is === 'proposal').submission
      text.waitedIn = '1.baskets.2'
      expect(verifyDialogue([records[0], hashedAnew(forged)]).mismatches).toMatchObject([
        { place: `round 2: 2.baskets.1 (${text.id}).waitedIn` },
      ])
    },
  )

  test('while the next round reads baskets is offered in the one after it, once', async () => {
    await aRoundDeclined()
    await starts()
    await agrees(2, 'terms')
    const second = await agrees(2, 'baskets')
    await publishTheInstrument({ round: 2 })
    await settle()
    await starts()
    await agrees(3, 'terms')
    const third = await opens(3, 'baskets')
    await it.closes(third.reading)
    await it.settles(third.reading)
    await publishTheInstrument({ round: 3 })
    await starts()
    await agrees(4, 'terms')
    const fourth = await opens(4, 'baskets')

    expect(second.texts).toEqual([])
    expect(third.texts.map(({ waitedIn }) => waitedIn)).toEqual(['1.baskets.1'])
    // Nobody took a position on it.
    expect(fourth.texts.map(({ waitedIn }) => waitedIn)).toEqual(['3.baskets.1'])
    const records = await Promise.all([1, 2, 3, 4].map(recordOf))
    expect(verifyDialogue(records).mismatches).toEqual([])
  })

  test('is offered with its form and its clauses, and not the review of it that was shelved before', async () => {
    await aRoundToDecline({ redraftings: 0 })
    await starts()
    await agrees(2, 'terms')
    const split = await opens(2, 'baskets')
    const review = await it.tables(split.reading, { ...aBasket(), description: { en: 'Two dimensions.' } }, '1.b1')
    await settles(split.reading, 'support')
    await agrees(2, 'modality', 'b1')
    await agrees(2, 'commitments', 'b1')
    await settles((await opens(2, 'ratification', 'b1')).reading, 'decline')
    await publishTheInstrument({ round: 2 })
    await declines()
    await settle()
    const offered = await seeWaiting(it.table, 3, it.round.dialogue)
    await starts()
    await agrees(3, 'terms')
    const baskets = await agrees(3, 'baskets')
    const modality = await agrees(3, 'modality', 'b1')
    const commitments = await opens(3, 'commitments', 'b1')

    expect(offered).toMatchObject([{ kind: 'basket', waitedIn: '1.baskets.1' }])
    expect([baskets, modality, commitments].map(({ texts }) => texts.map(({ waitedIn }) => waitedIn))).toEqual([
      ['1.baskets.1'],
      ['1.modality.b1.1'],
      ['1.commitments.b1.1'],
    ])
    expect(baskets.texts.map(({ id }) => id)).not.toContain(review)
    const records = await Promise.all([1, 2, 3].map(recordOf))
    expect(verifyDialogue(records).mismatches).toEqual([])
    const earlier = structuredClone(records[2]) as Open
    earlier.format = 'parley-record/6'
    expect(verifyDialogue([...records.slice(0, 2), hashedAnew(earlier)]).mismatches).not.toEqual([])
  })

  test('is not offered again where it stands all the same', async () => {
    await aRoundDeclined({ confirmation: { declined: 'stands' } })
    await settle()
    await starts()
    await agrees(2, 'terms')

    expect((await opens(2, 'baskets')).texts).toEqual([])
  })
})
