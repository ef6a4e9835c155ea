import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ReadingView } from '../functions/views/reading-view.ts'
import type { StandingText } from '../shared/standing/standing-text.ts'
import { aStack, type Company, opened, type Person, published } from './a-stack.ts'
import { aBasket, aCommitment, aDefinition, aModality, aTopic } from './builders.ts'

/** A whole round, over HTTP and through the machine that CDK synthesizes, one stage after another. */
describe('two sides go from a disputed word to a code of conduct', () => {
  let people: Company
  let stop: () => Promise<void>
  let clause: string

  beforeAll(async () => {
    const running = await aStack()
    people = running.company
    stop = running.stop
  })
  afterAll(() => stop())

  test('a facilitator starts the round, and the first reading opens', async () => {
    const { cleo, ada } = people

    const started = await cleo.ask('POST', '/api/rounds?knowingly=true')

    expect(started.status).toBe(201)
    const reading = await opened(ada, '1.terms.1')
    expect(reading.may).toMatchObject({ takePositions: true, table: ['definition', 'topic'] })
  })

  test('they define a term, and the one of two competing texts that every side accepts is agreed', async () => {
    const { cleo, ada, abe, bo, bea } = people
    const broad = await ada.tables('1.terms.1', aDefinition('Interference', 'Any influence at all.'))
    const narrow = await bo.tables('1.terms.1', aDefinition('Interference', 'Covert influence.'))
    await everyone([ada, abe, bo, bea], '1.terms.1', narrow, 'accept')
    await everyone([ada, abe], '1.terms.1', broad, 'support')
    await everyone([bo, bea], '1.terms.1', broad, 'object', { change: { en: 'Leave diplomacy out.' } })

    const settled = await cleo.closes('1.terms.1', 'another-reading')

    expect(outcomeOf(settled, narrow)).toMatchObject({ status: 'agreed' })
    expect(outcomeOf(settled, broad)).toMatchObject({ status: 'dropped', reason: 'outranked' })
  })

  test('in a second reading they find a topic not germane', async () => {
    const { cleo, ada, abe, bo, bea } = people
    await opened(cleo, '1.terms.2')
    const topic = await bea.tables('1.terms.2', aTopic('Cyber crime', 'not-germane'))
    await everyone([ada, abe, bo, bea], '1.terms.2', topic, 'support')

    const settled = await cleo.closes('1.terms.2')

    expect(settled.settlement).toMatchObject({ next: 'next-stage', agreed: 1 })
  })

  test('they split the problem into two baskets, and each gets its own lane', async () => {
    const { cleo, ada, abe, bo, bea } = people
    await opened(cleo, '1.baskets.1')
    const [media, elections] = [
      await ada.tables('1.baskets.1', aBasket('Media')),
      await bo.tables('1.baskets.1', aBasket('Elections')),
    ]
    await everyone([ada, abe, bo, bea], '1.baskets.1', media, 'support')
    await everyone([ada, bo, bea], '1.baskets.1', elections, 'accept')

    await cleo.closes('1.baskets.1')

    await Promise.all([opened(ada, '1.modality.b1.1'), opened(ada, '1.modality.b2.1')])
  })

  test('one basket becomes a code of conduct because the treaty is blocked; the other has no agreed modality and is shelved', async () => {
    const { cleo, ada, abe, bo, bea } = people
    const treaty = await bo.tables('1.modality.b1.1', aModality('treaty'))
    const code = await ada.tables('1.modality.b1.1', aModality('code-of-conduct'))
    await everyone([bo, bea], '1.modality.b1.1', treaty, 'support')
    await everyone([ada, abe], '1.modality.b1.1', treaty, 'block', {
      change: { en: 'Nothing; it cannot be verified.' },
    })
    await everyone([ada, abe, bo, bea], '1.modality.b1.1', code, 'accept')

    const [chosen, shelved] = await Promise.all([cleo.closes('1.modality.b1.1'), cleo.closes('1.modality.b2.1')])

    expect(outcomeOf(chosen, code)).toMatchObject({ status: 'agreed' })
    expect(chosen.settlement?.next).toBe('next-stage')
    expect(shelved.settlement?.next).toBe('shelve')
  })

  test('an amendment makes a clause acceptable to every side; another clause stays in brackets', async () => {
    const { cleo, ada, abe, bo, bea } = people
    const reading = '1.commitments.b1.1'
    await opened(cleo, reading)
    const first = await ada.tables(reading, aCommitment({ action: { en: 'publishing what was stolen' } }))
    clause = await bo.tables(reading, aCommitment({ action: { en: 'publishing what state agencies obtained' } }), first)
    const contested = await bea.tables(reading, aCommitment({ action: { en: 'commenting on elections' } }))
    await everyone([bo, bea], reading, first, 'object', { change: { en: 'Name the agencies.' } })
    await everyone([ada, abe, bo, bea], reading, clause, 'accept')
    await everyone([bo, bea], reading, contested, 'support')
    await everyone([ada, abe], reading, contested, 'object', { change: { en: 'Until observers have reported.' } })

    const settled = await cleo.closes(reading)

    expect(outcomeOf(settled, clause)).toMatchObject({ status: 'agreed' })
    expect(outcomeOf(settled, contested)).toMatchObject({ status: 'bracketed' })
  })

  test('one side declines the text, and all of it goes back to drafting', async () => {
    const { cleo, ada, abe, bo, bea } = people
    await opened(cleo, '1.ratification.b1.1')
    await everyone([ada, abe], '1.ratification.b1.1', 'text', 'ratify')
    await everyone([bo, bea], '1.ratification.b1.1', 'text', 'decline')

    const settled = await cleo.closes('1.ratification.b1.1')

    expect(settled.settlement?.next).toBe('redraft')
    const redrafting = await opened(ada, '1.commitments.b1.2')
    expect(redrafting.proposals.map(({ id }) => id)).toContain(clause)
    expect(redrafting.proposals).toHaveLength(2)
  })

  test('both sides ratify the text without brackets, one of them with a reservation', async () => {
    const { cleo, ada, abe, bo, bea } = people
    await everyone([ada, abe, bo, bea], '1.commitments.b1.2', clause, 'support')
    await cleo.closes('1.commitments.b1.2')
    await opened(cleo, '1.ratification.b1.2')
    await everyone([ada, abe], '1.ratification.b1.2', 'text', 'ad-referendum')
    await bo.takes('1.ratification.b1.2', 'text', 'ratify')
    await bea.takes('1.ratification.b1.2', 'text', 'ratify-with-reservation', {
      reservations: [{ clause, text: { en: 'Archives are not agencies.' } }],
    })

    const settled = await cleo.closes('1.ratification.b1.2')

    expect(settled.settlement?.next).toBe('ratified')
  })

  test('the instrument is published, and everybody can see the outcome of each basket', async () => {
    const round = await published(people.olu)

    expect(round.baskets.map(({ outcome }) => outcome)).toEqual(['ratified', 'shelved'])
    expect(round.baskets[0]).toMatchObject({ modality: 'code-of-conduct' })
    expect(round.clock).toBe('ended')
  })

  test('what was adopted stands, with the reading that each part comes from', async () => {
    const { body } = await people.olu.ask<StandingText>('GET', '/api/standing')

    const { rounds, definitions, topics, baskets } = body
    expect(rounds).toMatchObject([{ round: 1 }])
    expect(definitions).toMatchObject([
      { body: { definition: { en: 'Covert influence.' } }, source: { round: 1, reading: '1.terms.1' } },
    ])
    expect(topics).toMatchObject([{ body: { scope: 'not-germane' }, source: { reading: '1.terms.2' } }])
    expect(baskets).toMatchObject([
      {
        id: '1.b1',
        modality: 'code-of-conduct',
        // The contested clause, which is in the annex, has the first number.
        clauses: [{ id: clause, number: '1.2', source: { reading: '1.commitments.b1.2' } }],
        ratified: [{ statements: [{ is: 'reservation', clause, text: { en: 'Archives are not agencies.' } }] }],
      },
    ])
    const { body: file } = await people.ada.ask<{ documents: readonly unknown[] }>('GET', '/api/standing.json')
    expect(JSON.stringify(file.documents)).toContain('Archives are not agencies.')
  })
})

async function everyone(
  people: readonly Person[],
  reading: string,
  proposal: string,
  ...position: [Parameters<Person['takes']>[2], Parameters<Person['takes']>[3]?]
): Promise<void> {
  await Promise.all(people.map((one) => one.takes(reading, proposal, ...position)))
}

function outcomeOf(reading: ReadingView, proposal: string) {
  return reading.proposals.find(({ id }) => id === proposal)?.outcome
}
