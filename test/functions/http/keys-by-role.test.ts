import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeProgram } from '../../../functions/access/program-tokens.ts'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { ACCESS, viewBy } from '../../../shared/access.ts'
import { aKeyDevice } from '../../a-key-device.ts'
import { aStack, opened, type Person, person, personWith } from '../../a-stack.ts'
import { A_KEY_DEVICE, A_KEY_MADE, A_WRAPPED_KEY, aPublicKey } from '../../sealed-shapes.ts'

const READING = '1.terms.1'
const ACTIONS = [
  'see the keys of your side',
  'add a device to your side',
  'give a key of your side',
  'make a key of your side',
  'read the caucus',
  'leave a note',
] as const
const ASKERS = ['stranger', 'program', 'participant', 'co-chair', 'facilitator', 'observer'] as const

/** Every route of an encrypted caucus, for everybody who may ask. */
const CELLS = ACTIONS.flatMap((deed) =>
  ACCESS[deed].routes.flatMap((route) => ASKERS.map((asker) => [route, asker, deed] as const)),
)

/** Granted, and refused for another reason: because notes are encrypted, or of what this asker did not do. */
const REFUSED: Readonly<Record<string, RegExp>> = {
  'POST /api/readings/{reading}/caucus': /caucus-encrypted/,
  'POST /readings/{reading}/caucus': /The notes of this caucus are encrypted/,
  'PUT /api/side/keys/{key}/devices/{device}': /no-such-device/,
  'POST /api/side/keys': /key-changed-meanwhile/,
}

describe('every route of an encrypted caucus allows and refuses what the access table says', () => {
  let running: Awaited<ReturnType<typeof aStack>>
  let people: Readonly<Record<Exclude<(typeof ASKERS)[number], 'stranger'>, Person>>
  let note: unknown
  beforeAll(async () => {
    running = await aStack({ coChairs: true, caucus: 'encrypted' })
    const { stack, company } = running
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, READING)
    const [cleo, ada] = [await aKeyDevice(company.cleo), await aKeyDevice(company.ada)]
    for (const one of [cleo, ada]) await one.add()
    await cleo.makes(1, ada)
    await ada.takes(cleo)
    note = await ada.seals(READING, 1, 'For us.')
    const { id } = await putOnRoster(stack.table, { role: 'facilitator', name: 'Fay' }, stack.dialogue, new Date())
    const { secret } = await makeProgram(
      stack.table,
      { id },
      { name: 'Archive', role: 'observer', days: 1, key: 'one' },
      new Date(),
    )
    people = {
      program: personWith(stack.origin, secret),
      participant: company.ada,
      'co-chair': company.cleo,
      facilitator: await person(stack, id),
      observer: company.olu,
    }
  })
  afterAll(() => running.stop())

  test.each(CELLS)('%s, %s', async (route, asker, deed) => {
    const role = asker === 'co-chair' ? 'facilitator' : asker
    const answer = await asks(route, asker)

    if (viewBy(deed, role) === undefined) expect(answer.status).toBe(asker === 'stranger' ? 401 : 403)
    // No side convened this facilitator.
    else if (asker === 'facilitator') expect(answer.text).toMatch(/not-a-co-chair|Only co-chairs can decide this/)
    else if (REFUSED[route] !== undefined) expect(answer.text).toMatch(REFUSED[route])
    else expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(400)
  })

  async function asks(route: string, asker: (typeof ASKERS)[number]) {
    const [method = '', path = ''] = route.split(' ')
    const { origin } = running.stack
    const isPage = !path.startsWith('/api')
    const sent = { ...bodies(asker)[route] }
    const body = isPage ? new URLSearchParams(sent as Record<string, string>) : JSON.stringify(sent)
    const filled = path.replace('{reading}', READING).replace('{key}', '1').replace('{device}', A_KEY_DEVICE)
    const response = await fetch(`${origin}${filled}`, {
      method,
      headers: {
        Origin: origin,
        'Idempotency-Key': randomUUID(),
        ...(asker !== 'stranger' && people[asker].authorization),
        ...(method !== 'GET' && !isPage && { 'Content-Type': 'application/json' }),
      },
      ...(method !== 'GET' && { body }),
    })
    return { status: response.status, text: await response.text() }
  }

  function bodies(asker: string): Readonly<Record<string, object>> {
    return {
      // Nobody adds the device of another.
      'POST /api/side/devices': { publicKey: aPublicKey(asker.length) },
      'POST /api/side/keys': A_KEY_MADE,
      'PUT /api/side/keys/{key}/devices/{device}': A_WRAPPED_KEY,
      'POST /api/readings/{reading}/caucus': { text: 'For us.' },
      'POST /readings/{reading}/caucus': { text: 'For us.', key: randomUUID() },
      'POST /api/readings/{reading}/caucus/sealed': note as object,
    }
  }
})
