import { quorumOf } from '../../shared/agreement.ts'
import { confirmationId, isDecided, outcomeOfConfirmation } from '../../shared/confirmation/confirmation.ts'
import {
  type Confirmation,
  confirmationsOf,
  keyOfSide,
  stateOfConfirmation,
} from '../../shared/confirmation/round-confirmations.ts'
import { momentAfter } from '../../shared/moment.ts'
import type { Round } from '../../shared/round.ts'
import { logFailure } from '../platform/error-log.ts'
import { newId } from '../platform/random.ts'
import { countConfirmation } from '../record/count-confirmation.ts'
import { answersIn } from '../store/confirmation-positions.ts'
import { findConfirmations, readConfirmations, settleConfirmation } from '../store/confirmations.ts'
import { storeCountedRevisions } from '../store/revisions.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** A confirmation could not be settled. The log has why; the next run tries again. */
export class NotSettled extends Error {
  override readonly name = 'NotSettled'
}

/** How often one run counts a confirmation again because an answer was acknowledged meanwhile. The next run goes on. */
const MOST_ATTEMPTS = 5

/**
 * Settles the confirmations that are due, of all rounds: those whose date has passed, and those that the remaining answers cannot
 * change any more. One conditional write settles one of them, so that it is settled once, by whichever run counted everything that
 * was acknowledged. A confirmation that fails keeps no other from being settled.
 *
 * @returns how many were settled
 * @throws {NotSettled} after all others, when one of them failed
 */
export async function settleDueConfirmations(table: Table, now: () => Date): Promise<number> {
  const failed: string[] = []
  let settled = 0
  for (const { round: number } of (await readConfirmations(table)).filter(isUnsettled)) {
    const round = await findRound(table, number)
    const open = round === undefined ? [] : confirmationsOf(round, await findConfirmations(table, number))
    for (const one of open.filter(({ settlement }) => settlement === undefined)) {
      try {
        if (round !== undefined && (await settleIfDue(table, one, round, now))) settled += 1
      } catch (error) {
        logFailure(error as Error)
        failed.push(confirmationId(one))
      }
    }
  }
  if (failed.length > 0) throw new NotSettled(`${failed.length} confirmations could not be settled`)
  return settled
}

function isUnsettled({ sides, settled }: { readonly sides: object; readonly settled: readonly string[] }): boolean {
  return settled.length < Object.keys(sides).length
}

/** Settles a confirmation if it is due; `false` if it is not, or was settled meanwhile. */
async function settleIfDue(table: Table, place: Confirmation, round: Round, now: () => Date): Promise<boolean> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    // Read before the answers are counted: what was acknowledged by then is counted.
    const seen = await findConfirmations(table, round.round)
    const all = confirmationsOf(round, seen)
    const confirmation = all.find((one) => keyOfSide(one) === keyOfSide(place))
    if (seen === undefined || confirmation === undefined || confirmation.settlement !== undefined) return false

    const { rules, roll, side, closesAt, extensions, openedAt, changes } = confirmation
    const isOver = stateOfConfirmation(confirmation, now()) !== 'open'
    const members = roll[side] ?? 0
    if (!isOver && changes < quorumOf({ rule: 'consensus', quorum: rules.quorum, threshold: 1 }, members)) return false
    const { tally, digests, size, root } = await countConfirmation(table, confirmation, round)
    if (!isOver && !isDecided(rules.quorum, members, tally)) return false

    const run = newId()
    await storeCountedRevisions(table, answersIn(confirmationId(confirmation), round.dialogue.shards), run, digests)
    const earlier = all.map(({ settlement }) => settlement?.settledAt)
    const isSettled = await settleConfirmation(table, confirmation, seen, {
      outcome: outcomeOfConfirmation(rules.quorum, members, tally),
      settledAt: momentAfter(now(), [openedAt, extensions.at(-1)?.at, ...earlier]),
      ...{ closesAt, run, root },
      moves: extensions.length,
      counted: size,
    })
    if (isSettled) return true
  }
  return false
}
