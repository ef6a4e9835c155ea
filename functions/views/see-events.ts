import * as z from 'zod'
import { beginningOf, COUNTS_OF_READING, DialogueEvent, type EventCursor, eventsAfter } from '../../shared/events.ts'
import { Refused } from '../platform/refusal.ts'
import { readReadings } from '../store/readings.ts'
import { findRound, lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** How many seconds a program waits before it asks again. A reading lasts hours or days. */
const ASK_AGAIN_SECONDS = 15

/** The most events in an answer, if the request names no limit. */
const USUAL_LIMIT = 100

export const EventsView = z
  .object({
    events: z.array(DialogueEvent).readonly(),
    next: z.string().meta({ description: 'Send it as `after` to get what comes after these events' }),
    hasMore: z.boolean().meta({ description: 'Whether there is more now' }),
    askAgainAfter: z.int().meta({ description: 'In how many seconds to ask again, if there is no more now' }),
  })
  .meta({ id: 'Events' })
export type EventsView = z.infer<typeof EventsView>

/**
 * Reads what happened in the dialogue after a cursor: the events of a round and of the rounds after it. They are derived
 * from what is stored of rounds and readings, which everybody in the dialogue may see.
 *
 * @param after without it, the events of the last round from its beginning
 * @throws {Refused} `invalid` for a cursor that is none of this dialogue
 */
export async function seeEvents(
  table: Table,
  { after, limit = USUAL_LIMIT }: { readonly after?: string | undefined; readonly limit?: number | undefined },
): Promise<EventsView> {
  const last = await lastRound(table)
  let cursor = after === undefined ? beginningOf(last?.round ?? 0) : parseCursor(after)
  if (cursor.round > (last?.round ?? 0)) throw notACursor()
  const events: DialogueEvent[] = []
  let hasMore = false
  for (let number = Math.max(cursor.round, 1); number <= (last?.round ?? 0) && !hasMore; number += 1) {
    const round = number === last?.round ? last : await findRound(table, number)
    if (round === undefined) continue
    if (number !== cursor.round) cursor = beginningOf(number)
    const found = eventsAfter({ round, readings: await readReadings(table, number) }, cursor)
    const taken = found.slice(0, limit - events.length)
    events.push(...taken.map(({ event }) => event))
    cursor = taken.at(-1)?.cursor ?? cursor
    hasMore = taken.length < found.length
  }
  return { events, next: writeCursor(cursor), hasMore, askAgainAfter: ASK_AGAIN_SECONDS }
}

const count = z.int().min(0).max(999_999)

/** A cursor as it is sent: as short as it can be, because it is part of an address. */
const Written = z.tuple([
  count,
  z.boolean(),
  z.boolean(),
  z.array(z.tuple([z.string().max(20), count, z.array(count).length(COUNTS_OF_READING)])).max(100),
])

function writeCursor({ round, started, published, lanes }: EventCursor): string {
  const written = [round, started, published, [...lanes].map(([lane, { reading, counts }]) => [lane, reading, counts])]
  return Buffer.from(JSON.stringify(written)).toString('base64url')
}

function parseCursor(after: string): EventCursor {
  const parsed = Written.safeParse(jsonIn(Buffer.from(after, 'base64url').toString()))
  if (!parsed.success) throw notACursor()
  const [round, started, published, lanes] = parsed.data
  return {
    round,
    started,
    published,
    lanes: new Map(lanes.map(([lane, reading, counts]) => [lane, { reading, counts }])),
  }
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function notACursor(): Refused {
  const message = '"after" is not from an answer of this dialogue; leave it out to begin with the last round'
  return new Refused('invalid', message, [{ path: 'after', message }])
}
