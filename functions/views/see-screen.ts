import type { Dialogue } from '../../shared/dialogue.ts'
import type { TextToRatify } from '../../shared/instrument/ratified-text.ts'
import type { LocalizedText } from '../../shared/localized-text.ts'
import type { Reason, Status } from '../../shared/outcomes.ts'
import { type Reading, type ReadingState, stateAt } from '../../shared/reading.ts'
import { lanesOf, type Round } from '../../shared/round.ts'
import { type ChosenForScreen, followedReading, type HeardOnScreen, heardOnScreen } from '../../shared/screen.ts'
import { readTextToRatify } from '../record/text-to-ratify.ts'
import { readReadings } from '../store/readings.ts'
import { lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import type { ProposalView } from './proposal-view.ts'
import { everybody } from './see-candidates.ts'
import { readViewOf } from './see-reading.ts'
import { headingsOf } from './see-round.ts'
import { readHeard } from './see-turnout.ts'

/** A text as a screen shows it: no author, no objection, no number. */
export type TextOnScreen = Pick<ProposalView, 'id' | 'body' | 'amends' | 'competes' | 'authentic'> & {
  /** Once the reading is settled: what became of it, and which sides agree. */
  readonly outcome?: {
    readonly status: Status
    readonly reason: Reason
    /** Absent where it would tell which side an objection is from. */
    readonly sides?: readonly { readonly side: string; readonly agrees: boolean }[]
  }
}

/** What a screen shows of a reading. */
export type ReadingOnScreen = Pick<Reading, 'id' | 'stage' | 'basket' | 'passage' | 'sitting' | 'closesAt'> & {
  readonly state: ReadingState
  /** The heading of its basket. */
  readonly title?: LocalizedText
  readonly texts: readonly TextOnScreen[]
  /** In ratification: the text that the sides ratify. */
  readonly ratified?: TextToRatify
  /** While it is open, what is said of each side. */
  readonly heard: readonly HeardOnScreen[]
}

/** Everything that a screen shows. It is made from what an observer sees, field by field, and has less. */
export type ScreenView = Pick<Dialogue, 'title' | 'languages' | 'spoken' | 'sides'> & {
  readonly reading?: ReadingOnScreen
  /** What a facilitator chose of this reading. */
  readonly chosen?: ChosenForScreen
}

/**
 * Reads what a screen shows: the reading that was chosen for it, or the one that it follows by itself.
 *
 * @param dialogue the rules while no round runs
 */
export async function seeScreen(
  table: Table,
  chosen: ChosenForScreen | undefined,
  dialogue: Dialogue,
  now: Date,
): Promise<ScreenView> {
  const { round, readings } = await readRoundOfScreen(table)
  const { title, languages, spoken, sides } = round?.dialogue ?? dialogue
  const held = { languages, ...(spoken !== undefined && { spoken }) }
  const reading = readings.find(({ id }) => id === chosen?.reading) ?? followedReading(readings, now)
  if (round === undefined || reading === undefined) return { title, ...held, sides }
  return {
    title,
    ...held,
    sides,
    reading: await readingOnScreen(table, round, readings, reading, now),
    ...(chosen?.reading === reading.id && { chosen }),
  }
}

/** The last round, with its readings in the order of their opening. */
export async function readRoundOfScreen(
  table: Table,
): Promise<{ readonly round: Round | undefined; readonly readings: readonly Reading[] }> {
  const round = await lastRound(table)
  const readings = round === undefined ? [] : await readReadings(table, round.round)
  return { round, readings: readings.toSorted((one, other) => one.openedAt.localeCompare(other.openedAt)) }
}

async function readingOnScreen(
  table: Table,
  round: Round,
  readings: readonly Reading[],
  reading: Reading,
  now: Date,
): Promise<ReadingOnScreen> {
  const { id, stage, basket, passage, sitting, closesAt } = reading
  const state = stateAt(reading, now)
  const [view, headings, ratified, heard] = await Promise.all([
    readViewOf(table, everybody(now), reading, round, now),
    basket === undefined ? undefined : headingsOf(table, readings, round),
    stage === 'ratification' && basket !== undefined
      ? readTextToRatify(table, round, readings, basket, passage)
      : undefined,
    state === 'open' ? seeHeard(table, round, reading, now) : [],
  ])
  const lane = lanesOf(readings).find((one) => one.basket === basket)
  const title = lane && headings?.get(lane.proposal)?.title
  return {
    id,
    stage,
    passage,
    sitting,
    closesAt,
    state,
    texts: view.proposals.filter(({ withdrawn }) => !withdrawn).map(textOnScreen),
    heard,
    ...(basket !== undefined && { basket }),
    ...(title !== undefined && { title }),
    ...(ratified !== undefined && { ratified }),
  }
}

function textOnScreen({ id, body, amends, competes, authentic, outcome }: ProposalView): TextOnScreen {
  return {
    id,
    body,
    competes,
    ...(amends !== undefined && { amends }),
    ...(authentic !== undefined && { authentic }),
    ...(outcome !== undefined && {
      outcome: {
        status: outcome.status,
        reason: outcome.reason,
        ...(outcome.sides !== undefined && { sides: outcome.sides.map(({ side, agrees }) => ({ side, agrees })) }),
      },
    }),
  }
}

/** What is said of who was heard, as it was at the last count. */
async function seeHeard(
  table: Table,
  { dialogue }: Round,
  reading: Reading,
  now: Date,
): Promise<readonly HeardOnScreen[]> {
  if (heardOnScreen(reading, {}, dialogue).length === 0) return []
  return heardOnScreen(reading, await readHeard(table, reading, dialogue, now), dialogue)
}
