import type { Dialogue } from '../../shared/dialogue.ts'
import { textOfNote } from '../../shared/log/checkpoint.ts'
import { cosignedText, readCosignature, readWitnessKey } from '../../shared/log/cosignature.ts'
import { isSigned } from '../platform/is-signed.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { sha256 } from '../record/hashing.ts'
import { storeCosignature } from '../store/cosignatures.ts'
import { findCheckpoint } from '../store/log.ts'
import { lastRound, publicationOf } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { wakeMachine } from './wake-machine.ts'

/** Where it is stored, what waits for it, and which witnesses the dialogue's file names now. */
type Witnessed = {
  readonly table: Table
  readonly workflow: Pick<Workflow, 'wake'>
  readonly dialogue: Pick<Dialogue, 'witnesses'>
}

/** How far the clock of a witness may be from this one. Otherwise a witness could say that it saw a checkpoint at any time. */
const TIMES_APART_SECONDS = 60 * 60

/**
 * Stores what a witness signed, if the dialogue's file or its newest round names the witness, and wakes a publication that waits for it. Sent again it
 * changes nothing.
 *
 * @throws {Refused} `not-a-witness`, `no-such-checkpoint`, or `cosignature-invalid` for a line that is none, is not signed with the
 *   key of the witness over this checkpoint, or says a time that is not now
 */
export async function addCosignature(
  { table, workflow, dialogue }: Witnessed,
  { size, line }: { readonly size: number; readonly line: string },
  now: Date,
): Promise<void> {
  const cosignature = readCosignature(line)
  if (cosignature === undefined) throw invalid('it is no line of a note with a cosignature of Ed25519')
  const { name, keyId, time, signature } = cosignature
  const last = await lastRound(table)
  const named = [...(dialogue.witnesses ?? []), ...(last?.dialogue.witnesses ?? [])]
  const witness = named.find(({ key }) => {
    const read = readWitnessKey(key, sha256)
    return read?.name === name && Buffer.from(read.keyId).equals(keyId)
  })
  const key = witness && readWitnessKey(witness.key, sha256)
  if (witness === undefined || key === undefined) {
    throw new Refused('not-a-witness', `the dialogue names no witness with this key of ${name}`)
  }
  const checkpoint = await findCheckpoint(table, size)
  if (checkpoint === undefined) throw new Refused('no-such-checkpoint', `the log has no checkpoint of ${size} entries`)
  const message = new TextEncoder().encode(cosignedText(textOfNote(checkpoint.note), time))
  if (!isSigned(message, signature, key.publicKey)) {
    throw invalid(`${name} did not sign the checkpoint of ${size} entries with it`)
  }
  if (Math.abs(time - now.getTime() / 1_000) > TIMES_APART_SECONDS) {
    throw invalid('its time is not now; set the clock of the witness, and sign again')
  }
  await storeCosignature(table, { size, key: witness.key, time, line: line.trimEnd() })
  // Also when it was sent before: the first time may have ended here.
  if (last?.status === 'running' && last.dialogue.awaitWitnesses !== undefined) {
    await wakeMachine({ table, workflow }, publicationOf(last.round))
  }
}

function invalid(why: string): Refused {
  return new Refused('cosignature-invalid', why)
}
