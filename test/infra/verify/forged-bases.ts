import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { keptRecord } from '../../fixtures/kept.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

/*
 * Honest records that a forger begins with. Where names are disclosed there is no padding, and they are small. The others
 * end with the first ratification.
 */

export const HOUR = 3_600_000
export const DAY = 24 * HOUR
export const YEAR = 365 * DAY

/** An instant so much later than another one; earlier if negative. */
export function after(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}

const NAMED = await aRecord({ rules: { attribution: 'named' } })
const TOGETHER = await aRecord({ rules: { attribution: 'named', coChairs: true }, isReleased: true })

/** The first reading's deadline is moved twice before a facilitator closes it. */
function moved(open: Open): void {
  const [reading] = open.readings
  const { openedAt } = reading
  reading.extensions = [
    { at: after(openedAt, HOUR), closesAt: after(openedAt, 15 * DAY) },
    { at: after(openedAt, 2 * HOUR), closesAt: after(openedAt, 16 * DAY) },
  ]
  reading.closesAt = after(openedAt, 16 * DAY)
}

/** The first reading is closed by a last call, one hour after it was given. */
function called(open: Open): void {
  const [{ closing }] = open.readings
  closing.lastCall = { at: after(closing.at, -HOUR), notice: '1 hour' }
}

/** A facilitator said when the silence ends. It is the time at which it ends by the rules. */
function silent(open: Open): void {
  open.readings[15].closing.until = open.readings[16].closesAt
}

const AUTHENTIC = await aRecord({ rules: { attribution: 'named', authentic: ['en', 'ru'] } })

export const BASES = {
  'a record': NAMED,
  'a record with moved deadlines': changed(NAMED, moved),
  'a record with a last call': changed(NAMED, called),
  'a record with a silence that a facilitator ended': changed(NAMED, silent),
  'a record with co-chairs': TOGETHER,
  'a record with co-chairs and moved deadlines': changed(TOGETHER, moved),
  'a record with co-chairs and a silence': changed(TOGETHER, silent),
  'a record with authentic texts': untilRatified(AUTHENTIC, '1.ratification.b4.1'),
  'a record that discloses sides': untilRatified(await aRecord({ rules: { attribution: 'side' } })),
  'a record for the delegations': editionOf(untilRatified(await aRecord()), 'delegations'),
  'a record of the first format': keptRecord('parley-record/1', 'named'),
  'a record of the second format': keptRecord('parley-record/2', 'named'),
  'a record of the third format': keptRecord('parley-record/3', 'named'),
} as const satisfies Readonly<Record<string, RoundRecord>>
export type Base = keyof typeof BASES

function untilRatified(record: RoundRecord, reading = '1.ratification.b1.1'): RoundRecord {
  return recordUntil(record, reading) ?? record
}

/** What a forger changes in which record; and the place that the verifier has to name, and what it has to say. */
export type Forgery = readonly [what: string, base: Base, place: string | RegExp, says: RegExp, (open: Open) => unknown]

/** A record as JSON gives it, with a change, hashed anew from beginning to end. */
export function changed(record: RoundRecord, change: (open: Open) => unknown): RoundRecord {
  const open = JSON.parse(JSON.stringify(record))
  change(open)
  return hashedAnew(open)
}
