import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { all } from '../../../functions/store/table.ts'
import { type Answer, aStack, awaitedBy, type Company, opened } from '../../a-stack.ts'
import { aBasket, aDefinition } from '../../builders.ts'

let running: Awaited<ReturnType<typeof aStack>>
let people: Company
let proposal: string
const here = '/api/readings/1.terms.2'

beforeAll(async () => {
  running = await aStack()
  people = running.company
  await people.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(people.ada, '1.terms.1')
  dropped = await people.ada.tables('1.terms.1', aDefinition('Meddling', 'What others do.'))
  proposal = await people.ada.tables('1.terms.1', aDefinition())
  for (const one of [people.ada, people.abe, people.bo, people.bea])
    await one.takes('1.terms.1', dropped, 'block', reason)
  await people.ada.takes('1.terms.1', proposal, 'support')
  await people.abe.takes('1.terms.1', proposal, 'support')
  await people.cleo.closes('1.terms.1', 'another-reading')
  await opened(people.ada, '1.terms.2')
  await awaitedBy(running.stack.table, '1.terms.2')
})
afterAll(() => running.stop())

let dropped: string
const reason = { change: { en: 'Leave it out.' } }
const position = (id: string) => `${here}/proposals/${id}/position`
const support = { stance: 'support', revision: 0 }
const tabled = { body: aDefinition('Term', 'Meaning.') }

describe('bad input is refused with a problem that says what to change, and changes nothing', () => {
  test.for<[string, number, RegExp, () => Promise<Answer>]>([
    [
      'an unknown field',
      422,
      /Unrecognized key/,
      () => people.ada.ask('PUT', position(proposal), { ...support, x: 1 }),
    ],
    [
      'a stance of another stage',
      422,
      /support, accept, abstain/,
      () => people.ada.ask('PUT', position(proposal), { stance: 'ratify', revision: 0 }),
    ],
    [
      'a stance nobody has heard of',
      422,
      /stance/,
      () => people.ada.ask('PUT', position(proposal), { stance: 'maybe', revision: 0 }),
    ],
    [
      'an objection that does not say what would remove it',
      422,
      /change/,
      () => people.ada.ask('PUT', position(proposal), { stance: 'object', revision: 0 }),
    ],
    [
      'a revision that was never seen',
      409,
      /revision 0/,
      () => people.ada.ask('PUT', position(proposal), { stance: 'support', revision: 7 }),
    ],
    ['an empty text', 422, /body.term.en/, () => table({ body: aDefinition(' ', 'Meaning.') })],
    ['a text of 100 KB', 413, /64 KB/, () => table({ body: aDefinition('Term', 'x'.repeat(100_000)) })],
    ['a text of 10 KB', 422, /4000/, () => table({ body: aDefinition('Term', 'x'.repeat(10_000)) })],
    ['a kind of another stage', 422, /definition or topic/, () => table({ body: aBasket() })],
    ['an amendment of nothing', 422, /amend/, () => table({ ...tabled, amends: 'nothing' })],
    ['no Idempotency-Key', 400, /Idempotency-Key/, () => people.ada.ask('POST', `${here}/proposals`, tabled)],
    ['JSON that is not JSON', 400, /JSON/, () => people.ada.ask('POST', `${here}/proposals`, '{"body":', 'k')],
    [
      'a basket that does not exist',
      404,
      /1.modality.b7.1/,
      () => people.ada.ask('GET', '/api/readings/1.modality.b7.1'),
    ],
    ['an id of 3 KB', 422, /id/, () => people.cleo.ask('DELETE', `/api/participants/${'a'.repeat(3_000)}/name`)],
    ['a reading that could not exist', 404, /nonsense/, () => people.ada.ask('GET', '/api/readings/nonsense')],
    [
      'a position on a proposal that is not there',
      404,
      /nothing/,
      () => people.ada.ask('PUT', position('nothing'), support),
    ],
    [
      'a position on a proposal that was dropped',
      404,
      /has no proposal/,
      () => people.ada.ask('PUT', position(dropped), support),
    ],
    [
      'a proposal after the close',
      409,
      /closed/,
      () => people.ada.ask('POST', '/api/readings/1.terms.1/proposals', tabled, 'k'),
    ],
    [
      'a position after the close',
      409,
      /closed/,
      () =>
        people.ada.ask('PUT', `/api/readings/1.terms.1/proposals/${proposal}/position`, {
          stance: 'accept',
          revision: 1,
        }),
    ],
    [
      'a decision nobody knows',
      422,
      /decision/,
      () => people.cleo.ask('POST', `${here}/advance`, { decision: 'whatever' }),
    ],
    [
      'another reading when none is left',
      409,
      /2 readings/,
      () => people.cleo.ask('POST', `${here}/advance`, { decision: 'another-reading' }),
    ],
    [
      'a deadline in the past',
      422,
      /in the past/,
      () => people.cleo.ask('PATCH', here, { closesAt: '2020-01-01T00:00:00Z' }),
    ],
    ['a second round while one runs', 409, /running/, () => people.cleo.ask('POST', '/api/rounds?knowingly=true')],
    [
      'a participant of no side',
      422,
      /river, sea/,
      () =>
        people.cleo.ask('POST', '/api/participants', {
          role: 'participant',
          name: 'X',
          side: 'hill',
          capacity: 'former-official',
        }),
    ],
    [
      'a withdrawal of what is not there',
      404,
      /no proposal/,
      () => people.bo.ask('DELETE', `${here}/proposals/nothing`),
    ],
  ])('%s', async ([_what, status, says, send]) => {
    const before = await everythingStored()

    const answer = await send()

    expect(answer).toMatchObject({ status, body: { status, detail: expect.stringMatching(says) } })
    expect(await everythingStored()).toEqual(before)
  })
})

describe('every route requires a session', () => {
  test.for<[keyof Company, string, string, unknown]>([
    ['ada', 'POST', '/api/rounds', undefined],
    ['ada', 'GET', '/api/participants', undefined],
    ['ada', 'POST', `${here}/advance`, { decision: 'settle' }],
    ['ada', 'PATCH', here, { closesAt: '2099-01-01T00:00:00Z' }],
    ['ada', 'POST', '/api/rounds/1/resume', undefined],
    ['olu', 'POST', `${here}/proposals`, tabled],
    ['olu', 'PUT', `${here}/proposals/any/position`, support],
    ['cleo', 'POST', `${here}/proposals`, tabled],
    ['cleo', 'PUT', `${here}/proposals/any/position`, support],
  ])('%s may not %s %s', async ([who, method, path, body]) => {
    const answer = await people[who].ask(method, path, body, 'key')

    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  test('a request without a session is refused, and an invitation opens one session', async () => {
    const { cleo } = people
    const added = await cleo.ask<{ invitation: { invitation: string } }>('POST', '/api/participants', {
      role: 'observer',
      name: 'Ona',
    })
    const redeem = () =>
      fetch(`${running.stack.origin}/api/session`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ invitation: added.body.invitation.invitation }),
      })

    const answers = await Promise.all([redeem(), redeem(), redeem()])
    const without = await fetch(`${running.stack.origin}/api/dialogue`)

    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401])
    expect(without.status).toBe(401)
  })

  test('a revoked participant is refused at once', async () => {
    const { cleo, rex } = people
    const { body } = await rex.ask<{ participants: { id: string; name: string }[] }>('GET', '/api/participants')
    const id = body.participants.find(({ name }) => name === 'Olu')?.id

    await cleo.ask('DELETE', `/api/participants/${id}`)

    expect(await people.olu.ask('GET', '/api/dialogue')).toMatchObject({ status: 401 })
  })
})

function table(request: unknown): Promise<Answer> {
  return people.ada.ask('POST', `${here}/proposals`, request, 'key')
}

/** What a refused request could have changed. */
async function everythingStored() {
  const { table: stored } = running.stack
  const partitions = ['DIALOGUE', 'ROUND#1', 'READING#1.terms.1#0', 'READING#1.terms.2#0']
  return Promise.all(partitions.map((partition) => all(stored.query(partition))))
}
