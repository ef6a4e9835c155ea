import { isOfferedAgain, type Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import type { Sitting } from '../../shared/reading-due.ts'
import { roundOf } from '../../shared/reading-id.ts'
import {
  leavesOutReviewsOfEnded,
  NEWEST_FORMAT,
  offersUnconfirmed,
  type RecordFormat,
} from '../../shared/record-format.ts'
import { type Carried, lanesOf, readingsOf } from '../../shared/round.ts'
import { standingIn } from '../../shared/standing/roots.ts'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { basketsOf, type OfRound, unconfirmedIn } from '../../shared/standing/unconfirmed.ts'
import { lanesOfMatter, leftOfBaskets, leftOfLane, leftOfLanes, leftOfTerms } from '../../shared/what-was-left.ts'
import { memoize } from '../platform/memo.ts'
import { readReadings } from '../store/readings.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import { readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { readStandingBefore } from './read-what-stands.ts'

/** The texts that an earlier round left, as they were there, and the format of that round. */
export type Left = { readonly texts: readonly Proposal[]; readonly format: RecordFormat }

/**
 * Reads what an earlier round left for a first reading of a round; `undefined` if there is no such round. The rounds before are
 * published, so that it does not change.
 *
 * @param readings those of the round that the reading is in
 */
export async function readLeft(
  table: Table,
  { round, stage, basket }: Pick<Sitting, 'round' | 'stage' | 'basket'>,
  readings: readonly Reading[],
): Promise<Left | undefined> {
  switch (stage) {
    case 'terms':
      return leftForTerms(table, round)
    case 'baskets': {
      const rules = await frozenRound(table, round)
      return rules && leftForBaskets(table, round, await offeredUnconfirmed(table, rules), rules.format)
    }
    case 'modality':
    case 'commitments':
      return leftForLane(table, stage, await offeredBasketsOf(table, { round, basket }, readings))
    case 'ratification':
      return undefined
    default:
      return stage satisfies never
  }
}

/** What the round before left for the stage of terms. A process reads it once. */
export function leftForTerms(table: Table, round: number): Promise<Left | undefined> {
  return memoizeLeft(table, `terms ${round}`, async () => {
    const before = await roundBefore(table, round - 1)
    return before && readAll(table, before, leftOfTerms(before))
  })
}

/** What was left for the stage of baskets of a round that has not started, if it starts now and from this standing text. */
export function leftForBasketsAfter(table: Table, standing: StandingText, round: number): Promise<Left | undefined> {
  return leftForBaskets(table, round, unconfirmedIn(standing), NEWEST_FORMAT)
}

/**
 * What was left for the stage of baskets, by the last earlier round that read baskets: its first reading began with what the
 * rounds before it had left. Baskets that ended since it started, because a side did not confirm them, are left by the round that adopted them;
 * its own reviews of them are not. A process reads it once, for what is not confirmed by then.
 *
 * @param format of the round that they are left for
 */
function leftForBaskets(
  table: Table,
  round: number,
  unconfirmed: readonly OfRound[],
  format: RecordFormat,
): Promise<Left | undefined> {
  return memoizeLeft(table, `baskets ${round} ${format} ${JSON.stringify(unconfirmed)}`, async () => {
    const split = await lastSplit(table, round)
    if (split === undefined) return undefined
    const offered = await offeredUnconfirmed(table, split)
    const since = unconfirmed.filter((one) => !offered.some((other) => isSameBasket(one, other)))
    const left = leftOfBaskets(split, await competitionsIn(table, split), basketsOf(since, split.round))
    const lefts = [await readAll(table, split, left)]
    const ended = leavesOutReviewsOfEnded(format) ? since.map(({ round, basket }) => `${round}.${basket}`) : []
    for (const number of new Set(since.map((one) => one.round))) {
      const before = number === split.round ? undefined : await roundBefore(table, number)
      if (before === undefined) continue
      const lanes = leftOfLanes(before, await competitionsIn(table, before), basketsOf(since, number))
      lefts.push(await readAll(table, before, lanes))
    }
    const texts = lefts
      .flatMap((one) => one.texts)
      .filter(({ competes }) => !ended.includes(standingIn(competes) ?? ''))
    return { texts, format: split.format }
  })
}

/** The last round before another one that read baskets. */
async function lastSplit(table: Table, round: number): Promise<Before | undefined> {
  for (let number = round - 1; number >= 1; number -= 1) {
    const before = await roundBefore(table, number)
    if (before !== undefined && readingsOf('baskets', before.readings).some(isSettled)) return before
  }
  return undefined
}

/** The baskets that ended because a side did not confirm them, and that a round offered again or would have if it had read baskets. */
async function offeredUnconfirmed(table: Table, { format, previous }: FrozenRound): Promise<readonly OfRound[]> {
  return offersUnconfirmed(format) ? unconfirmedIn(await readStandingBefore(table, { previous })) : []
}

function isSameBasket(one: OfRound, other: OfRound): boolean {
  return one.round === other.round && one.basket === other.basket
}

/** Only the next round is asked for. */
const memoizeLeft = memoize<Left | undefined>(4)

/** The baskets of a lane's matter that were offered again in its round. */
async function offeredBasketsOf(
  table: Table,
  { round, basket }: Pick<Sitting, 'round' | 'basket'>,
  readings: readonly Reading[],
): Promise<readonly Proposal[]> {
  const rules = await frozenRound(table, round)
  const lane = lanesOf(readings).find((one) => one.basket === basket)
  if (rules === undefined || lane === undefined) return []
  const baskets = await textsOfBaskets(table, { ...rules, readings })
  return offeredIn(baskets, competitionsOf(baskets).get(lane.proposal))
}

function offeredIn(baskets: readonly Proposal[], competes: string | undefined): readonly Proposal[] {
  return baskets
    .filter((one) => isOfferedAgain(one) && one.competes === competes)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/**
 * What a stage in the lane of a basket left. If the round that left the basket held no reading of the stage in its lane, it is
 * what the round left that offered the basket to that one.
 *
 * @param offered the texts of the basket that were offered again
 */
async function leftForLane(
  table: Table,
  stage: 'modality' | 'commitments',
  offered: readonly Proposal[],
): Promise<Left | undefined> {
  for (const { id, waitedIn } of offered) {
    if (waitedIn === undefined) continue
    const before = await roundBefore(table, roundOf(waitedIn))
    if (before === undefined) continue
    const baskets = await textsOfBaskets(table, before)
    const competesOf = competitionsOf(baskets)
    const competes = competesOf.get(id)
    if (competes === undefined) continue
    const lanes = lanesOfMatter(competes, before, competesOf).map((basket) => leftOfLane(stage, basket, before))
    const left = lanes.find((one) => one !== undefined)
    if (left !== undefined) return readAll(table, before, left)
    const earlier = await leftForLane(table, stage, offeredIn(baskets, competes))
    if (earlier !== undefined) return earlier
  }
  return undefined
}

type Before = FrozenRound & { readonly readings: readonly Reading[] }

async function roundBefore(table: Table, round: number): Promise<Before | undefined> {
  const [rules, readings] = await Promise.all([frozenRound(table, round), readReadings(table, round)])
  return rules && { ...rules, readings }
}

async function competitionsIn(table: Table, round: Before): Promise<ReadonlyMap<string, string>> {
  return competitionsOf(await textsOfBaskets(table, round))
}

/** The texts of every reading of baskets of a round, as they were in the last one that had them. */
async function textsOfBaskets(table: Table, round: Before): Promise<readonly Proposal[]> {
  const sittings = readingsOf('baskets', round.readings).filter(isSettled)
  const texts = await Promise.all(sittings.map((reading) => readTexts(table, reading, round)))
  return [...new Map(texts.flat().map((one) => [one.id, one])).values()]
}

function competitionsOf(texts: readonly Proposal[]): ReadonlyMap<string, string> {
  return new Map(texts.map(({ id, competes }) => [id, competes]))
}

async function readAll(table: Table, { readings, format, secret }: Before, from: readonly Carried[]): Promise<Left> {
  const texts = await Promise.all(
    from.map(async ({ reading, proposals }) => {
      const held = readings.find(({ id }) => id === reading)
      const all = held === undefined ? [] : await readTexts(table, held, { secret })
      return all.filter(({ id }) => proposals.includes(id))
    }),
  )
  return { texts: texts.flat(), format }
}
