import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { findRound } from '../../../functions/store/rounds.ts'
import type { RoundMotions } from '../../../functions/views/motion-view.ts'
import type { ReadingView } from '../../../functions/views/reading-view.ts'
import type { RoundView } from '../../../functions/views/round-view.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, type Company, eventually, opened, published } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'

/** A round of one reading that two co-chairs close, publish and release, with the machine stopped on the way. */
describe('a round with co-chairs', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let browser: ReturnType<typeof onPages>
  beforeAll(async () => {
    all = await aStack({ coChairs: true })
    people = all.company
    browser = onPages(all.stack)
    const rex = (await readRoster(all.stack.table)).find(({ name }) => name === 'Rex')
    await revokeParticipant(all.stack.table, rex?.id ?? '', new Date())
  })
  afterAll(() => all.stop())

  test('closes a reading when both sides consent, and shows motions only to facilitators', async () => {
    await join('Roxy', 'sea')
    expect((await people.cleo.ask('POST', '/api/rounds?knowingly=true')).status).toBe(201)
    await opened(people.ada, READING)
    const proposal = await people.ada.tables(READING, aDefinition())
    for (const one of [people.ada, people.bo]) await one.takes(READING, proposal, 'support')

    const moved = await people.cleo.ask<ReadingView>('POST', `/api/readings/${READING}/advance`, {
      decision: 'adjourn',
    })
    const [hers, others] = [await people.ada.sees(READING), await people.olu.sees(READING)]

    const standing = { motion: 1, act: 'adjourn', movedBy: 'river', consents: ['river'], missing: ['sea'] }
    expect(moved).toMatchObject({ status: 202, body: { status: 'open', chaired: { yourSide: 'river', standing } } })
    expect('chaired' in hers || 'chaired' in others).toBe(false)
  })

  test.each([
    ['en', 'Adjourn', 'Proposed by', 'The river side', 'Consent: Adjourn'],
    ['ru', 'Прервать', 'Кто вынес', 'The river side', 'Согласиться: Прервать'],
  ])('its page says what was moved, by which side, and what consent leads to (%s)', async (language, ...words) => {
    const page = await (
      await browser.get(`/readings/${READING}`, `${await browser.sessionOf('Roxy')}; parley-language=${language}`)
    ).text()

    for (const word of words) expect(page).toContain(word)
    expect(page).toContain('name="motion" value="1"')
  })

  test('has forms that work without JavaScript: replace, withdraw, propose again, consent', async () => {
    const [cleo, roxy] = [await browser.sessionOf('Cleo'), await browser.sessionOf('Roxy')]
    const path = `/readings/${READING}/advance`
    const replaced = await browser.post(path, roxy, { decision: 'settle', motion: '1' })
    const late = await browser.post(path, cleo, { decision: 'adjourn', motion: '1' })
    const notHers = await browser.post(`${path}/withdrawal`, cleo, { motion: '2' })
    const withdrawn = await browser.post(`${path}/withdrawal`, roxy, { motion: '2' })
    const gone = await browser.post(path, cleo, { decision: 'settle', motion: '2' })
    const again = await browser.post(path, cleo, { decision: 'adjourn', motion: '0' })
    const open = (await people.ada.sees(READING)).status
    const consented = await browser.post(path, roxy, { decision: 'adjourn', motion: '3' })

    const statuses = [replaced, late, notHers, withdrawn, gone, again, consented].map(({ status }) => status)
    expect(statuses).toEqual([303, 409, 403, 303, 409, 303, 303])
    expect(await late.text()).toContain('This motion was replaced by another')
    expect(open).toBe('open')
    await eventually('the reading to be settled', async () =>
      (await people.ada.sees(READING)).status === 'settled' ? true : undefined,
    )
  })

  test('is not published before both sides consent, also not by a new execution', async () => {
    await eventually('the round to await its co-chairs', async () => ((await awaits()) ? true : undefined))
    await entered('Await the co-chairs')
    const { executions } = all.stack
    executions.stop(executionArn(1), 'Lambda.Unknown', 'a test')

    const moved = await people.cleo.ask<RoundMotions>('POST', '/api/rounds/1/publication', {})
    const resumed = await people.cleo.ask<RoundView>('POST', '/api/rounds/1/resume')
    await entered('Await the co-chairs', 2)

    expect(moved).toMatchObject({ status: 202, body: { publication: { standing: { missing: ['sea'] } } } })
    expect(resumed.body).toMatchObject({ clock: 'running', awaits: 'co-chairs', status: 'running' })
    expect((await people.cleo.ask('POST', '/api/rounds/1/release', {})).body).toMatchObject({
      code: 'not-published-yet',
    })
    expect((await people.ada.ask('GET', '/api/rounds/1/motions')).status).toBe(403)
  })

  test('is published when the other side consents, and the record says who did, by side', async () => {
    const roxy = await browser.sessionOf('Roxy')
    const page = await (await browser.get('/', roxy)).text()
    const consented = await browser.post('/rounds/1/publication', roxy, { motion: '1' })
    await published(people.ada)

    const record = await readRecord(all.stack.table, 1)
    const seen = await (await browser.get('/rounds/1', await browser.sessionOf('Ada'))).text()
    expect(seen.match(/by a decision of the co-chairs of every side/g)).toHaveLength(2)
    expect(page).toContain('Publish the instrument')
    expect(consented.status).toBe(303)
    const consents = [{ side: 'river' }, { side: 'sea' }]
    expect(record.readings[0]?.closing).toMatchObject({ by: 'facilitator', decision: 'adjourn', consents })
    expect(record.publication?.consents).toEqual(consents)
    expect(verifyRecord(asJson(record)).mismatches).toEqual([])
    for (const { id, name } of await readRoster(all.stack.table)) {
      expect(JSON.stringify(record)).not.toContain(id)
      expect(JSON.stringify(record)).not.toMatch(new RegExp(`\\b${name}\\b`))
    }
    expect((await findRound(all.stack.table, 1))?.publishedBy).toHaveLength(2)
  })

  test('releases the complete record over HTTP to facilitators once both sides consent, and says so in every edition', async () => {
    const complete = '/api/rounds/1/record/complete'
    const roxy = await browser.sessionOf('Roxy')
    const refused = await people.cleo.ask('GET', complete)
    await people.cleo.ask('POST', '/api/rounds/1/release', {})
    const half = await people.cleo.ask('GET', complete)
    const head = (await readRecord(all.stack.table, 1)).head
    await browser.post('/rounds/1/release', roxy, { motion: '1' })

    const released = await people.cleo.ask<RoundRecord>('GET', complete)

    expect([refused, half].map(({ status, body }) => [status, body['code']])).toEqual([
      [403, 'not-released'],
      [403, 'not-released'],
    ])
    expect(released.status).toBe(200)
    expect(JSON.stringify(released.body)).toContain('"stance":"support"')
    expect(released.body).toMatchObject({ head, release: { consents: [{ side: 'river' }, { side: 'sea' }] } })
    expect(verifyRecord(released.body, head).mismatches).toEqual([])
    for (const who of [people.ada, people.bo, people.olu]) {
      expect((await who.ask('GET', complete)).status).toBe(403)
      expect((await who.ask('GET', '/api/rounds/1/record')).body).toEqual(
        asJson(editionOf(released.body, 'delegations')),
      )
    }
    expect(await (await browser.get('/', roxy)).text()).toContain('/api/rounds/1/record/complete')
  })

  test('does not let a carried motion be withdrawn', async () => {
    const answers = await Promise.all(
      ['publication', 'release'].map((what) => people.cleo.ask('DELETE', `/api/rounds/1/${what}?motion=1`)),
    )

    for (const { status, body } of answers) expect([status, body['code']]).toEqual([409, 'motion-carried'])
  })

  async function join(name: string, convenedBy: string): Promise<void> {
    await putOnRoster(all.stack.table, { role: 'facilitator', name, convenedBy }, all.stack.dialogue, new Date())
  }

  async function awaits(): Promise<boolean> {
    return (await people.ada.ask<RoundView>('GET', '/api/rounds/1')).body.awaits === 'co-chairs'
  }

  function executionArn(execution: number): string {
    return `${all.stack.executions.arn.replace(':stateMachine:', ':execution:')}:round-1-${execution}`
  }

  async function entered(state: string, execution = 1): Promise<void> {
    await eventually(`the machine to come to ${state}`, async () =>
      all.stack.executions
        .find(executionArn(execution))
        ?.events.some((event) => event.type === 'StateEntered' && event.state.name === state)
        ? true
        : undefined,
    )
  }
})

function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value))
}
