import * as z from 'zod'
import { Decision, Next, type Reading } from './reading.ts'
import { ReadingId } from './reading-id.ts'
import { depthInLane, type Round } from './round.ts'

/** What happens in a dialogue that everybody in it may know. What participants do in a reading is not among it. */
const Happening = z.enum([
  'round-started',
  'reading-opened',
  'deadline-moved',
  'last-call-given',
  'last-call-called-off',
  'reading-closed',
  'reading-settled',
  'instrument-published',
])

/** One thing that happened, in ids and outcomes. */
export const DialogueEvent = z
  .object({
    id: z.string().meta({ description: 'The same event always has the same id' }),
    event: Happening,
    round: z.int().min(1),
    reading: ReadingId.optional(),
    at: z.iso
      .datetime()
      .optional()
      .meta({ description: 'When it happened, as pages show it. Absent for a last call that was called off' }),
    closesAt: z.iso.datetime().optional().meta({ description: 'The deadline that was set' }),
    decision: Decision.optional().meta({ description: 'The decision that closed it; absent at a deadline' }),
    next: Next.optional().meta({ description: 'What the reading came to' }),
  })
  .meta({ id: 'Event' })
export type DialogueEvent = z.infer<typeof DialogueEvent>

/** A round with its readings. */
export type HeldRound = { readonly round: Round; readonly readings: readonly Reading[] }

/**
 * How far somebody has read: the round, whether they read of its start and its publication, and of each lane the reading
 * that they are at with the number of events of each kind in it. Nothing is stored for it.
 *
 * Times cannot say how far somebody has read: a reading that closes at its deadline is stored as closed a moment later,
 * with the time of the deadline, when somebody may have read later events of other lanes.
 */
export type EventCursor = {
  readonly round: number
  readonly started: boolean
  readonly published: boolean
  readonly lanes: ReadonlyMap<string, LanePlace>
}

/** `reading` counts the readings of the lane, from 1. */
export type LanePlace = { readonly reading: number; readonly counts: readonly number[] }

/** The kinds of events of a reading, in the order of the counts of a place. */
const OF_READING = [
  'reading-opened',
  'deadline-moved',
  'last-call-given',
  'last-call-called-off',
  'reading-closed',
  'reading-settled',
] as const satisfies readonly DialogueEvent['event'][]

/** How many counts a place in a lane has. */
export const COUNTS_OF_READING = OF_READING.length

/** The cursor before the first event of a round. */
export function beginningOf(round: number): EventCursor {
  return { round, started: false, published: false, lanes: new Map() }
}

/**
 * The events of a round that come after a cursor, in the order of their times, each with the cursor that comes after it.
 * In a lane, none comes before one that happened earlier.
 *
 * @param after a cursor of this round
 */
export function eventsAfter(
  { round, readings }: HeldRound,
  after: EventCursor,
): readonly { readonly event: DialogueEvent; readonly cursor: EventCursor }[] {
  const place = { round: round.round }
  const id = (what: string) => `${round.round}/${what}`
  const started: DialogueEvent = { id: id('started'), event: 'round-started', ...place, at: round.startedAt }
  const published: DialogueEvent = {
    id: id('published'),
    event: 'instrument-published',
    ...place,
    ...(round.publishedAt !== undefined && { at: round.publishedAt }),
  }
  const ofLanes = [...Map.groupBy(readings, laneOf)]
    .flatMap(([lane, held]) => eventsOfLane(lane, held, after.lanes.get(lane)))
    .toSorted((one, other) => one.sort.localeCompare(other.sort) || one.lane.localeCompare(other.lane))
  let cursor = after
  const found: { event: DialogueEvent; cursor: EventCursor }[] = []
  const add = (event: DialogueEvent, next: EventCursor) => {
    cursor = next
    found.push({ event, cursor })
  }
  if (!after.started) add(started, { ...cursor, started: true })
  for (const { event, lane, place } of ofLanes) {
    add(event, { ...cursor, lanes: new Map([...cursor.lanes, [lane, place]]) })
  }
  if (round.status === 'published' && !after.published) add(published, { ...cursor, published: true })
  return found
}

type LaneEvent = {
  readonly event: DialogueEvent
  readonly lane: string
  readonly place: LanePlace
  /** Its time, or that of an earlier event of the lane if it has none or an earlier one. */
  readonly sort: string
}

function laneOf({ stage, basket }: Reading): string {
  return basket ?? stage
}

function eventsOfLane(lane: string, held: readonly Reading[], seen: LanePlace | undefined): readonly LaneEvent[] {
  const inOrder = held.toSorted((one, other) => depthInLane(one) - depthInLane(other))
  let sort = ''
  return inOrder.flatMap((reading, index) => {
    const isBefore = seen !== undefined && index + 1 < seen.reading
    const isHere = seen !== undefined && index + 1 === seen.reading
    const seenHere = isHere ? seen.counts : []
    let counts: readonly number[] = Array.from(OF_READING, (_, kind) => seenHere[kind] ?? 0)
    return eventsOfReading(reading).flatMap(({ kind, number, event }): LaneEvent[] => {
      if ((event.at ?? '') > sort) sort = event.at ?? ''
      if (isBefore || number <= (seenHere[kind] ?? 0)) return []
      counts = counts.with(kind, number)
      return [{ event, lane, place: { reading: index + 1, counts }, sort }]
    })
  })
}

/** The events of a reading; `number` counts those of a kind, from 1. */
function eventsOfReading(reading: Reading) {
  const { id, round, openedAt, extensions, lastCall, calledOff = 0, closing, settlement } = reading
  const event = (
    kind: (typeof OF_READING)[number],
    number: number,
    more: Pick<DialogueEvent, 'at' | 'closesAt' | 'decision' | 'next'>,
  ) => ({
    kind: OF_READING.indexOf(kind),
    number,
    event: { id: `${id}/${kind}/${number}`, event: kind, round, reading: id, ...more } satisfies DialogueEvent,
  })
  return [
    event('reading-opened', 1, { at: openedAt }),
    ...Array.from({ length: calledOff }, (_, index) => [
      event('last-call-given', index + 1, {}),
      event('last-call-called-off', index + 1, {}),
    ]).flat(),
    ...extensions.map(({ at, closesAt }, index) => event('deadline-moved', index + 1, { at, closesAt })),
    ...(lastCall === undefined ? [] : [event('last-call-given', lastCall.number, { at: lastCall.at })]),
    ...(closing === undefined
      ? []
      : [
          event('reading-closed', 1, {
            at: closing.at,
            ...(closing.decision !== undefined && { decision: closing.decision }),
          }),
        ]),
    ...(settlement === undefined
      ? []
      : [event('reading-settled', 1, { at: settlement.settledAt, next: settlement.next })]),
  ]
}
