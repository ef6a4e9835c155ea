import type { Dialogue } from '../../shared/dialogue.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { disclosedTurnout } from '../../shared/disclosure/turnout.ts'
import { delegationOf, type Participant } from '../../shared/participant.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import type { Table } from '../store/table.ts'
import { countHeard, heardOf, numbersOf } from '../store/who-was-heard.ts'
import type { Turnout } from './turnout-view.ts'

/**
 * Reads how many members of each side have taken a position in a reading, as far as a facilitator may know; `undefined`
 * for a settled reading. Where names are disclosed, also who was not heard.
 *
 * @param people the roster, read once for everything that a page shows; only names are taken from it
 */
export async function seeTurnout(
  table: Table,
  reading: Reading,
  dialogue: Dialogue,
  { people, now }: { readonly people: Promise<readonly Participant[]>; readonly now: Date },
): Promise<readonly Turnout[] | undefined> {
  if (isSettled(reading)) return undefined
  return disclosesNames(dialogue.attribution) && reading.rules.rule !== 'silence'
    ? turnoutByName(table, reading, dialogue, people)
    : disclosedTurnout(reading, await readHeard(table, reading, dialogue, now), dialogue)
}

/** How many of each side were heard at the last count. Nothing is read if nothing of it may be told. */
export async function readHeard(
  table: Table,
  reading: Reading,
  dialogue: Dialogue,
  now: Date,
): Promise<Readonly<Record<string, number>>> {
  if (disclosedTurnout(reading, {}, dialogue).every(({ isQuorumHeard }) => isQuorumHeard === undefined)) return {}
  return countHeard(table, reading, now)
}

async function turnoutByName(
  table: Table,
  reading: Reading,
  dialogue: Dialogue,
  people: Promise<readonly Participant[]>,
): Promise<readonly Turnout[]> {
  const [found, roster] = await Promise.all([heardOf(table, reading), people])
  const { roll, heard } = found
  return disclosedTurnout(reading, numbersOf(found), dialogue).map((turnout) => ({
    ...turnout,
    unheard: delegationOf(turnout.side, roster)
      .filter((one) => roll[turnout.side]?.includes(one.id) && !heard.has(one.id))
      .map(({ id, name }) => ({ id, name })),
  }))
}
