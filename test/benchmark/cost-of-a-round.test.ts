import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { makeScreen, signScreenIn } from '../../functions/access/screen-sessions.ts'
import { handler as keepTheLog } from '../../functions/scheduled/keep-the-log.ts'
import type { RoundView } from '../../functions/views/round-view.ts'
import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { aStack, type Company, eventually, opened, personWith } from '../a-stack.ts'
import { aBasket, aCommitment, aDefinition, aModality } from '../builders.ts'
import { onPages } from '../on-pages.ts'
import {
  costOfHeardCount,
  costOfRound,
  eventsOf,
  FIRST_POSITION,
  KB,
  LINK,
  POSITION,
  priceOfAsking,
  priceOfHolding,
  RECEIPT_KEY,
  readUnitsOfBoard,
  readUnitsOfCalendar,
  readUnitsOfEvents,
  readUnitsOfFirstPage,
  readUnitsOfFloor,
  readUnitsOfNext,
  readUnitsOfPage,
  readUnitsOfRoster,
  readUnitsOfScreen,
  STATEMENT,
  TABLING,
  transitionsOf,
  writeUnitsOfInvitations,
  writeUnitsOfTable,
} from './cost-of-a-round.ts'
import { countingProxy } from './counting-proxy.ts'

type Counted = { readonly reads: number; readonly writes: number }

let running: Awaited<ReturnType<typeof aStack>>
let proxy: Awaited<ReturnType<typeof countingProxy>>
let people: Company
let before: string | undefined

beforeAll(async () => {
  running = await aStack()
  before = process.env['AWS_ENDPOINT_URL_DYNAMODB']
  proxy = await countingProxy(before ?? '')
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = proxy.endpoint
  // What the log takes is counted by itself.
  process.env[ENVIRONMENT.logFunction] = ''
  people = running.company
})
afterAll(async () => {
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = before
  await running.stop()
  await proxy.stop()
})

describe('a round of four participants and one basket', () => {
  test('uses as many capacity units as its formula says', async () => {
    const whole = await counting(async () => {
      await people.cleo.ask('POST', '/api/rounds?knowingly=true')
      for (const [reading, text] of SITTINGS) await sit(reading, text)
      // Not with `published`, which also waits for the log: it is counted by itself.
      await eventually('the round to be published', async () => {
        const { body } = await people.ada.ask<RoundView>('GET', '/api/rounds/1')
        return body.status === 'published' ? body : undefined
      })
    })

    const formula = costOfRound({ participants: 4, baskets: 1, sittings: 5, proposals: 1, looks: 2, shards: 1 })
    expect(whole.writes / formula.writes).toBeGreaterThan(0.75)
    expect(whole.writes / formula.writes).toBeLessThan(1.25)
  }, 30_000)

  test('is logged with two writes for each link and one for each key of receipts, and less reads than the round took', async () => {
    const [links, readings] = [1 + 5 + 1, 5]
    let done = { signed: 0, certified: 0 }

    const log = await counting(async () => {
      done = await keepTheLog()
    })

    expect(done).toMatchObject({ signed: links, certified: readings })
    expect(log.writes).toBe(LINK.writes * links + RECEIPT_KEY.certificate.writes * readings)
    expect(log.reads).toBeLessThan(100)
  })

  test('takes as many state transitions as its formula says, for any proposals', () => {
    const { executions } = running.stack
    const execution = executions.find(`${executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`)
    const entered = execution?.events.filter(({ type }) => type === 'StateEntered').length

    expect(entered).toBe(transitionsOf({ sittings: 5, baskets: 1, shards: 1 }))
  })
})

describe('a position', () => {
  beforeAll(async () => {
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, '2.terms.1')
    // Receipts are signed from here on: the key is read once by a process.
    await keepTheLog()
    // What is frozen is read once by a process.
    for (const term of ['First', 'Last']) {
      ids.push(await people.ada.tables('2.terms.1', aDefinition(term)))
      await people.ada.takes('2.terms.1', ids.at(-1) ?? '', 'support')
    }
    // Within a second, and within the five minutes that somebody is known for, however long it takes here.
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / MEMBER_CACHE_MS) * MEMBER_CACHE_MS })
    await people.ada.sees('2.terms.1')
  }, 30_000)
  afterAll(() => vi.useRealTimers())

  const MEMBER_CACHE_MS = 5 * 60 * 1_000
  const ids: string[] = []
  const take = (who: Company['ada'], proposal: number, revision: number) =>
    who.ask('PUT', `/api/readings/2.terms.1/proposals/${ids[proposal]}/position`, { stance: 'support', revision })

  test('takes one write and one read, and one more read when it is changed or taken back', async () => {
    await take(people.bo, 0, 0)

    expect(await counting(() => take(people.bo, 1, 0))).toEqual(POSITION)
    expect(await counting(() => take(people.bo, 1, 1))).toEqual({ reads: POSITION.reads + 1, writes: 1 })
    const path = `/api/readings/2.terms.1/proposals/${ids[1]}/position?revision=2`
    const takenBack = await counting(() => people.bo.ask('DELETE', path))
    expect(takenBack).toEqual({ reads: POSITION.reads + 1, writes: 1 })
  })

  test('takes the same together with others', async () => {
    const positions = [1, 3].map((revision, index) => ({ proposal: ids[index], stance: 'accept', revision }))
    const together = () => people.bo.ask('POST', '/api/readings/2.terms.1/positions', { positions })

    expect(await counting(together)).toEqual({ reads: 2 * (POSITION.reads + 1), writes: 2 * POSITION.writes })
  })

  test('takes one more read each if the reading or the session is not cached', async () => {
    const [whoAsks, theReading] = [1, 1]
    expect(await counting(() => take(people.abe, 0, 0))).toEqual({ reads: POSITION.reads + whoAsks, writes: 1 })
    vi.setSystemTime(Date.now() + 2_000)
    expect(await counting(() => take(people.abe, 1, 0))).toEqual({ reads: POSITION.reads + theReading, writes: 1 })
    vi.setSystemTime(Date.now() + 2_000)
    expect(await counting(() => take(people.bea, 0, 0))).toEqual(FIRST_POSITION)
  })

  test('takes the same after a sign-out, when the other sessions are cached again', async () => {
    await people.bea.ask('DELETE', '/api/session')

    await take(people.bo, 1, 4)
    expect(await counting(() => take(people.bo, 0, 2))).toEqual({ reads: POSITION.reads + 1, writes: 1 })
  })

  test('takes the same in a reading of forty proposals and with a text of half a kilobyte', async () => {
    for (let index = 0; index < 40; index += 1) {
      ids.push(await people.abe.tables('2.terms.1', aDefinition(`Term ${index}`, 'At some length. '.repeat(60))))
    }
    const path = `/api/readings/2.terms.1/proposals/${ids.at(-1)}/position`
    const taken = { stance: 'object', change: { en: 'x'.repeat(500) }, revision: 0 }
    await people.ada.takes('2.terms.1', ids.at(-1) ?? '', 'support')

    expect(await counting(() => people.bo.ask('PUT', path, taken))).toEqual(POSITION)
    const look = await counting(() => people.bo.sees('2.terms.1'))
    expect(look.reads).toBeLessThanOrEqual(readUnitsOfPage(42, 1.4, 1, 1))
    expect(look.reads).toBeGreaterThanOrEqual(readUnitsOfPage(42, 1.1, 1, 1))
  }, 30_000)
})

describe('a first page, a recorded position on a page, and a calendar', () => {
  const SMALL = { people: 4, readings: 1, open: 1, proposals: 1, own: 1, shards: 1, isSplit: false }
  const pages = () => onPages(running.stack)

  test('of a participant take as many reads as their formula says, and no write', async () => {
    const cookie = await pages().sessionOf('Abe')
    const look = () => pages().get('/', cookie)
    await look()
    const { proposals } = await people.abe.sees('2.terms.1')
    const own = proposals.filter(({ position }) => position !== undefined).length
    const { length: readings } = (await people.abe.ask<RoundView>('GET', '/api/rounds/2')).body.readings
    const size = { ...SMALL, readings, proposals: proposals.length, own }
    // The texts of this reading are of any size.
    const most = readUnitsOfFirstPage({ ...size, proposals: proposals.length * 2 })

    const looked = await counting(look)
    expect(looked.writes).toBe(0)
    expect(looked.reads).toBeGreaterThanOrEqual(readUnitsOfFirstPage({ ...size, proposals: 1 }))
    expect(looked.reads).toBeLessThanOrEqual(most)
    expect(readUnitsOfNext(size)).toBeLessThan(most)
  })

  test('of a facilitator take no read of who was heard on small sides', async () => {
    const cookie = await pages().sessionOf('Cleo')
    const look = () => pages().get('/', cookie)
    await look()

    expect(await counting(look)).toEqual({ reads: readUnitsOfBoard(SMALL, false), writes: 0 })
  })

  test('for a calendar program take five reads', async () => {
    const { body } = await people.ada.ask<{ address: string }>('POST', '/api/calendar')
    await fetch(body.address)

    expect(await counting(() => fetch(body.address))).toEqual({ reads: readUnitsOfCalendar(1), writes: 0 })
  })

  test('of what happened take as many reads as their formula says, for a program that waits, and no write', async () => {
    const path = '/api/events'
    const { body } = await people.olu.ask<{ next: string }>('GET', path)
    const { length: readings } = (await people.abe.ask<RoundView>('GET', '/api/rounds/2')).body.readings

    const asked = await counting(() => people.olu.ask('GET', `${path}?after=${body.next}`))
    expect(asked).toEqual({ reads: readUnitsOfEvents(readings), writes: 0 })

    const made = await people.cleo.ask<{ token: string }>('POST', '/api/programs', { name: 'Archive' }, 'one')
    const program = personWith(running.stack.origin, made.body.token)
    const firstOfDay = await counting(() => program.ask('GET', path))
    const later = await counting(() => program.ask('GET', path))
    expect([firstOfDay, later]).toEqual([1, 0].map((writes) => ({ reads: readUnitsOfEvents(readings) + 1, writes })))
  })

  test('of what happened cost less than two cents a day, and a request that is held open two dollars', () => {
    const aDay = priceOfAsking(15, 14)

    expect(aDay).toBeLessThan(0.02)
    expect(priceOfHolding().toFixed(0)).toBe('2')
    expect(priceOfHolding() / aDay).toBeGreaterThan(100)
  })

  test('on a screen in the room take as many reads as their formula says, and no write', async () => {
    const { code } = await makeScreen(running.stack.table, 'cleo', 1, new Date())
    const { secret } = await signScreenIn(running.stack.table, code, new Date())
    const look = () => pages().get('/screen', `parley-screen=${secret}`)
    await look()
    const { proposals } = await people.abe.sees('2.terms.1')
    const size = { ...SMALL, isTold: false }

    const looked = await counting(look)
    expect(looked.writes).toBe(0)
    expect(looked.reads).toBeGreaterThanOrEqual(readUnitsOfScreen(size))
    expect(looked.reads).toBeLessThanOrEqual(readUnitsOfScreen({ ...size, proposals: proposals.length * 2 }))
  })

  test('of a dialogue of 10,000 people can still be read', () => {
    const forty = { people: 40, readings: 14, open: 6, proposals: 6, own: 3, shards: 1, isSplit: true }
    const many = { ...forty, people: 10_000, proposals: 20, own: 10, shards: 8 }

    expect([readUnitsOfFirstPage(forty), readUnitsOfFirstPage(many)]).toEqual([24, 74])
    expect(
      [
        { ...forty, isTold: true },
        { ...many, isTold: false },
      ].map(readUnitsOfScreen),
    ).toEqual([10, 24])
    expect(costOfHeardCount(40, 20, 1)).toEqual({ reads: 21, writes: 1 })
    expect([readUnitsOfBoard(forty, true), readUnitsOfBoard(many, true)]).toEqual([23, 31])
    expect(costOfHeardCount(10_000, 2_000, 8)).toEqual({ reads: 8 * 8 + 8 * 38, writes: 1 })
  })
})

test('tabling takes two writes', async () => {
  const tabled = await counting(() => people.ada.tables('2.terms.1', aDefinition('Counted')))

  expect(tabled.writes).toBe(TABLING.writes)
})

describe('a statement on the floor', () => {
  const MINUTE_MS = 60_000
  const floor = '/api/readings/2.terms.1/statements'
  const say = (who: Company['ada'], text: string) =>
    who.ask('POST', floor, { kind: 'reason', text: { en: text } }, crypto.randomUUID())
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    await say(people.ada, 'What a process reads once is read.')
    await people.ada.ask('GET', floor)
  })
  afterAll(() => vi.useRealTimers())

  test('takes two writes and three reads, however many there are', async () => {
    expect(await counting(() => say(people.abe, 'Short.'))).toEqual(STATEMENT)
    for (let index = 0; index < 10; index += 1) await say(people.bo, `Of some length. ${'And more. '.repeat(30)}`)

    expect(await counting(() => say(people.bo, 'Short.'))).toEqual(STATEMENT)
  })

  test('is read with its batch once by a process, and then not again before the next', async () => {
    expect(await counting(() => people.abe.ask('GET', floor))).toEqual({
      reads: readUnitsOfFloor(0, 0, 1, 1),
      writes: 0,
    })
    vi.setSystemTime(Date.now() + 16 * MINUTE_MS)

    const first = await counting(() => people.abe.ask('GET', floor))
    const again = await counting(() => people.abe.ask('GET', floor))

    expect(again).toEqual({ reads: readUnitsOfFloor(0, 0, 1, 0), writes: 0 })
    expect(first.reads).toBeGreaterThan(again.reads)
    expect(first.reads).toBeLessThanOrEqual(readUnitsOfFloor(13, 0.7, 1, 0))
  })
})

/** Who has not come in weighs less: there is no session, and no digest of an invitation. */
const NOT_COME = 0.25

test('forty people on the roster, from a table to their letters, take what the formula says', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => `Person ${index},observer`)
  const sendTable = () =>
    fetch(`${running.stack.origin}/api/roster`, {
      method: 'POST',
      headers: { ...people.cleo.authorization, 'Idempotency-Key': 'forty', 'Content-Type': 'text/csv' },
      body: `name,role\n${lines.join('\n')}\n`,
    })
  const forms = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const makeLetters = () =>
    fetch(`${running.stack.origin}/roster/invitations`, {
      method: 'POST',
      headers: { ...people.cleo.authorization, ...forms },
      body: new URLSearchParams({ group: 'observers', confirmed: 'yes' }),
    })
  const look = () => fetch(`${running.stack.origin}/roster`, { headers: people.cleo.authorization })

  const added = await counting(sendTable)
  await look()
  const seen = await counting(look)
  const invited = await counting(makeLetters)

  expect(added.writes).toBe(writeUnitsOfTable(40))
  expect(seen).toEqual({ reads: readUnitsOfRoster(47, (40 * NOT_COME + 7 * KB.participant) / 47), writes: 0 })
  expect(invited.writes).toBe(writeUnitsOfInvitations(40))
})

test.each([1, 256])(
  'the largest round of %i shards has fewer events than the limit of 25,000 for an execution',
  (shards) => {
    expect(eventsOf({ sittings: 2 + 3 * 40 * 6, baskets: 40, shards })).toBeLessThan(25_000)
  },
)

async function counting(work: () => Promise<unknown>): Promise<Counted> {
  const { reads, writes } = proxy.units
  await work()
  return { reads: proxy.units.reads - reads, writes: proxy.units.writes - writes }
}

const SITTINGS = [
  ['1.terms.1', aDefinition()],
  ['1.baskets.1', aBasket()],
  ['1.modality.b1.1', aModality()],
  ['1.commitments.b1.1', aCommitment()],
  ['1.ratification.b1.1', undefined],
] as const

async function sit(reading: string, text: (typeof SITTINGS)[number][1]): Promise<void> {
  await opened(people.cleo, reading)
  const proposal = text === undefined ? 'text' : await people.ada.tables(reading, text)
  for (const one of [people.ada, people.abe, people.bo, people.bea]) {
    await one.takes(reading, proposal, text === undefined ? 'ratify' : 'support')
  }
  await people.cleo.closes(reading)
}
