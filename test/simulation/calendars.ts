import { isDeepStrictEqual } from 'node:util'
import type { ConfirmationView } from '../../functions/views/confirmation-view.ts'
import type { ConsultationView } from '../../functions/views/consultation-view.ts'
import type { RoundView } from '../../functions/views/round-view.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import { type Asks, unexpected, type Who } from './asks.ts'
import { pick } from './probabilities.ts'
import { deadlinesIn, inCalendar } from './read-pages.ts'
import type { PageBody } from './requested.ts'
import type { PlayingAReading } from './tabling.ts'

/** Where the calendar of somebody is, and whose it is. */
export type Feed = { readonly path: string; readonly who: Who }

/** What is open may change while it is looked at: more than this, and it never stands still. */
const MOST_LOOKS = 200

type Looking = Pick<PlayingAReading, 'asks' | 'people' | 'now'>

/**
 * Somebody makes an address for their calendar twice, and withdraws the second one now and then.
 *
 * @returns where their calendar is, unless they withdrew it
 * @throws {Error} where it does not have their deadlines, or an address answers that does not stand
 */
export async function keepCalendar(playing: Looking, script: string, round: number): Promise<Feed | undefined> {
  const { asks, people } = playing
  const one = pick(people + 1, script, 'whose calendar')
  const who = one === people ? 'facilitator' : one
  const [replaced, feed] = [await madeBy(asks, who), await madeBy(asks, who)]
  await isAsIfItNeverWas(asks, replaced.path)
  await checkCalendar(playing, feed, round)
  if (seededRandom(script, 'withdraws the calendar') < 0.5) return feed
  for (const _ of ['once', 'and again']) {
    const gone = await asks(who, 'DELETE', '/api/calendar')
    if (gone.status !== 204) throw unexpected('withdrawing a calendar', gone)
  }
  await isAsIfItNeverWas(asks, feed.path)
  return undefined
}

/**
 * Checks that a calendar has the deadline of every open reading, of a participant also what their side has to confirm, to answer or to
 * close, and nothing else. @throws {Error} where it is not so
 */
export async function checkCalendar({ asks, now }: Looking, feed: Feed, round: number): Promise<void> {
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const [before, from] = [await openFor(asks, feed.who, round), now()]
    const seen = await asks<PageBody>({}, 'GET', feed.path)
    const [until, after] = [now(), await openFor(asks, feed.who, round)]
    if (seen.status !== 200) throw unexpected('a calendar', seen)
    if (!isDeepStrictEqual(before, after)) continue
    // A deadline that passed in the meantime may be in it or not.
    const [may, must] = [from, until].map((at) =>
      before
        .filter((closesAt) => Date.parse(closesAt) > at)
        .map(inCalendar)
        .toSorted(),
    )
    const found = deadlinesIn(seen.body.text)
    if (isDeepStrictEqual(found, may) || isDeepStrictEqual(found, must)) return
    if (isDeepStrictEqual(may, must)) throw new Error(`a calendar has ${found}, and open are ${may}`)
  }
  throw new Error('the open readings never stood still')
}

async function madeBy(asks: Asks, who: Who): Promise<Feed> {
  const made = await asks<{ address: string }>(who, 'POST', '/api/calendar')
  if (made.status !== 201) throw unexpected('making a calendar', made)
  return { path: new URL(made.body.address).pathname, who }
}

/** The same answer as to an address that nobody ever made. */
async function isAsIfItNeverWas(asks: Asks, path: string): Promise<void> {
  const never = path.replace(/\.[\w-]{43}\//, `.${'x'.repeat(43)}/`)
  const [gone, nothing] = [await asks({}, 'GET', path), await asks({}, 'GET', never)]
  if (gone.status !== 404 || !isDeepStrictEqual(gone, nothing)) throw unexpected('a calendar that is gone', gone)
}

/** The deadlines of the readings that are open, and the dates that run for the side of a participant. */
async function openFor(asks: Asks, who: Who, round: number): Promise<readonly string[]> {
  const seen = await asks<RoundView>('facilitator', 'GET', `/api/rounds/${round}`)
  if (seen.status !== 200) throw unexpected('looking at a round', seen)
  const readings = seen.body.readings.filter(({ status }) => status === 'open').map(({ closesAt }) => closesAt)
  return who === 'facilitator' ? readings : [...readings, ...(await datesOfSide(asks, who))]
}

/** The dates of what a participant's side has to confirm, to answer or to close. */
async function datesOfSide(asks: Asks, who: Who): Promise<readonly string[]> {
  const confirmations = await asks<{ confirmations: readonly ConfirmationView[] }>(who, 'GET', '/api/confirmations')
  const consultations = await asks<{ consultations: readonly ConsultationView[] }>(who, 'GET', '/api/consultations')
  if (confirmations.status !== 200) throw unexpected('looking at the confirmations', confirmations)
  if (consultations.status !== 200) throw unexpected('looking at the consultations', consultations)
  return [
    ...confirmations.body.confirmations.flatMap(({ yours, closesAt }) => (yours?.mayAnswer === true ? [closesAt] : [])),
    ...consultations.body.consultations.flatMap(({ yours, phase, closesAt }) => {
      const asked = phase === 'answered' ? 'closing' : 'answer'
      return yours?.purposes.includes(asked) === true && closesAt !== undefined ? [closesAt] : []
    }),
  ]
}
