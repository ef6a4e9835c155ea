import { agendaOfReading } from '../../shared/consultation/agenda-of-reading.ts'
import type { AgendaItem } from '../../shared/consultation/register-at-opening.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { TextToRatify } from '../../shared/instrument/ratified-text.ts'
import type { Participant } from '../../shared/participant.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import type { StandingRoot } from '../../shared/standing/roots.ts'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { type Held, whereItLed } from '../../shared/where-it-led.ts'
import { requireReading } from '../actions/require-reading.ts'
import * as environment from '../environment/environment.ts'
import { Refused } from '../platform/refusal.ts'
import { keyOfDrafts } from '../record/hashing.ts'
import { readReviewed, readRoots } from '../record/read-roots.ts'
import { readStandingBefore } from '../record/read-what-stands.ts'
import { readTextToRatify } from '../record/text-to-ratify.ts'
import { readReadings } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type CaucusView, seeCaucus } from './caucus-view.ts'
import type { FloorView } from './floor-view.ts'
import type { ReadingView } from './reading-view.ts'
import type { BasketView } from './round-view.ts'
import { floorOfReading } from './see-floor.ts'
import { readViewOf } from './see-reading.ts'
import type { Recorded } from './see-recorded.ts'
import { seeRound } from './see-round.ts'

/** Everything the page of a reading shows. */
export type ReadingPageView = {
  readonly view: ReadingView
  /** With the rules that the round was started with. */
  readonly dialogue: Dialogue
  readonly basket: BasketView | undefined
  /** In the lane of a review: the round that the basket comes from. */
  readonly reviewOf?: number | undefined
  /** What stands that texts of this reading can amend. */
  readonly roots: readonly StandingRoot[]
  /** What the agenda of the round has for this reading, as far as the viewer may see it. */
  readonly agenda: readonly AgendaItem[]
  /** What the agenda is about: what stood when the round started. Absent without an agenda. */
  readonly stood?: StandingText | undefined
  /** In ratification: the text that the sides ratify. */
  readonly text: TextToRatify | undefined
  /** The reading that this one led to, if it is settled and led to one. */
  readonly ledTo?: Held | undefined
  /** What is on the floor; absent in a round without one. */
  readonly floor?: FloorView | undefined
  /** For a participant on the roll of the reading: their side's notes. */
  readonly caucus: CaucusView | undefined
  /** What the viewer recorded last, on a text of another reading. */
  readonly recorded?: Recorded | undefined
  /** What the viewer's browser seals drafts with. */
  readonly draftKey: string
}

/**
 * Reads everything that the viewer may see on the page of a reading.
 *
 * @throws {Refused} `no-such-reading`
 */
export async function seeReadingPage(
  table: Table,
  visitor: Participant,
  id: string,
  caucusPage: number | undefined,
  now: Date,
): Promise<ReadingPageView> {
  const reading = await requireReading(table, id)
  const found = await frozenRound(table, reading.round)
  if (found === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)

  const { basket: lane } = reading
  const needsOthers = isSettled(reading) || reading.stage === 'ratification'
  const readings = needsOthers ? await readReadings(table, reading.round) : undefined
  const [view, roots, reviewed, round, caucus, text, floor] = await Promise.all([
    readViewOf(table, visitor, reading, found, now, readings),
    readRoots(table, reading, found),
    readReviewed(table, reading, found),
    // A reading in a lane needs the round for the heading of its basket.
    lane === undefined ? undefined : seeRound(table, environment.workflow(), reading.round),
    caucusOfVisitor(table, visitor, reading, caucusPage, now),
    reading.stage !== 'ratification' || lane === undefined
      ? undefined
      : readTextToRatify(table, found, readings ?? [], lane, reading.passage),
    floorBeside(table, visitor, reading, found, now),
  ])
  const basket = round?.baskets.find((one) => one.id === lane)
  const ledTo = nextOf(view, round?.readings ?? readings ?? [])
  const draftKey = keyOfDrafts(found.secret, visitor.id)
  const agenda = agendaOfReading(found.agenda ?? [], reading, roots, visitor)
  const stood = agenda.length === 0 ? undefined : await readStandingBefore(table, found)
  return {
    view,
    dialogue: found.dialogue,
    basket,
    reviewOf: reviewed?.source.round,
    roots,
    agenda,
    stood,
    text,
    ledTo,
    floor,
    caucus,
    draftKey,
  }
}

/** The caucus of a participant's side; nothing for somebody who is not on the roll of the reading. */
async function caucusOfVisitor(
  table: Table,
  visitor: Participant,
  reading: Reading,
  page: number | undefined,
  now: Date,
): Promise<CaucusView | undefined> {
  const { id, shards } = reading
  if (visitor.role !== 'participant' || !(await isOnRoll(table, id, shards, visitor.id))) return undefined
  return seeCaucus(table, visitor, id, page, now, reading)
}

/** The floor of a reading. The page does not say when a new statement would appear, which changes with time. */
async function floorBeside(table: Table, visitor: Participant, reading: Reading, round: FrozenRound, now: Date) {
  const floor = await floorOfReading(table, visitor, reading, round, now)
  if (floor === undefined) return undefined
  const { next: _, ...shown } = floor
  return shown
}

/** The reading that a settled reading led to, without what it settled. */
function nextOf(view: ReadingView, readings: readonly Held[]): Held | undefined {
  if (view.settlement === undefined) return undefined
  const next = whereItLed(view, view.settlement.next, readings)
  return next && { id: next.id, stage: next.stage, basket: next.basket, passage: next.passage, sitting: next.sitting }
}
