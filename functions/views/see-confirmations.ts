import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import {
  type Confirmation,
  confirmationsOf,
  dateOfBasket,
  type RoundConfirmations,
  stateOfConfirmation,
} from '../../shared/confirmation/round-confirmations.ts'
import type { Participant } from '../../shared/participant.ts'
import { lanesOf, type Round } from '../../shared/round.ts'
import { NO_STANCE } from '../../shared/stance.ts'
import { noSuchConfirmation } from '../actions/find-confirmation.ts'
import { memoize } from '../platform/memo.ts'
import { answerLeaf } from '../record/confirmation-leaves.ts'
import { digestOf } from '../record/hashing.ts'
import { answersIn } from '../store/confirmation-positions.ts'
import { findConfirmations, readConfirmations } from '../store/confirmations.ts'
import { rollOfConfirmations } from '../store/keys/keys-of-rounds.ts'
import { readReadings } from '../store/readings.ts'
import { readCountedRevisions, readOwnRevisions } from '../store/revisions.ts'
import { isOnRoll } from '../store/rolls.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type ConfirmationView, type OwnAnswer, viewOfConfirmations } from './confirmation-view.ts'
import type { Heading } from './round-view.ts'
import { headingsOf } from './see-round.ts'

/** What was accepted ad referendum in every published round, basket by basket, as the caller may see it. The newest round is the first. */
export async function seeConfirmations(
  table: Table,
  viewer: Participant,
  now: Date,
): Promise<readonly ConfirmationView[]> {
  return seeEachRound(table, viewer, now, () => true)
}

/**
 * Those that may still be confirmed, and those of a participant's side that are not settled. Of the others, which become more
 * from round to round, nothing is read but the item of their round.
 */
export async function seeDueConfirmations(
  table: Table,
  viewer: Participant,
  now: Date,
): Promise<readonly ConfirmationView[]> {
  return seeEachRound(table, viewer, now, (sides, stored) => {
    const theirs = ofSide(viewer, sides)
    const isOver = dateOfBasket(sides[0], stored) <= now.toISOString()
    return !isOver || (theirs !== undefined && stateOfConfirmation(theirs, now) === 'closed')
  })
}

/** The confirmations of one basket, of one side or more. */
type OfBasket = readonly [Confirmation, ...Confirmation[]]

type IsWanted = (sides: OfBasket, stored: RoundConfirmations) => boolean

async function seeEachRound(
  table: Table,
  viewer: Participant,
  now: Date,
  isWanted: IsWanted,
): Promise<readonly ConfirmationView[]> {
  const stored = await readConfirmations(table)
  const seen = await Promise.all(stored.map((one) => seeOfRound(table, viewer, one, now, isWanted)))
  return seen.toReversed().flat()
}

/** The confirmation of the viewer's own side. */
function ofSide(viewer: Participant, sides: OfBasket): Confirmation | undefined {
  return viewer.role === 'participant' ? sides.find(({ side }) => side === viewer.side) : undefined
}

/**
 * The confirmations of one basket, as the caller may see them.
 *
 * @throws {Refused} `no-such-confirmation` if nothing of it was accepted ad referendum
 */
export async function seeConfirmation(
  table: Table,
  viewer: Participant,
  { round, basket }: { readonly round: number; readonly basket: string },
  now: Date,
): Promise<ConfirmationView> {
  const stored = await findConfirmations(table, round)
  const all =
    stored === undefined ? [] : await seeOfRound(table, viewer, stored, now, ([first]) => first.basket === basket)
  const [found] = all
  if (found === undefined) throw noSuchConfirmation(round, basket)
  return found
}

async function seeOfRound(
  table: Table,
  viewer: Participant,
  stored: RoundConfirmations,
  now: Date,
  isWanted: IsWanted,
): Promise<readonly ConfirmationView[]> {
  const round = await findRound(table, stored.round)
  if (round === undefined) return []
  const byBasket = [...Map.groupBy(confirmationsOf(round, stored), ({ basket }) => basket).values()]
    .flatMap(([first, ...others]): readonly OfBasket[] => (first === undefined ? [] : [[first, ...others]]))
    .filter((sides) => isWanted(sides, stored))
  if (byBasket.length === 0) return []
  const headings = await headingsOfBaskets(table, round)
  const seen = byBasket.map(async (sides) => {
    const title = headings.get(sides[0].basket)?.title
    if (title === undefined) return undefined
    const theirs = ofSide(viewer, sides)
    const own = theirs && (await ownAnswer(table, viewer, theirs, round, now))
    return viewOfConfirmations(sides, { title, stored, own }, round.dialogue, viewer, now)
  })
  return (await Promise.all(seen)).filter((one) => one !== undefined)
}

async function ownAnswer(
  table: Table,
  { id }: Participant,
  confirmation: Confirmation,
  round: Round,
  now: Date,
): Promise<OwnAnswer> {
  const { shards } = round.dialogue
  const answers = answersIn(confirmationId(confirmation), shards)
  const [isEntitled, revisions] = await Promise.all([
    isOnRoll(table, rollOfConfirmations(round.round), shards, id),
    readOwnRevisions(table, answers, id),
  ])
  const last = revisions.at(-1)
  const { settlement } = confirmation
  const counted =
    settlement !== undefined && last !== undefined
      ? await readCountedRevisions(table, answers, settlement.run)
      : undefined
  return {
    mayAnswer: isEntitled && stateOfConfirmation(confirmation, now) === 'open',
    revision: last?.revision ?? 0,
    ...(last !== undefined && { takenAt: last.takenAt }),
    ...(last !== undefined && last.decision !== NO_STANCE && { decision: last.decision }),
    ...(last !== undefined &&
      counted !== undefined && { isCounted: counted.has(digestOf(answerLeaf(last, confirmation, round))) }),
  }
}

/** The heading of each basket of a published round. A process reads them once: they do not change any more. */
function headingsOfBaskets(table: Table, round: Round): Promise<ReadonlyMap<string, Heading>> {
  return memoizeHeadings(table, String(round.round), async () => {
    const readings = await readReadings(table, round.round)
    const byProposal = await headingsOf(table, readings, round)
    return new Map(
      lanesOf(readings).flatMap(({ basket, proposal }) => {
        const heading = byProposal.get(proposal)
        return heading === undefined ? [] : [[basket, heading] as const]
      }),
    )
  })
}

/** The rounds of a year or more. */
const memoizeHeadings = memoize<ReadonlyMap<string, Heading>>(8)
