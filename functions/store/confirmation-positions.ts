import { ConfirmationPosition } from '../../shared/confirmation/confirmation.ts'
import { confirmationPartition } from './keys/keys-of-rounds.ts'
import type { Answers } from './revisions.ts'

/** Where the answers in a confirmation are stored. */
export function answersIn(confirmation: string, shards: number): Answers<ConfirmationPosition> {
  return {
    partition: (shard) => confirmationPartition(confirmation, shard),
    shards,
    schema: ConfirmationPosition,
  }
}
