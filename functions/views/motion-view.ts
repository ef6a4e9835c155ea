import * as z from 'zod'
import type { Dialogue } from '../../shared/dialogue.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { Act, countingConsents, type Motion } from '../../shared/motion.ts'
import { LastCallNotice } from '../../shared/notice.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { hasEnded } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import { findMotion, type Matter } from '../store/motions.ts'
import { readRoster } from '../store/participants.ts'
import { readReadings } from '../store/readings.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** A motion that stands: what was moved, by which side, and which sides consent. */
export const MotionView = z
  .object({
    motion: z.int().min(1),
    act: Act,
    until: z.iso
      .datetime()
      .optional()
      .meta({ description: 'With the act silence: when the silence ends, if the motion says so' }),
    notice: LastCallNotice.optional().meta({
      description: 'The notice of a last call; absent if the reading closes at once',
    }),
    movedBy: z.string().meta({ description: 'A side' }),
    consents: z.array(z.string()).readonly().meta({ description: 'Sides' }),
    missing: z.array(z.string()).readonly().meta({ description: 'Sides' }),
  })
  .meta({ id: 'MotionView' })
export type MotionView = z.infer<typeof MotionView>

/** A matter that co-chairs decide, as facilitators see it. */
export const ChairedView = z
  .object({
    /** The side that convened the caller; absent for a facilitator whom no side convened. */
    yourSide: z.string().optional(),
    standing: MotionView.optional(),
    /** When every side had consented, if they all did. */
    carriedAt: z.iso.datetime().optional(),
  })
  .meta({ id: 'ChairedView' })
export type ChairedView = z.infer<typeof ChairedView>

/** The consent of a side's co-chair to close a reading. */
export const ConsentView = z.object({ side: z.string(), name: z.string().optional() }).meta({ id: 'ConsentView' })
export type ConsentView = z.infer<typeof ConsentView>

/** The matters that co-chairs decide on a round. Each is present as soon as it can be moved. */
export const RoundMotions = z
  .object({ publication: ChairedView.optional(), release: ChairedView.optional() })
  .meta({ id: 'RoundMotions' })
export type RoundMotions = z.infer<typeof RoundMotions>

/**
 * Reads the state of a matter that co-chairs decide.
 *
 * @param people the roster, read once for everything that a page shows
 */
export async function seeChaired(
  table: Table,
  viewer: Participant,
  matter: Matter,
  dialogue: Pick<Dialogue, 'sides'>,
  people: Promise<readonly Participant[]>,
): Promise<ChairedView> {
  const [last, roster] = await Promise.all([findMotion(table, matter), people])
  const yourSide = viewer.role === 'facilitator' ? viewer.convenedBy : undefined
  return {
    ...(yourSide !== undefined && { yourSide }),
    ...(last !== undefined && last.end === undefined && { standing: viewOfMotion(last, dialogue, roster) }),
    ...(last?.end?.as === 'carried' && { carriedAt: last.end.at }),
  }
}

/**
 * Reads the matters that co-chairs decide on a round; empty when the dialogue has no co-chairs.
 *
 * @throws {Refused} `no-such-round`
 */
export async function seeRoundMotions(table: Table, viewer: Participant, number: number): Promise<RoundMotions> {
  const [round, readings] = await Promise.all([findRound(table, number), readReadings(table, number)])
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
  const { dialogue, publishedAt } = round
  if (!dialogue.coChairs) return {}
  const see = (to: 'publish' | 'release') =>
    seeChaired(table, viewer, { round: number, to }, dialogue, readRoster(table))
  return {
    ...(hasEnded(readings) && { publication: await see('publish') }),
    ...(publishedAt !== undefined && { release: await see('release') }),
  }
}

function viewOfMotion(motion: Motion, dialogue: Pick<Dialogue, 'sides'>, roster: readonly Participant[]): MotionView {
  const consents = countingConsents(motion, dialogue, roster).map(({ side }) => side)
  return {
    motion: motion.number,
    act: motion.act,
    ...(motion.until !== undefined && { until: motion.until }),
    ...(motion.notice !== undefined && { notice: motion.notice }),
    movedBy: motion.side,
    consents,
    missing: dialogue.sides.map(({ id }) => id).filter((side) => !consents.includes(side)),
  }
}

type WhoIsNamed = {
  readonly dialogue: Pick<Dialogue, 'attribution'>
  readonly names: ReadonlyMap<string, string>
}

/** Who consented to close a settled reading; only where names are disclosed, as in the record. */
export function closedTogether(
  { closing, status }: Pick<Reading, 'closing' | 'status'>,
  { dialogue, names }: WhoIsNamed,
): { readonly closedTogether?: readonly ConsentView[] } {
  if (closing?.consents === undefined || !disclosesNames(dialogue.attribution) || status !== 'settled') return {}
  const closedTogether = closing.consents.map(({ side, by }) => {
    const name = names.get(by)
    return { side, ...(name !== undefined && { name }) }
  })
  return { closedTogether }
}
