import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import type { RecordedConfirmation } from '../../shared/confirmation/recorded-confirmation.ts'
import {
  type Confirmation,
  confirmationsOf,
  inOrderOfSettlement,
} from '../../shared/confirmation/round-confirmations.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { keepsConfirmations } from '../../shared/record-format.ts'
import type { RecordedName } from '../../shared/recorded-name.ts'
import type { Round } from '../../shared/round.ts'
import { answersIn } from '../store/confirmation-positions.ts'
import { findConfirmations } from '../store/confirmations.ts'
import { readCountedRevisions, readRevisions } from '../store/revisions.ts'
import type { Table } from '../store/table.ts'
import { answerLeaf, confirmationPadding } from './confirmation-leaves.ts'
import { digestOf, saltOf } from './hashing.ts'
import { leavesInOrder } from './leaves-in-order.ts'

/** A settled confirmation as the record has it, before it is linked. */
export type UnlinkedConfirmation = Omit<RecordedConfirmation, 'sealed' | 'link'>

/** Something that a confirmation counted is missing in the table. */
export class ConfirmationIncomplete extends Error {
  override readonly name = 'ConfirmationIncomplete'
}

/**
 * The settled confirmations of a round, in the order in which they were settled.
 *
 * @param names by participant id; used only if the attribution rule discloses names
 */
export async function readRecordedConfirmations(
  table: Table,
  round: Round,
  names: ReadonlyMap<string, RecordedName>,
): Promise<readonly UnlinkedConfirmation[]> {
  if (round.status !== 'published' || !keepsConfirmations(round.format)) return []
  const stored = await findConfirmations(table, round.round)
  if (stored === undefined) return []
  const settled = confirmationsOf(round, stored).filter(isSettled)
  return Promise.all(inOrderOfSettlement(settled, stored).map((one) => recorded(table, one, round, names)))
}

type Settled = Confirmation & { readonly settlement: NonNullable<Confirmation['settlement']> }

function isSettled(one: Confirmation): one is Settled {
  return one.settlement !== undefined
}

async function recorded(
  table: Table,
  confirmation: Settled,
  round: Round,
  names: ReadonlyMap<string, RecordedName>,
): Promise<UnlinkedConfirmation> {
  const { basket, side, reading, roll, extensions, settlement } = confirmation
  const { outcome, settledAt, closesAt, counted, root, run } = settlement
  const id = confirmationId(confirmation)
  const of = answersIn(id, round.dialogue.shards)
  const [digests, all] = await Promise.all([readCountedRevisions(table, of, run), readRevisions(table, of)])
  const revisions = all.filter((one) => digests.has(digestOf(answerLeaf(one, confirmation, round))))
  if (revisions.length !== digests.size) {
    throw new ConfirmationIncomplete(`${id} counted ${digests.size} answers and holds ${revisions.length}`)
  }
  const answers = revisions.map((one) => answerLeaf(one, confirmation, round))
  return {
    ...{ basket, reading, roll, closesAt },
    extensions: extensions.map((one) => ({ at: one.at, closesAt: one.closesAt })),
    of: { salt: saltOf('confirmation', round.secret, id), side },
    outcome,
    settledAt,
    submissions: leavesInOrder([...answers, ...confirmationPadding(revisions, confirmation, round)]),
    counted,
    root,
    ...(disclosesNames(round.dialogue.attribution) && {
      names: namesOf(
        revisions.map(({ participant }) => participant),
        names,
      ),
    }),
  }
}

function namesOf(people: readonly string[], names: ReadonlyMap<string, RecordedName>): Record<string, RecordedName> {
  return Object.fromEntries(
    [...new Set(people)].toSorted().flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}
