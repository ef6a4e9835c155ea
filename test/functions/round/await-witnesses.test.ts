import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { isAwaited, readUnwitnessed } from '../../../functions/record/unwitnessed.ts'
import { handler as publishTheInstrument } from '../../../functions/round/publish-the-instrument.ts'
import { taskTokensOf } from '../../../functions/store/machine-tokens.ts'
import { readReadings } from '../../../functions/store/readings.ts'
import { findRound, publicationOf } from '../../../functions/store/rounds.ts'
import type { RoundView } from '../../../functions/views/round-view.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RecordedLog } from '../../../shared/log/recorded-log.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, eventually, opened, type Person, personWith, published } from '../../a-stack.ts'
import { aWitness } from '../../a-witness.ts'
import { onPages } from '../../on-pages.ts'

const DAY_MS = 86_400_000
const [river, sea] = [aWitness('river'), aWitness('sea')]

let running: Awaited<ReturnType<typeof aStack>>
let program: Person
afterEach(() => running.stop())

/** A dialogue that waits for witnesses, whose only reading is settled. */
async function ended(days: number, says: Readonly<Record<string, unknown>> = {}): Promise<void> {
  running = await aStack({ witnesses: [river.named, sea.named], awaitWitnesses: { days }, ...says })
  const { cleo, rex, ada } = running.company
  const asked = ['POST', '/api/programs', { name: 'Institute', role: 'witness' }, randomUUID()] as const
  program = personWith(running.stack.origin, (await cleo.ask<{ token: string }>(...asked)).body.token)
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  if (says['coChairs'] === true) await rex.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'adjourn' })
  await cleo.closes('1.terms.1', 'adjourn')
}

/** The log, once it has so many entries. */
async function logOf(size: number): Promise<RecordedLog> {
  return eventually(`a log of ${size} entries`, async () => {
    const { status, body } = await running.company.ada.ask<RecordedLog>('GET', '/api/log')
    return status === 200 && body.entries.length === size ? body : undefined
  })
}

const signs = async (witness: typeof river, { checkpoint, entries }: RecordedLog) =>
  program.ask('POST', '/api/log/cosignatures', { size: entries.length, line: witness.signs(checkpoint) })
const seen = async () => (await running.company.ada.ask<RoundView>('GET', '/api/rounds/1')).body
const machineWaits = () =>
  eventually('the machine to wait', async () => {
    const tokens = await taskTokensOf(running.stack.table, publicationOf(1))
    return tokens.length > 0 ? tokens : undefined
  })

describe('an instrument that waits for witnesses', () => {
  test('is published when one of each side has signed a log with every reading, and never holds a reading up', async () => {
    await ended(7)
    const { ada } = running.company
    const pages = onPages(running.stack)

    // The reading is settled, and everybody sees its outcome.
    expect((await ada.sees('1.terms.1')).status).toBe('settled')
    await machineWaits()
    expect(await seen()).toMatchObject({
      status: 'running',
      awaits: 'witnesses',
      unwitnessed: { sides: ['river', 'sea'], until: expect.any(String) },
    })
    const home = await pages.get('/', await pages.sessionOf('Ada'))
    expect(await home.text()).toMatch(
      /waits until a witness of each side has signed the log with these outcomes\. Still missing: [^.]+, [^.]+\./,
    )
    const asked = await publishTheInstrument({ round: 1 })
    expect(asked).toEqual({ round: 1, next: 'witness-missing', seconds: expect.any(Number) })
    expect('seconds' in asked && Math.round(asked.seconds / 3_600)).toBe(7 * 24)

    const log = await logOf(2)
    expect((await signs(river, log)).status).toBe(204)
    expect((await seen()).unwitnessed?.sides).toEqual(['sea'])
    expect((await signs(sea, log)).status).toBe(204)

    expect(await published(ada)).toMatchObject({ status: 'published' })
    expect(await seen()).not.toHaveProperty('awaits')
    expect(await seen()).not.toHaveProperty('publishedWithout')
  })

  test('does not take a signature from before the last reading for one', async () => {
    await ended(7)
    const log = await logOf(2)
    const early = await running.stack.table.get({ pk: 'LOG', sk: 'CHECKPOINT#000001' })
    expect(early).toMatchObject({ size: 1 })
    const before = { entries: log.entries.slice(0, 1), checkpoint: String(early?.['note']) }

    for (const one of [river, sea]) expect((await signs(one, before)).status).toBe(204)

    expect((await seen()).unwitnessed?.sides).toEqual(['river', 'sea'])
  })

  test('waits as long as the rules say, and no longer: a witness may be gone', async () => {
    await ended(7)
    const round = await findRound(running.stack.table, 1)
    const readings = await readReadings(running.stack.table, 1)
    if (round === undefined) throw new Error('there is no round')
    const waitsFor = async (days: number) => {
      const settledAt = readings[0]?.settlement?.settledAt ?? ''
      const unwitnessed = await readUnwitnessed(running.stack.table, round, readings)
      return unwitnessed !== undefined && isAwaited(unwitnessed, new Date(Date.parse(settledAt) + days * DAY_MS))
    }

    expect(await waitsFor(6.99)).toBe(true)
    expect(await waitsFor(7)).toBe(false)
    expect(await readUnwitnessed(running.stack.table, { ...round, status: 'published' }, readings)).toBeUndefined()
  })

  test('is published without them when that time is over', async () => {
    await ended(6 / 86_400)
    const { ada } = running.company
    expect((await signs(sea, await logOf(2))).status).toBe(204)

    expect(await published(ada)).toMatchObject({ status: 'published', publishedWithout: ['river'] })

    const { body } = await ada.ask<RoundRecord>('GET', '/api/rounds/1/record')
    expect(body.publication?.unwitnessed).toEqual(['river'])
    expect(verifyRecord(body).mismatches).toEqual([])
    const pages = onPages(running.stack)
    for (const path of ['/', '/rounds/1']) {
      const page = await pages.get(path, await pages.sessionOf('Ada'))
      expect(await page.text()).toMatch(/Published without the signature of a witness of these sides, [^:]*: [^.]+\./)
    }
  })

  test('waits for the co-chairs first', async () => {
    await ended(7, { coChairs: true })
    const { cleo, rex, ada } = running.company
    await machineWaits()
    expect(await seen()).toMatchObject({ awaits: 'co-chairs' })
    for (const one of [cleo, rex]) await one.ask('POST', '/api/rounds/1/publication', { motion: 0 })
    await eventually('the witnesses to be awaited', async () =>
      (await seen()).awaits === 'witnesses' ? true : undefined,
    )

    const log = await logOf(2)
    for (const one of [river, sea]) await signs(one, log)

    expect(await published(ada)).toMatchObject({ publishedBy: 'co-chairs' })
  })
})
