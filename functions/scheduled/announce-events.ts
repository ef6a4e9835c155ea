import { type Announcement, announcementOf, closingSoon, SOURCE } from '../../shared/announced.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'
import { MOST_IN_A_REQUEST } from '../platform/event-bus.ts'
import { findAnnouncedUntil, storeAnnouncedUntil } from '../store/announced-until.ts'
import { readReadings } from '../store/readings.ts'
import { runningRound } from '../store/rounds.ts'
import { seeEvents } from '../views/see-events.ts'

/** What happened longer ago when events are announced for the first time is not announced: nobody waits for it. */
const OLDEST_AT_FIRST_MS = 60 * 60 * 1_000

/**
 * Announce events: puts on the event bus what happened in the table since the last run, in its order, and which readings close soon. The steps that open and settle a
 * reading and publish start it, and do not wait for it; it also runs every five minutes. What was put is noted after it: if a run fails between, the next one
 * puts it again, with the same ids.
 *
 * @returns how many events were put on the bus
 * @throws {NotTaken}
 */
export const handler = withDeadline(async (): Promise<{ readonly announced: number }> => {
  const [table, now] = [environment.table(), new Date()]
  const before = await findAnnouncedUntil(table)
  const since = before === undefined ? new Date(now.getTime() - OLDEST_AT_FIRST_MS).toISOString() : ''
  const soonBefore = before?.closingSoon ?? {}
  let cursor = before?.cursor
  let announced = 0
  for (let hasMore = true; hasMore; ) {
    const seen = await seeEvents(table, { after: cursor, limit: MOST_IN_A_REQUEST })
    const events = seen.events.flatMap((event) => announcementOf(environment.slug(), event) ?? [])
    announced += await announce(events.filter(({ at = '' }) => at >= since))
    hasMore = seen.hasMore
    if (seen.next !== cursor) await storeAnnouncedUntil(table, { cursor: seen.next, closingSoon: soonBefore })
    cursor = seen.next
  }
  const running = await runningRound(table)
  const readings = running === undefined ? [] : await readReadings(table, running.round)
  const soon = closingSoon(environment.slug(), readings, environment.closingSoonHours(), now)
  const news = soon.filter(({ reading, closesAt }) => soonBefore[reading] !== closesAt)
  if (news.length === 0) return { announced }
  announced += await announce(news)
  const closing = Object.fromEntries(soon.map(({ reading, closesAt }) => [reading, closesAt]))
  await storeAnnouncedUntil(table, { cursor: cursor ?? '', closingSoon: closing })
  return { announced }
})

async function announce(events: readonly Announcement[]): Promise<number> {
  const put = events.map((detail) => ({ type: detail.event, at: detail.at, detail }))
  await environment.eventBus()(SOURCE, put)
  return events.length
}
