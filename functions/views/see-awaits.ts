import * as z from 'zod'
import { firstAwaiting, nextInReading, type Place, type ReadingToAnswer, whatAwaits } from '../../shared/awaits.ts'
import { orderOf } from '../../shared/chosen-order.ts'
import { inOrderOfTexts } from '../../shared/order-of-texts.ts'
import type { Participant } from '../../shared/participant.ts'
import { isStance } from '../../shared/position.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { cachedRevisions, lastRevisions } from '../store/positions.ts'
import { cachedReading } from '../store/reading-cache.ts'
import { findReading, readReadings } from '../store/readings.ts'
import { isOnRoll } from '../store/rolls.ts'
import { type FrozenRound, frozenRound, runningRound } from '../store/rounds.ts'
import { readSeenTexts } from '../store/seen-texts.ts'
import type { Table } from '../store/table.ts'
import { inOrderOfPage } from './families-of-texts.ts'

/** What awaits the caller's position, over all lanes. Nobody else gets it. */
export const AwaitsView = z
  .object({
    texts: z.int().min(0).meta({ description: 'How many texts await the position of the caller' }),
    readings: z
      .array(z.object({ reading: z.string(), closesAt: z.iso.datetime(), texts: z.array(z.string()).readonly() }))
      .readonly()
      .meta({ description: 'The readings that they are in; the one that closes first is the first' }),
    underSilence: z
      .array(z.object({ reading: z.string(), closesAt: z.iso.datetime() }))
      .readonly()
      .meta({ description: 'Readings under the silence procedure: they await nothing' }),
  })
  .meta({ id: 'AwaitsView' })
export type AwaitsView = z.infer<typeof AwaitsView>

/** An open reading that somebody may take positions in, with its texts. */
export type TextsToAnswer = ReadingToAnswer & { readonly proposals: readonly Proposal[] }

/** Reads what awaits a participant in open readings that were read before; nothing in those that they joined too late for. */
export async function readTextsToAnswer(
  table: Table,
  participant: Participant,
  readings: readonly Reading[],
  round: FrozenRound,
  now: Date,
): Promise<readonly TextsToAnswer[]> {
  const open = readings.filter((reading) => stateAt(reading, now) === 'open')
  const found = await Promise.all(open.map((reading) => textsOf(table, participant, reading, round, now)))
  return found.filter((one) => one !== undefined)
}

/** What awaits a participant, from the same readings. */
export async function seeAwaits(...asked: Parameters<typeof readTextsToAnswer>): Promise<AwaitsView> {
  return whatAwaits(await readTextsToAnswer(...asked))
}

/**
 * The text to read after a position was recorded: the next one of the same reading, or else the first one of the
 * reading that closes next. The other lanes are read only if nothing is left in this one.
 *
 * @returns `undefined` if nothing awaits a position any more, or the reading is under the silence procedure
 */
export async function seeNext(
  table: Table,
  participant: Participant,
  after: Place,
  now: Date,
): Promise<Place | undefined> {
  const reading = cachedReading(table, after.reading, now) ?? (await findReading(table, after.reading))
  const round = reading && (await frozenRound(table, reading.round))
  const here = reading && round && (await textsOf(table, participant, reading, round, now))
  if (here?.rule === 'silence') return undefined
  const proposal = here && nextInReading(here, after.proposal)
  if (proposal !== undefined) return { reading: after.reading, proposal }
  const running = await runningRound(table)
  if (running === undefined) return undefined
  return firstAwaiting(await seeAwaits(table, participant, await readReadings(table, running.round), running, now))
}

async function textsOf(
  table: Table,
  participant: Participant,
  reading: Reading,
  round: FrozenRound,
  now: Date,
): Promise<TextsToAnswer | undefined> {
  const { id } = participant
  if (!(await isOnRoll(table, reading.id, reading.shards, id))) return undefined
  const [texts, own] = await Promise.all([
    readSeenTexts(table, participant, reading, round, now),
    cachedRevisions(table, reading.id, reading.shards, id),
  ])
  const sides = round.dialogue.sides.map((side) => side.id)
  const proposals = inOrderOfPage(inOrderOfTexts(texts, sides, orderOf(reading, texts, round)))
  return {
    reading: reading.id,
    closesAt: reading.closesAt,
    rule: reading.rules.rule,
    texts: proposals.map((one) => ({ id: one.id, isWithdrawn: one.withdrawnAt !== undefined })),
    // A position that was taken back awaits another one.
    answered: new Set(
      lastRevisions(own)
        .filter(isStance)
        .map(({ proposal }) => proposal),
    ),
    proposals,
  }
}
