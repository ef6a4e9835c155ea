import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { extendConfirmation } from '../../../functions/actions/move-confirmation-date.ts'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { seeConfirmation, seeConfirmations } from '../../../functions/views/see-confirmations.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { aParticipant, daysFromNow } from '../../builders.ts'
import { aRoundToConfirm, BY_THE_SEA } from './a-round-to-confirm.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const OTTO = { role: 'observer', id: 'otto', name: 'Otto', joinedAt: daysFromNow(-1) } as const
const HERE = { round: 1, basket: 'b1' }

let it: Awaited<ReturnType<typeof aRoundToConfirm>>
afterEach(() => it.stop())

const settle = (days = 0) => settleDueConfirmations(it.table, () => new Date(daysFromNow(days)))
const outcomes = async () =>
  (await readRecord(it.table, 1)).confirmations?.map(({ of, outcome }) => [of?.side, outcome])

describe('what has to be confirmed', () => {
  test('is an adopted basket, by a side of which somebody accepted it ad referendum, once the round is published', async () => {
    it = await aRoundToConfirm()
    const before = await seeConfirmations(it.table, it.people.bo, new Date())

    await it.publishes()
    await it.publishes()

    expect(before).toEqual([])
    const [seen] = await seeConfirmations(it.table, it.people.bo, new Date())
    expect(seen).toMatchObject({
      ...{ round: 1, basket: 'b1', title: { en: 'Media' }, reading: it.ratification, isOver: false, outcomes: [] },
      yours: { side: 'sea', state: 'open', mayAnswer: true, revision: 0 },
    })
    expect(Date.parse(seen?.closesAt ?? '')).toBeGreaterThan(Date.parse(daysFromNow(89)))
  })

  test('is also what one of a side accepted so, and nothing if nobody did', async () => {
    it = await aRoundToConfirm({}, { ada: 'ratify', bo: 'ratify', bea: 'ad-referendum' })
    await it.publishes()

    expect(await seeConfirmations(it.table, it.people.bo, new Date())).toHaveLength(1)
    await it.stop()

    it = await aRoundToConfirm({}, { ada: 'ratify', bo: 'ratify', bea: 'ratify' })
    await it.publishes()
    expect(await seeConfirmations(it.table, it.people.bo, new Date())).toEqual([])
  })

  test.each([
    ['the dialogue turns it off', { confirmation: 'none' }, undefined],
    ['the round began under an earlier format', {}, 'parley-record/4'],
  ] as const)('is nothing if %s', async (_, says, format) => {
    it = await aRoundToConfirm(says, BY_THE_SEA, format)
    await it.publishes()

    expect(await seeConfirmations(it.table, it.people.bo, new Date())).toEqual([])
    expect(await settle(100)).toBe(0)
  })
})

describe('an answer', () => {
  beforeEach(async () => {
    it = await aRoundToConfirm()
    await it.publishes()
  })

  test('can be changed and taken back, and the same request has the effect of once', async () => {
    const { bo } = it.people
    const first = await it.answers(bo, 'confirm')
    expect(await it.answers(bo, 'confirm')).toEqual(first)

    await it.answers(bo, 'decline', 1)
    await it.answers(bo, 'none', 2)
    const { yours } = await seeConfirmation(it.table, bo, HERE, new Date())

    expect(yours).toMatchObject({ revision: 3, mayAnswer: true })
    expect(yours).not.toHaveProperty('decision')
    await expect(it.answers(bo, 'none', 3)).rejects.toMatchObject({ code: 'no-position' })
  })

  test('is refused where the participant saw an earlier revision', async () => {
    const { bo } = it.people
    await it.answers(bo, 'confirm')

    await expect(it.answers(bo, 'decline')).rejects.toMatchObject({ code: 'position-changed-meanwhile' })
    await expect(it.answers(bo, 'decline', 5)).rejects.toMatchObject({ code: 'position-changed-meanwhile' })
  })

  test('is refused to another side, to who came later, and after the date', async () => {
    const { ada, bo } = it.people
    const later = aParticipant({ id: 'zoe', side: 'sea' })

    await expect(it.answers(ada, 'confirm')).rejects.toMatchObject({ code: 'no-such-confirmation' })
    await expect(it.answers(later, 'confirm')).rejects.toMatchObject({ code: 'not-on-the-roll' })
    const afterwards = new Date(daysFromNow(91))
    await expect(it.answers(bo, 'confirm', 0, afterwards)).rejects.toMatchObject({ code: 'confirmation-not-open' })
  })

  test('is seen by its author alone, and which side has to confirm by its own members alone', async () => {
    await it.answers(it.people.bo, 'confirm')

    const [bea, ada, cleo, otto] = await Promise.all(
      [it.people.bea, it.people.ada, CLEO, OTTO].map((one) => seeConfirmation(it.table, one, HERE, new Date())),
    )

    expect(bea?.yours).toMatchObject({ side: 'sea', revision: 0 })
    for (const one of [ada, cleo, otto]) {
      expect(one).not.toHaveProperty('yours')
      expect(one).not.toHaveProperty('open')
      expect(JSON.stringify(one)).not.toContain('sea')
    }
  })
})

describe('a confirmation', () => {
  test('is settled when it is decided, once, and nothing is answered afterwards', async () => {
    it = await aRoundToConfirm()
    await it.publishes()
    const { bo, bea } = it.people
    await it.answers(bo, 'confirm')
    expect(await settle()).toBe(0)

    await it.answers(bea, 'confirm')
    const runs = await Promise.all([settle(), settle(), settle()])

    expect(runs.reduce((all, one) => all + one)).toBe(1)
    expect(await outcomes()).toEqual([['sea', 'confirmed']])
    await expect(it.answers(bo, 'decline', 1)).rejects.toMatchObject({ code: 'confirmation-not-open' })
    const { outcomes: seen, yours } = await seeConfirmation(it.table, bo, HERE, new Date())
    expect(seen).toMatchObject([{ outcome: 'confirmed', endsBasket: false }])
    expect(yours).toMatchObject({ state: 'settled', mayAnswer: false, decision: 'confirm', isCounted: true })
  })

  test('is declined by who answered, and lapses at its date without a quorum', async () => {
    it = await aRoundToConfirm({ confirmation: { days: 10, quorum: 1 } })
    await it.publishes()
    await it.answers(it.people.bo, 'decline')
    expect(await settle(9)).toBe(0)

    expect(await settle(11)).toBe(1)
    expect(await outcomes()).toEqual([['sea', 'lapsed']])
    await it.stop()

    it = await aRoundToConfirm()
    await it.publishes()
    await it.answers(it.people.bo, 'decline')
    await it.answers(it.people.bea, 'decline')
    expect(await settle()).toBe(1)
    expect(await outcomes()).toEqual([['sea', 'declined']])
    const { outcomes: seen } = await seeConfirmation(it.table, OTTO, HERE, new Date())
    expect(seen).toMatchObject([{ outcome: 'declined', endsBasket: true }])
  })

  test('has a date that facilitators move, later only', async () => {
    it = await aRoundToConfirm()
    await it.publishes()
    const later = daysFromNow(120)

    await extendConfirmation(it.table, CLEO, HERE, later, new Date())
    await extendConfirmation(it.table, CLEO, HERE, later, new Date())

    expect((await seeConfirmation(it.table, OTTO, HERE, new Date())).closesAt).toBe(later)
    expect(await settle(100)).toBe(0)
    const move = (to: string) => extendConfirmation(it.table, CLEO, HERE, to, new Date())
    await expect(move(daysFromNow(100))).rejects.toMatchObject({ code: 'only-later' })
    await expect(move(daysFromNow(900))).rejects.toMatchObject({ code: 'invalid' })
    expect(await settle(121)).toBe(1)
    const record = await readRecord(it.table, 1)
    expect(record.confirmations?.[0]).toMatchObject({ closesAt: later, extensions: [{ closesAt: later }] })
    expect(verifyRecord(record).mismatches).toEqual([])
  })

  test.each(['none', 'side', 'named'] as const)(
    'is verified in every edition under the attribution %s',
    async (attribution) => {
      it = await aRoundToConfirm({ attribution })
      await it.publishes()
      const before = await readRecord(it.table, 1)
      await it.answers(it.people.bo, 'decline')
      await it.answers(it.people.bo, 'confirm', 1)
      await it.answers(it.people.bea, 'confirm')
      await settle()

      const record = await readRecord(it.table, 1)

      expect(record.head).toBe(before.head)
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        const shown = JSON.parse(JSON.stringify(editionOf(record, edition)))
        expect(verifyRecord(shown).mismatches).toEqual([])
        const isShown = edition === 'complete' || attribution !== 'none'
        expect(shown.confirmations[0].of?.side).toBe(isShown ? 'sea' : undefined)
      }
    },
  )
})
