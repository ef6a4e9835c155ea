import { afterEach, expect, test } from 'vitest'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { aStack } from '../../a-stack.ts'

let all: Awaited<ReturnType<typeof aStack>>
afterEach(() => all.stop())

async function addsTo(side: string) {
  const third = { role: 'participant', name: `Third of ${side}`, side, capacity: 'former-official' } as const
  await putOnRoster(all.stack.table, third, all.stack.dialogue, new Date())
}

test('a round with a small side starts only if the facilitator says that this is known', async () => {
  all = await aStack()
  await addsTo('river')

  const { cleo } = all.company
  const refused = await cleo.ask('POST', '/api/rounds')
  const denied = await cleo.ask('POST', '/api/rounds?knowingly=false')
  const unread = await cleo.ask('POST', '/api/rounds?knowingly=perhaps')
  const none = await cleo.ask('GET', '/api/rounds/1')
  const started = await cleo.ask('POST', '/api/rounds?knowingly=true')

  expect(refused).toMatchObject({
    status: 409,
    body: {
      code: 'small-sides',
      detail: expect.stringContaining('knowingly=true'),
      errors: [{ path: 'sides.sea', message: expect.stringContaining('one or two members') }],
    },
  })
  expect([denied, unread, none, started].map(({ status }) => status)).toEqual([409, 422, 404, 201])
})

test('a round in which no side is small starts without a question', async () => {
  all = await aStack()
  for (const side of ['river', 'sea']) await addsTo(side)

  expect((await all.company.cleo.ask('POST', '/api/rounds')).status).toBe(201)
})

test('a round that discloses names starts without a question', async () => {
  all = await aStack({ attribution: 'named' })

  expect((await all.company.cleo.ask('POST', '/api/rounds')).status).toBe(201)
})

test('a round does not start with fewer members of a side than the file asks for, also not knowingly', async () => {
  all = await aStack({ membersAtLeast: 3 })
  await addsTo('river')
  const { cleo } = all.company

  const refused = await cleo.ask('POST', '/api/rounds?knowingly=true')
  await addsTo('sea')
  const started = await cleo.ask('POST', '/api/rounds')

  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'side-too-small', errors: [{ path: 'sides.sea', message: 'has 2 of 3 members' }] },
  })
  expect(started.status).toBe(201)
})
