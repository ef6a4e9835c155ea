import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../functions/record/read-record.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { editionOf } from '../shared/proof/edition.ts'
import type { RoundRecord } from '../shared/record.ts'
import type { StandingText } from '../shared/standing/standing-text.ts'
import { aStack, type Company, opened, type Person, published } from './a-stack.ts'
import { aBasket, aCommitment, aModality } from './builders.ts'
import { hashedAnew, type Open } from './infra/verify/a-forgery.ts'

type Running = Awaited<ReturnType<typeof aStack>>

const LISTENING = aCommitment({ form: 'refrain', action: { en: 'listening to the calls of journalists' } })
const ANSWERING = aCommitment({ action: { en: 'answer a question within ten days' } })
const SOONER = aCommitment({ action: { en: 'answer a question within five days' } })
const NAMING = aCommitment({ action: { en: 'name a person who answers' } })

function everybodyIn({ ada, abe, bo, bea }: Company): readonly Person[] {
  return [ada, abe, bo, bea]
}

describe('a basket that stands', () => {
  let running: Running
  let ids: { readonly listening: string; readonly answering: string }
  beforeAll(async () => {
    running = await aStack({ redraftings: 0 })
    await starts(1)
    await agrees('1.baskets.1', await tables('1.baskets.1', aBasket('Media')))
    await agrees('1.modality.b1.1', await tables('1.modality.b1.1', aModality()))
    const listening = await tables('1.commitments.b1.1', LISTENING)
    const answering = await tables('1.commitments.b1.1', ANSWERING)
    ids = { listening, answering }
    await agrees('1.commitments.b1.1', listening, answering)
    await ratifies('1.ratification.b1.1', 'ratify')
    await published(running.company.ada, 1)
  })
  afterAll(() => running.stop())

  test('is taken up for review, beside a new one, by a text that amends it and need not change it', async () => {
    const { ada, bo } = running.company
    await starts(2)
    await opened(ada, '2.baskets.1')
    const path = '/api/readings/2.baskets.1/proposals'
    const fresh = await bo.ask('POST', path, { body: aBasket('Media') }, 'a-fresh-basket-of-bo')

    expect(fresh).toMatchObject({ status: 409, body: { code: 'already-stands', proposal: '1.b1' } })
    const review = await bo.tables('2.baskets.1', aBasket('Media'), '1.b1')
    const elections = await ada.tables('2.baskets.1', aBasket('Elections'))
    expect(await pageOf('/readings/2.baskets.1')).toContain('Take up for review')
    expect((await ada.sees('2.baskets.1')).stands).toMatchObject([{ id: '1.b1', body: aBasket('Media') }])
    const again = await ada.ask('POST', path, { body: aBasket('Media'), amends: '1.b1' }, 'a-second-review-of-ada')
    expect(again).toMatchObject({ body: { code: 'already-tabled', proposal: review } })
    await agrees('2.baskets.1', review, elections)
    const settled = await ada.sees('2.baskets.1')
    expect(settled.settlement?.agreed).toBe(2)
  })

  test('keeps its form where nobody proposes another one', async () => {
    const { cleo, ada } = running.company
    await opened(ada, `2.modality.${lane}.1`)
    await cleo.closes(`2.modality.${lane}.1`, 'settle')

    const view = await opened(ada, `2.commitments.${lane}.1`)
    expect(view.standing).toBe(2)
    expect((await recordOf(2)).readings.find(({ id }) => id === `2.modality.${lane}.1`)?.settlement).toMatchObject({
      agreed: [],
      modality: 'code-of-conduct',
      next: 'next-stage',
    })
  })

  test('is put to ratification as a whole: the clause that nobody touched, the amended one, and the new one', async () => {
    const { ada, bo } = running.company
    const reading = `2.commitments.${lane}.1`
    const sooner = await bo.tables(reading, SOONER, ids.answering)
    const naming = await ada.tables(reading, NAMING)
    await agrees(reading, sooner, naming)

    const { proposals } = await opened(ada, `2.ratification.${lane}.1`)
    const [text] = proposals
    expect(text?.body).toMatchObject({ kind: 'text', bracketed: [] })
    const agreed = text?.body.kind === 'text' ? text.body.agreed : []
    expect(agreed.toSorted()).toEqual([sooner, naming, ids.listening].toSorted())
    const drafting = await pageOf(`/readings/${reading}`)
    expect(drafting).toContain('Review of the basket that round 1 adopted.')
    const page = await pageOf(`/readings/2.ratification.${lane}.1`)
    for (const words of ['within five days', 'calls of journalists', 'name a person']) expect(page).toContain(words)
    expect(page).not.toContain('within ten days')
  })

  test('has its new words after ratification, with its identity, its clauses’ identities and their history', async () => {
    await ratifies(`2.ratification.${lane}.1`, 'ratify')
    await running.company.cleo.closes(`2.modality.${other}.1`, 'adjourn')
    await published(running.company.ada, 2)

    const { baskets } = await standing()
    expect(baskets).toMatchObject([{ id: '1.b1', source: { round: 2 }, modality: 'code-of-conduct' }])
    const clauses = Object.fromEntries((baskets[0]?.clauses ?? []).map((one) => [one.id, one]))
    expect(Object.keys(clauses)).toHaveLength(3)
    expect(clauses[ids.listening]).toMatchObject({ body: LISTENING, source: { round: 1 } })
    expect(clauses[ids.listening]).not.toHaveProperty('earlier')
    expect(clauses[ids.answering]).toMatchObject({
      body: SOONER,
      source: { round: 2 },
      earlier: [{ body: ANSWERING, source: { round: 1 } }],
    })
    expect(baskets[0]?.ratified.map(({ reading }) => reading)).toEqual([
      '1.ratification.b1.1',
      `2.ratification.${lane}.1`,
    ])
  })

  test.each([
    ['en', 'stands unchanged since round 1', 'amends the text of round 1', 'review of the basket adopted in round 1'],
    [
      'ru',
      'действует без изменений с раунда 1',
      'поправка к тексту раунда 1',
      'пересмотр корзины, принятой в раунде 1',
    ],
  ])(
    'is marked in the instrument, clause by clause, and in the standing document with its history (%s)',
    async (language, ...marks) => {
      const { olu } = running.company
      const instrument = await olu.ask('GET', `/api/rounds/2/instrument.json?language=${language}`)
      const document = await olu.ask('GET', `/api/standing.json?language=${language}`)

      for (const words of marks) expect(JSON.stringify(instrument.body)).toContain(words)
      const says = JSON.stringify(document.body)
      for (const words of ['within five days', 'within ten days', '2/1.1', '2/1.3']) expect(says).toContain(words)
    },
  )

  test('goes on standing unchanged where a review is declined', async () => {
    const before = await standing()
    const { cleo, ada, bo } = running.company
    await starts(3)
    await agrees('3.baskets.1', await bo.tables('3.baskets.1', aBasket('Media'), '1.b1'))
    await opened(ada, '3.modality.b1.1')
    await cleo.closes('3.modality.b1.1', 'settle')
    await opened(ada, '3.commitments.b1.1')
    const undone = await bo.tables('3.commitments.b1.1', ANSWERING, ids.answering)
    await agrees('3.commitments.b1.1', undone)
    await ratifies('3.ratification.b1.1', 'decline')
    await published(ada, 3)

    const { rounds: _, ...after } = await standing()
    const { rounds: __, ...stood } = before
    expect(after).toEqual(stood)
  })

  test('can be verified from the records alone, one by one and in a row, in every edition', async () => {
    const records = await Promise.all([1, 2, 3].map(recordOf))
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      const editions = records.map((one) => JSON.parse(JSON.stringify(editionOf(one, edition))))

      expect(editions.flatMap((one) => verifyRecord(one).mismatches)).toEqual([])
      expect(verifyDialogue(editions).mismatches).toEqual([])
    }
  })

  test.each([
    ['a clause left out of what is put to ratification', 2, /submissions/, leaveOut],
    [
      'another basket that a lane reviews',
      2,
      /lanes/,
      (record: Open) => {
        for (const one of lanesIn(record)) delete one.reviews
      },
    ],
    [
      'another form that stays',
      2,
      /modality/,
      (record: Open) => {
        for (const { settlement } of record.readings) if (settlement.modality) settlement.modality = 'treaty'
      },
    ],
  ])('is not verified with %s, in a record that is hashed anew', async (_, round, says, forge) => {
    const forged = structuredClone(await recordOf(round)) as Open
    forge(forged)

    const { mismatches } = verifyRecord(hashedAnew(forged))
    expect(mismatches.map((one) => `${one.place}, ${one.says}`).join('\n')).toMatch(says)
  })

  function leaveOut(record: Open): void {
    for (const { submissions } of record.readings) {
      for (const { submission } of submissions) {
        if (submission?.body?.kind === 'text')
          submission.body.agreed = submission.body.agreed.filter((id: string) => id !== ids.listening)
      }
    }
  }

  function lanesIn({ readings }: Open): Open[] {
    return readings.flatMap(({ settlement }: Open) => settlement.lanes ?? [])
  }

  // Reviews come first in the order of the lanes.
  const [lane, other] = ['b1', 'b2']

  async function starts(round: number): Promise<void> {
    const { cleo, ada } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, `${round}.terms.1`)
    await cleo.closes(`${round}.terms.1`, 'settle')
    await opened(ada, `${round}.baskets.1`)
  }

  async function tables(reading: string, body: Parameters<Person['tables']>[1]): Promise<string> {
    await opened(running.company.ada, reading)
    return running.company.ada.tables(reading, body)
  }

  async function agrees(reading: string, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) for (const one of everybodyIn(running.company)) await one.takes(reading, text, 'support')
    await running.company.cleo.closes(reading, 'settle')
  }

  async function ratifies(reading: string, stance: 'ratify' | 'decline'): Promise<void> {
    await opened(running.company.ada, reading)
    for (const one of everybodyIn(running.company)) await one.takes(reading, 'text', stance)
    await running.company.cleo.closes(reading, 'settle')
  }

  async function standing(): Promise<StandingText> {
    return (await running.company.olu.ask<StandingText>('GET', '/api/standing')).body
  }

  async function recordOf(round: number): Promise<RoundRecord> {
    return JSON.parse(JSON.stringify(await readRecord(running.stack.table, round)))
  }

  async function pageOf(path: string): Promise<string> {
    const { onPages } = await import('./on-pages.ts')
    const pages = onPages(running.stack)
    return (await pages.get(path, await pages.sessionOf('Bea'))).text()
  }
})

describe('what stands is ended', () => {
  let running: Running
  let listening: string
  beforeAll(async () => {
    running = await aStack({ redraftings: 0 })
    await playTo('1.commitments.b1.1', aBasket('Media'))
    listening = await running.company.ada.tables('1.commitments.b1.1', LISTENING)
    const answering = await running.company.ada.tables('1.commitments.b1.1', ANSWERING)
    await agrees('1.commitments.b1.1', listening, answering)
    await ratifies('1.ratification.b1.1')
    await published(running.company.ada, 1)
  })
  afterAll(() => running.stop())

  test('a clause, in a review that every side ratifies', async () => {
    const { ada } = running.company
    await playTo('2.commitments.b1.1', aBasket('Media'), '1.b1')
    await agrees('2.commitments.b1.1', await ends('2.commitments.b1.1', LISTENING, listening))
    const [text] = (await opened(ada, '2.ratification.b1.1')).proposals
    await ratifies('2.ratification.b1.1')
    await published(ada, 2)

    expect(text?.body.kind === 'text' && text.body.agreed).toHaveLength(2)
    const [basket] = (await standing()).baskets
    expect(basket?.clauses.map(({ body, ended }) => [body, ended?.reason])).toEqual([
      [ANSWERING, undefined],
      [LISTENING, { en: 'It is over.' }],
    ])
    const instrument = await ada.ask('GET', '/api/rounds/2/instrument.json?language=en')
    expect(JSON.stringify(instrument.body)).toContain('It is over.')
  })

  test('is under the number that it had before its end, and a heading that the review kept is there once', async () => {
    const answer = await running.company.ada.ask('GET', '/api/standing.json?language=en')
    const document = JSON.stringify(answer.body)
    const [inForce = '', over = ''] = document.split('No longer in force').slice(-2)

    expect(inForce).toContain('Reviewed in round 2.')
    expect(document).not.toContain('As amended in round')
    expect(inForce).toMatch(/"number":"2\/1\.1"/)
    expect(over).toMatch(/"number":"1\/1\.[12]"/)
    expect(over).not.toMatch(/"number":"2\//)
  })

  test('a basket, in the stage of baskets: it takes no lane', async () => {
    const { cleo, ada } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '3.terms.1')
    await cleo.closes('3.terms.1', 'settle')
    await opened(ada, '3.baskets.1')
    await agrees('3.baskets.1', await ends('3.baskets.1', aBasket('Media'), '1.b1'))
    const round = await published(ada, 3)

    expect(round.baskets).toEqual([])
    expect((await standing()).baskets).toMatchObject([{ id: '1.b1', ended: { round: 3, reading: '3.baskets.1' } }])
  })

  test('and the records verify, alone and in a row, in every edition', async () => {
    const records = await Promise.all([1, 2, 3].map((round) => readRecord(running.stack.table, round)))
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      const editions = records.map((one) => JSON.parse(JSON.stringify(editionOf(one, edition))))

      expect(editions.flatMap((one) => verifyRecord(one).mismatches)).toEqual([])
      expect(verifyDialogue(editions).mismatches).toEqual([])
    }
  })

  /** Plays a round up to the drafting of its one basket. */
  async function playTo(reading: string, basket: ReturnType<typeof aBasket>, reviews?: string): Promise<void> {
    const { cleo, ada } = running.company
    const round = reading[0]
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, `${round}.terms.1`)
    await cleo.closes(`${round}.terms.1`, 'settle')
    await opened(ada, `${round}.baskets.1`)
    await agrees(`${round}.baskets.1`, await ada.tables(`${round}.baskets.1`, basket, reviews))
    await opened(ada, `${round}.modality.b1.1`)
    const form = reviews === undefined ? [await ada.tables(`${round}.modality.b1.1`, aModality())] : []
    await agrees(`${round}.modality.b1.1`, ...form)
    await opened(ada, reading)
  }

  async function ends(reading: string, body: object, amends: string): Promise<string> {
    const asked = { body, amends, ends: { en: 'It is over.' } }
    const { status, body: answer } = await running.company.bo.ask<{ id: string }>(
      'POST',
      `/api/readings/${reading}/proposals`,
      asked,
      crypto.randomUUID(),
    )
    expect(status).toBe(201)
    return answer.id
  }

  async function agrees(reading: string, ...texts: readonly string[]): Promise<void> {
    for (const text of texts) for (const one of everybodyIn(running.company)) await one.takes(reading, text, 'support')
    await running.company.cleo.closes(reading, 'settle')
  }

  async function ratifies(reading: string): Promise<void> {
    await opened(running.company.ada, reading)
    for (const one of everybodyIn(running.company)) await one.takes(reading, 'text', 'ratify')
    await running.company.cleo.closes(reading, 'settle')
  }

  async function standing(): Promise<StandingText> {
    return (await running.company.olu.ask<StandingText>('GET', '/api/standing')).body
  }
})
