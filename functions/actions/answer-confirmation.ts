import {
  type ConfirmationPosition,
  confirmationId,
  type KeptConfirmationDecision,
} from '../../shared/confirmation/confirmation.ts'
import type { ConfirmationLeaf } from '../../shared/confirmation/recorded-confirmation.ts'
import { type Confirmation, stateOfConfirmation } from '../../shared/confirmation/round-confirmations.ts'
import type { Participant } from '../../shared/participant.ts'
import { NO_STANCE } from '../../shared/stance.ts'
import { newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { answerLeaf } from '../record/confirmation-leaves.ts'
import { digestOf } from '../record/hashing.ts'
import { answersIn } from '../store/confirmation-positions.ts'
import { countAnswer } from '../store/confirmations.ts'
import { rollOfConfirmations } from '../store/keys/keys-of-rounds.ts'
import { isOnRoll } from '../store/rolls.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { findOfBasket, noSuchConfirmation } from './find-confirmation.ts'
import { takeRevision } from './take-revision.ts'

/** The proof for a participant that an answer was recorded: its digest is a leaf of the confirmation's Merkle tree. */
export type ConfirmationReceipt = Pick<ConfirmationPosition, 'decision' | 'revision' | 'takenAt'> & {
  readonly round: number
  readonly basket: string
  readonly digest: string
  /** What the digest stands for. */
  readonly opening: readonly ConfirmationLeaf[]
}

/**
 * Confirms or declines what the caller's side accepted ad referendum, or takes the answer back: appends a revision after the one that the
 * participant saw, and acknowledges it only when it is certain to be counted. A request that is sent twice is taken once and
 * acknowledged twice.
 *
 * @param seen the revision that the participant saw last; 0 for none
 * @throws {Refused} `forbidden`, `no-such-confirmation`, `not-on-the-roll`, `confirmation-not-open`, `no-position` when there is nothing
 *   to take back, `position-changed-meanwhile`, `changed-too-often`, or `closed-meanwhile` when it was stored while the confirmation
 *   was settled
 */
export async function answerConfirmation(
  table: Table,
  caller: Participant,
  place: { readonly round: number; readonly basket: string },
  { decision, seen }: { readonly decision: KeptConfirmationDecision; readonly seen: number },
  now: Date,
): Promise<ConfirmationReceipt> {
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only participants of a side confirm')
  const { round, sides } = await findOfBasket(table, place)
  const confirmation = sides.find(({ side }) => side === caller.side)
  if (confirmation === undefined) throw noSuchConfirmation(place.round, place.basket)
  const { shards } = round.dialogue
  if (!(await isOnRoll(table, rollOfConfirmations(round.round), shards, caller.id))) {
    throw new Refused(
      'not-on-the-roll',
      'the roll was made when the round was published, and you are not on it; others of your side can answer',
    )
  }
  const id = confirmationId(confirmation)
  const answer: ConfirmationPosition = {
    confirmation: id,
    participant: caller.id,
    side: caller.side,
    decision,
    revision: seen + 1,
    takenAt: now.toISOString(),
    salt: newSalt(),
  }
  const isOpen = stateOfConfirmation(confirmation, now) === 'open'
  const { stored, isRepeated } = await takeRevision(table, answersIn(id, shards), answer, {
    isSame: (one, other) => one.decision === other.decision,
    refuseNew: (before) => refuseAnswer(decision, before, isOpen),
  })
  if (isRepeated && !isOpen) throw closedMeanwhile(place)
  if (!(await countAnswer(table, confirmation))) throw closedMeanwhile(place)
  return receiptOf(stored, confirmation, round)
}

function refuseAnswer(
  decision: KeptConfirmationDecision,
  before: ConfirmationPosition | undefined,
  isOpen: boolean,
): void {
  if (!isOpen) {
    throw new Refused('confirmation-not-open', 'this confirmation is over; look at what became of it')
  }
  if (decision === NO_STANCE && (before === undefined || before.decision === NO_STANCE)) {
    throw new Refused('no-position', 'you have not answered; there is nothing to take back')
  }
}

function closedMeanwhile({ round, basket }: { readonly round: number; readonly basket: string }): Refused {
  return new Refused(
    'closed-meanwhile',
    `the confirmation was settled while this arrived. It is stored, and may be counted: look at /api/rounds/${round}/confirmations/${basket}`,
  )
}

function receiptOf(answer: ConfirmationPosition, confirmation: Confirmation, round: FrozenRound): ConfirmationReceipt {
  const { decision, revision, takenAt } = answer
  const { basket } = confirmation
  const leaf = answerLeaf(answer, confirmation, round)
  return {
    round: round.round,
    basket,
    decision,
    revision,
    takenAt,
    digest: digestOf(leaf),
    opening: [leaf],
  }
}
