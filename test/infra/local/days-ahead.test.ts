import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DaysAhead, daysAhead } from '../../../infra/local/days-ahead.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

let folder: string
let date: DaysAhead | undefined
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-days-'))
})
afterEach(async () => {
  date?.stop()
  await rm(folder, { recursive: true })
})

/** How far `Date` is ahead of the machine, to the day. */
function measured(): number {
  return Math.round(Math.abs(Date.now() - (performance.timeOrigin + performance.now())) / DAY_MS)
}

test('Date is moved ahead, and goes on', async () => {
  date = daysAhead()

  date.move(21)
  const then = new Date()
  await pause(10)

  expect(measured()).toBe(21)
  expect(Date.now()).toBeGreaterThan(then.getTime())
  expect(then).toBeInstanceOf(Date)
})

test('Date never goes back, and is that of the machine once it is stopped', () => {
  date = daysAhead()

  date.move(365)
  date.move(21)
  expect(measured()).toBe(365)
  date.stop()

  expect(measured()).toBe(0)
})

test('Date is as far ahead in the next process, where a file keeps it', () => {
  const file = join(folder, 'days-ahead')
  daysAhead(file).move(30)
  daysAhead(file).stop()
  expect(measured()).toBe(0)

  date = daysAhead(file)

  expect(measured()).toBe(30)
})
