import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOnRoster } from '../functions/actions/invite-participant.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { instrumentOf } from '../shared/instrument/instrument.ts'
import type { RoundRecord } from '../shared/record.ts'
import { aStack, opened, published } from './a-stack.ts'
import { aBasket, aCommitment, aModality } from './builders.ts'
import { onPages } from './on-pages.ts'

const DRAFTING = '1.commitments.b1.1'

/** Facilitators put the texts of a round in order, and everything that shows them follows. */
describe('the order that facilitators choose', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let clauses: readonly string[]

  beforeAll(async () => {
    all = await aStack()
    const { cleo, ada } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    await cleo.closes('1.terms.1')
    await opened(ada, '1.baskets.1')
  })
  afterAll(() => all.stop())

  async function agreed(reading: string, body: Parameters<typeof all.company.ada.tables>[1]) {
    const { ada, abe, bo, bea } = all.company
    const id = await ada.tables(reading, body)
    for (const one of [ada, abe, bo, bea]) await one.takes(reading, id, 'support')
    return id
  }
  const competes = async (reading: string) =>
    (await all.company.cleo.sees(reading)).proposals.map((proposal) => proposal.competes)
  const order = (reading: string, chosen: readonly string[]) =>
    all.company.cleo.ask('PUT', `/api/readings/${reading}/order`, { order: chosen })

  test('numbers the baskets', async () => {
    for (const title of ['Apples', 'Bridges']) await agreed('1.baskets.1', aBasket(title))
    const before = await competes('1.baskets.1')

    expect((await order('1.baskets.1', before.toReversed())).status).toBe(200)
    expect(await competes('1.baskets.1')).toEqual(before.toReversed())

    await all.company.cleo.closes('1.baskets.1')
    const { body } = await all.company.olu.ask<{ baskets: { id: string; title: unknown }[] }>('GET', '/api/rounds/1')
    expect(body.baskets.map(({ title }) => title)).toEqual([{ en: 'Bridges' }, { en: 'Apples' }])
  })

  test('holds in the next reading, where texts that were agreed keep their places', async () => {
    const { ada, abe, bo, bea, cleo } = all.company
    await opened(ada, '1.modality.b1.1')
    await agreed('1.modality.b1.1', aModality())
    await cleo.closes('1.modality.b1.1')
    await opened(ada, '1.modality.b2.1')
    await cleo.closes('1.modality.b2.1', 'adjourn')
    await opened(ada, DRAFTING)
    const [first, second] = [
      await agreed(DRAFTING, aCommitment({ action: { en: 'zeroing the meters' } })),
      await agreed(DRAFTING, aCommitment({ action: { en: 'asking for fees' } })),
    ]
    const open = await ada.tables(DRAFTING, aCommitment({ action: { en: 'looking at mail' } }))
    for (const one of [ada, abe]) await one.takes(DRAFTING, open, 'support')
    for (const one of [bo, bea]) await one.takes(DRAFTING, open, 'object', { change: { en: 'Say whose.' } })
    clauses = [open, first, second].map((id) => `commitment ${id}`)

    await order(DRAFTING, clauses)
    await cleo.closes(DRAFTING, 'another-reading')
    const again = await opened(ada, '1.commitments.b1.2')
    expect(again.proposals.map(({ id }) => id)).toEqual([open])
    const added = await agreed('1.commitments.b1.2', aCommitment({ action: { en: 'an audit' } }))
    clauses = [...clauses, `commitment ${added}`]
    expect(await competes('1.commitments.b1.2')).toEqual([clauses[0], clauses[3]])
  })

  test('is changed on the page, by number, and a wrong number loses nothing', async () => {
    const pages = onPages(all.stack)
    const cleo = await pages.sessionOf('Cleo')
    const path = '/readings/1.commitments.b1.2/order'
    const sends = (places: readonly string[]) =>
      fetch(`${all.stack.origin}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { Cookie: cleo, Origin: all.stack.origin },
        body: new URLSearchParams(
          clauses.flatMap((id, index) => [
            [`matter.${index + 1}`, id],
            [`place.${index + 1}`, places[index] ?? ''],
          ]),
        ),
      })

    const shown = await (await pages.get(path, cleo)).text()
    const listed = [...shown.matchAll(/name="matter\.\d+" value="([^"]+)"/g)].map(([, id]) => id)
    expect(listed).toEqual(clauses)
    expect(shown.match(/Agreed in an earlier reading/g)).toHaveLength(2)
    expect(await (await pages.get('/readings/1.commitments.b1.2', cleo)).text()).toContain(`href="${path}"`)

    const refused = await sends(['3', 'x', '3', '4'])
    const page = await refused.text()
    expect(page).toContain('Write a whole number from 1 to 4 for each text.')
    expect(page).toMatch(/name="place\.1" value="3"/)
    expect(page).toMatch(/name="place\.2" value="x"/)

    expect((await sends(['3', '2', '3', '4'])).status).toBe(303)
    const [open = '', first = '', second = '', added = ''] = clauses
    clauses = [first, second, open, added]
    const after = await (await pages.get(path, cleo)).text()
    expect([...after.matchAll(/name="matter\.\d+" value="([^"]+)"/g)].map(([, id]) => id)).toEqual(clauses)
  })

  test('refuses what is no text of this stage, and a text that is listed twice', async () => {
    const [one = ''] = clauses
    const reading = '1.commitments.b1.2'

    expect(await order(reading, ['nothing'])).toMatchObject({
      status: 422,
      body: { detail: '"nothing" is no matter of reading 1.commitments.b1.2' },
    })
    expect(await order(reading, [one, one])).toMatchObject({ status: 422 })
    expect(await all.company.ada.ask('PUT', `/api/readings/${reading}/order`, { order: [] })).toMatchObject({
      status: 403,
    })
  })

  test('is the order in which the text is ratified, adopted and sealed in the record', async () => {
    const { cleo, ada, abe, bo, bea } = all.company
    const reading = '1.ratification.b1.1'
    await cleo.closes('1.commitments.b1.2')
    await opened(ada, reading)
    expect((await order(reading, [])).status).toBe(422)
    for (const one of [ada, abe, bo, bea]) await one.takes(reading, 'text', 'ratify')
    await cleo.closes(reading)
    await published(ada)
    const { body: record } = await all.company.olu.ask<RoundRecord>('GET', '/api/rounds/1/record')

    const blocks = instrumentOf(record, 'en').flatMap((document) => document.blocks)
    const numbers = blocks.flatMap((block) => (block.kind === 'clause' ? [[block.number, block.matter]] : []))
    expect(numbers).toEqual([
      ['1.1', clauses[0]],
      ['1.2', clauses[1]],
      ['1.4', clauses[3]],
      ['1.3', clauses[2]],
    ])
    expect(verifyRecord(record, record.head).mismatches).toEqual([])
  })

  test('cannot be changed in the record, nor the words that were ratified', async () => {
    const { body } = await all.company.olu.ask<RoundRecord>('GET', '/api/rounds/1/record')
    const drafting = body.readings.find(({ id }) => id === '1.commitments.b1.2')
    const ratifying = body.readings.find(({ stage }) => stage === 'ratification')
    Object.assign(drafting?.settlement ?? {}, { order: clauses.toReversed() })

    const places = verifyRecord(body, body.head).mismatches.map(({ place }) => place)

    expect(places).toContain(`readings[${body.readings.findIndex(({ id }) => id === drafting?.id)}].settlement`)
    expect(places).toContain(
      `readings[${body.readings.findIndex(({ id }) => id === ratifying?.id)}].submissions (the words put to ratification)`,
    )
  })
})

test('co-chairs see what each of them chose, and one takes the order of the other', async () => {
  const { stack, company, stop } = await aStack({ coChairs: true })
  const { cleo, rex, ada } = company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const ids = []
  for (const term of ['Alpha', 'Beta']) {
    ids.push(await ada.tables('1.terms.1', { kind: 'definition', term: { en: term }, definition: { en: 'A word.' } }))
  }
  const inOrder = async () => (await ada.sees('1.terms.1')).proposals.map(({ id }) => id)
  const chosen = (await ada.sees('1.terms.1')).proposals.map(({ competes }) => competes).toReversed()
  const pages = onPages(stack)
  const other = await pages.sessionOf('Rex')

  await cleo.ask('PUT', '/api/readings/1.terms.1/order', { order: chosen })
  expect(await inOrder()).toEqual(ids)
  const page = await (await pages.get('/readings/1.terms.1/order', other)).text()
  expect(page).toContain('The river side: has chosen another order.')
  expect(page).toContain('The sea side: has not chosen an order.')
  expect(page).toContain('Choose the order of this side: The river side')

  const taken = await fetch(`${stack.origin}/readings/1.terms.1/order`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: other, Origin: stack.origin },
    body: new URLSearchParams(chosen.map((competes, index) => [`matter.${index + 1}`, competes])),
  })
  expect(taken.status).toBe(303)
  expect(await inOrder()).toEqual(ids.toReversed())
  expect(await (await pages.get('/readings/1.terms.1/order', other)).text()).toContain(
    'The sea side: has chosen this order.',
  )

  // A text that comes later is in neither order, and they are the same still.
  const definition = { en: 'A word.' }
  const later = await ada.tables('1.terms.1', { kind: 'definition', term: { en: 'Aardvark' }, definition })
  expect(await inOrder()).toEqual([...ids.toReversed(), later])
  const since = await (await pages.get('/readings/1.terms.1/order', other)).text()
  for (const side of ['river', 'sea']) expect(since).toContain(`The ${side} side: has chosen this order.`)

  // A facilitator whom no side convened sees what was chosen, and has nothing to send.
  await putOnRoster(stack.table, { role: 'facilitator', name: 'Nora' }, stack.dialogue, new Date())
  const nora = await pages.sessionOf('Nora')
  const watched = await (await pages.get('/readings/1.terms.1/order', nora)).text()
  expect(watched).toContain('The sea side: has chosen this order.')
  expect(watched).not.toMatch(/Save this order|name="place/)
  const sent = await pages.post('/readings/1.terms.1/order', nora, { 'matter.1': chosen[0] ?? '' })
  expect(sent.status).toBe(403)

  await rex.ask('PUT', '/api/readings/1.terms.1/order', { order: chosen.toReversed() })
  expect(await inOrder()).toEqual([later, ...ids])
  await stop()
})
