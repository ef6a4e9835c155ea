import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tableProposal } from '../functions/actions/table-proposal.ts'
import { withdrawProposal } from '../functions/actions/withdraw-proposal.ts'
import * as environment from '../functions/environment/environment.ts'
import { sha256 } from '../functions/record/hashing.ts'
import { readRecord } from '../functions/record/read-record.ts'
import { readWaitingBaskets } from '../functions/record/waiting-baskets.ts'
import { handler as openTheReading } from '../functions/round/open-the-reading.ts'
import { appendPosition } from '../functions/store/positions.ts'
import { readProposals, tableProposal as store } from '../functions/store/proposals.ts'
import { chooseOrder, findReading } from '../functions/store/readings.ts'
import { startRound } from '../functions/store/rounds.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { bracketMapOf } from '../shared/bracket-map/bracket-map.ts'
import { BY_FACILITATORS } from '../shared/chosen-order.ts'
import { shareIn } from '../shared/places.ts'
import type { Reading } from '../shared/reading.ts'
import type { RoundRecord } from '../shared/record.ts'
import { aBasket, aPosition, aProposal, daysFromNow } from './builders.ts'
import { ADA, aRoundByHand, BO } from './functions/round/a-round-by-hand.ts'
import { hashedAnew, type Open } from './infra/verify/a-forgery.ts'
import { IS_IN_ALL } from './many.ts'
import { mismatchesIn } from './simulation/settlements.ts'

const FIRST = '1.baskets.1'
const SECOND = '2.baskets.1'

/** Names in the order of the alphabet: from Basket aa to Basket ga. */
const NAMES = [...'abcdefg'].flatMap((one) => [...'abcdefg'].map((other) => `Basket ${one}${other}`)).slice(0, 41)
const [LAST = '', BEFORE = ''] = NAMES.toReversed()
const keyOf = (name: string) => `basket ${name.toLowerCase()}`

type Held = Awaited<ReturnType<typeof aRoundByHand>>

/** Splits a round into 41 baskets that everybody supports; the facilitators put the last one first. */
async function splitIn41(held: Held): Promise<void> {
  const { table } = held
  await held.opens('terms')
  await held.closes('1.terms.1')
  await held.settles('1.terms.1')
  await held.opens('baskets')
  for (const [index, name] of NAMES.entries()) {
    const id = `p${index}`
    await store(
      table,
      aProposal({
        id,
        reading: FIRST,
        body: aBasket(name),
        competes: keyOf(name),
        tabledAt: daysFromNow(index / 1_000 - 1),
      }),
      1,
    )
    for (const { id: participant, side } of [ADA, BO]) {
      await appendPosition(table, aPosition({ reading: FIRST, proposal: id, participant, side }), 1)
    }
  }
  const reading = await theReading(FIRST)
  await chooseOrder(table, reading, BY_FACILITATORS, [keyOf(LAST)], new Date().toISOString())
  await held.closes(FIRST)
  await held.settles(FIRST)
}

/** Starts the second round, and opens its first reading of baskets; its task is delivered twice, because Step Functions may do that. */
async function opensTheNext(held: Held): Promise<void> {
  await startRound(held.table, { ...held.round, round: 2, secret: 'another' })
  await openTheReading({ round: 2, stage: 'terms' })
  await held.closes('2.terms.1')
  await held.settles('2.terms.1')
  const due = { round: 2, stage: 'baskets' }
  await Promise.all([openTheReading(due), openTheReading(due)])
  await openTheReading(due)
}

async function theReading(id: string): Promise<Reading> {
  const reading = await findReading(environment.table(), id)
  if (reading === undefined) throw new Error(`there is no reading ${id}`)
  return reading
}

/** Until rounds offered again all that an earlier one left, only baskets waited. Rounds of those formats go on as they were. */
describe.each(IS_IN_ALL ? ['none', 'side', 'named'] : ['side'])(
  '41 baskets that every side supports in a round of the fourth format, under the rule "%s"',
  (attribution) => {
    let held: Held
    beforeAll(async () => {
      held = await aRoundByHand({ attribution }, 'parley-record/4')
      await splitIn41(held)
    })
    afterAll(() => held.stop())

    test('forty become lanes by the order of the texts, and the last one waits', async () => {
      const { settlement } = await theReading(FIRST)

      expect(settlement).toMatchObject({ next: 'next-stage', waiting: ['p39'], bracketed: ['p39'] })
      expect(settlement?.lanes).toHaveLength(40)
      expect(settlement?.lanes?.[0]).toEqual({ basket: 'b1', proposal: 'p40' })
      const record = await readRecord(held.table, 1)
      expect(mismatchesIn(record)).toEqual([])
      expect(bracketMapOf(record, sha256)).toMatchObject([{ competes: keyOf(BEFORE), state: 'waiting' }])
    })

    test('the next round begins its stage of baskets with it, once, tabled by nobody', async () => {
      await opensTheNext(held)

      const proposals = await readProposals(held.table, SECOND, 1)
      expect(proposals).toMatchObject([{ body: aBasket(BEFORE), waitedIn: FIRST, tabledIn: SECOND }])
      expect(proposals[0]).not.toHaveProperty('author')
      expect(proposals[0]).not.toHaveProperty('side')
      const reading = await theReading(SECOND)
      expect(shareIn(reading, proposals).texts).toBe(199)
    })

    test('it is amended, and nobody withdraws it; supported again it gets a lane; the record verifies', async () => {
      const [waited] = await readProposals(held.table, SECOND, 1)
      const id = waited?.id ?? ''
      const amended = { reading: SECOND, body: aBasket(`${BEFORE} and more`), amends: id, key: 'amends' }
      const amendment = await tableProposal(held.table, ADA, amended, new Date())
      await expect(
        withdrawProposal(held.table, ADA, { reading: SECOND, proposal: id }, new Date()),
      ).rejects.toMatchObject({ code: 'not-yours' })
      for (const one of [ADA, BO]) await held.takes(one, SECOND, id, 'support')
      await held.closes(SECOND)

      expect(await held.settles(SECOND)).toBe('next-stage')

      expect((await theReading(SECOND)).settlement?.lanes).toEqual([{ basket: 'b1', proposal: id }])
      const record = await readRecord(held.table, 2)
      expect(mismatchesIn(record)).toEqual([])
      expect(amendment.id).not.toBe(id)
    })

    test.each<[string, 1 | 2, RegExp, (record: Open) => void]>([
      ['that waits for nothing', 1, /settlement\.waiting/, (record) => delete record.readings[1].settlement.waiting],
      [
        'that took the lane of another',
        1,
        /settlement\.lanes/,
        (record) => record.readings[1].settlement.lanes.reverse(),
      ],
      [
        'that another order left without a lane',
        1,
        /reason|lanes|waiting/,
        (record) => (record.readings[1].settlement.order = [keyOf(BEFORE)]),
      ],
      [
        'that waited in its own round',
        2,
        /no reading of baskets in an earlier round/,
        (record) => (the(record).waitedIn = SECOND),
      ],
      [
        'that waited in another stage',
        2,
        /no reading of baskets in an earlier round/,
        (record) => (the(record).waitedIn = '1.terms.1'),
      ],
      ['that somebody tabled', 2, /that somebody tabled/, (record) => (the(record).chair = true)],
    ])('a forged record of a basket %s is found', async (_, round, says, forge) => {
      const record = structuredClone(await readRecord(held.table, round)) as RoundRecord

      forge(record)

      const found = verifyRecord(hashedAnew(record)).mismatches.map((one) => `${one.place} ${one.says}`)
      expect(found.join('\n')).toMatch(says)
    })
  },
)

function the(record: Open): Open {
  return record.readings[1].submissions.find(({ submission }: Open) => submission.waitedIn !== undefined).submission
}

test('after a round of the first format, in which all 41 were left in brackets, the next one begins with all of them', async () => {
  const held = await aRoundByHand({}, 'parley-record/1')
  await splitIn41(held)
  expect((await theReading(FIRST)).settlement).toMatchObject({ next: 'adjourn', lanes: [] })

  await startRound(held.table, { ...held.round, round: 2, format: 'parley-record/3', secret: 'another' })
  await openTheReading({ round: 2, stage: 'terms' })
  await held.closes('2.terms.1')
  await held.settles('2.terms.1')
  await openTheReading({ round: 2, stage: 'baskets' })

  expect(await readProposals(held.table, SECOND, 1)).toHaveLength(41)
  await held.stop()
})

test.each([
  ['waits on if nobody was heard', undefined, 1],
  ['waits no more if somebody objected', BO, 0],
] as const)('after a round that was adjourned, a basket that waited %s', async (_, objector, waits) => {
  const held = await aRoundByHand({}, 'parley-record/4')
  await splitIn41(held)
  await opensTheNext(held)
  const [waited] = await readProposals(held.table, SECOND, 1)
  if (objector !== undefined && waited !== undefined) {
    const { id: participant, side } = objector
    await appendPosition(
      held.table,
      aPosition({ reading: SECOND, proposal: waited.id, participant, side, stance: 'object' }),
      1,
    )
  }
  await held.closes(SECOND, 'adjourn')
  await held.settles(SECOND)

  const waiting = await readWaitingBaskets(held.table, 3)

  expect(waiting.map(({ body }) => body)).toEqual(Array.from({ length: waits }, () => aBasket(BEFORE)))
  await held.stop()
})
