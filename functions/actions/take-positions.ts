import type { PositionTaken } from '../../shared/position.ts'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import { sessionEndedMeanwhile } from '../access/session-cache.ts'
import { findSession, type Session } from '../access/sessions.ts'
import { inChunks } from '../platform/in-chunks.ts'
import { Refused } from '../platform/refusal.ts'
import type { Table } from '../store/table.ts'
import type { Receipt } from './position-receipt.ts'
import { takePosition } from './take-position.ts'

/** The most positions in one request. Each may take a second of its 29 where the store is slow. */
export const MOST_POSITIONS = 100

/** A position on one proposal of the reading, and the revision that the participant saw; 0 for none. */
export type OneOfSeveral = PositionTaken & { readonly proposal: string; readonly revision: number }

/** What became of one of several positions: it was acknowledged, or it was refused or failed. */
export type Outcome = { readonly proposal: string } & ({ readonly receipt: Receipt } | { readonly error: Error })

/**
 * Takes several positions in one reading. Each is taken as {@link takePosition} takes it, and is acknowledged or refused
 * by itself, so that together they do no more than one by one. A request that is sent again is taken once, by the
 * revision of each position.
 *
 * @param positions at most {@link MOST_POSITIONS}, each on another proposal
 * @returns what became of each, in the order of the request
 * @throws {Refused} `invalid` for two positions on one proposal; the refusal of all of them if it is about the reading or
 *   the session and nothing was acknowledged or stored; `left-meanwhile` when the session ended and any was refused
 */
export async function takePositions(
  table: Table,
  session: Pick<Session, 'participant' | 'secret' | 'departures'>,
  reading: string,
  positions: readonly OneOfSeveral[],
  now: Date,
): Promise<readonly Outcome[]> {
  refuseTwice(positions)
  const take = async ({ proposal, revision, ...taken }: OneOfSeveral): Promise<Outcome> => {
    try {
      return { proposal, receipt: await takePosition(table, session, { reading, proposal }, taken, revision, now) }
    } catch (error) {
      if (!(error instanceof Error)) throw error
      return { proposal, error }
    }
  }
  // The first one alone: it reads what the others then find in the cache.
  const outcomes = [...(await inChunks(positions.slice(0, 1), take)), ...(await inChunks(positions.slice(1), take))]
  const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []))
  if (errors.length > 0 && (await findSession(table, session.secret, now)) === undefined) throw sessionEndedMeanwhile()
  const ofAll = errors.length === positions.length ? refusalOfAll(errors) : undefined
  if (ofAll !== undefined) throw ofAll
  return outcomes
}

function refuseTwice(positions: readonly OneOfSeveral[]): void {
  const seen = new Set<string>()
  for (const [index, { proposal }] of positions.entries()) {
    if (seen.has(proposal)) {
      const message = `there are two positions on ${proposal}; send one`
      throw new Refused('invalid', message, [{ path: `positions[${index}].proposal`, message }])
    }
    seen.add(proposal)
  }
}

/** Refusals that are about the reading or the caller, and not about one position. */
const OF_ALL: ReadonlySet<RefusalCode> = new Set([
  'forbidden',
  'no-such-reading',
  'no-such-round',
  'not-on-the-roll',
  'reading-not-open',
])

function refusalOfAll(errors: readonly Error[]): Refused | undefined {
  const [first] = errors
  if (!(first instanceof Refused) || !OF_ALL.has(first.code)) return undefined
  return errors.every((one) => one instanceof Refused && one.code === first.code) ? first : undefined
}
