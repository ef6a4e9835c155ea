import type { Dialogue } from '../../shared/dialogue.ts'
import { textOfNote } from '../../shared/log/checkpoint.ts'
import { cosignedText, readCosignature, readWitnessKey } from '../../shared/log/cosignature.ts'
import type { Witness } from '../../shared/witness.ts'
import { isSigned } from '../platform/is-signed.ts'
import { Refused } from '../platform/refusal.ts'
import { sha256 } from '../record/hashing.ts'
import { storeCosignature } from '../store/cosignatures.ts'
import { findCheckpoint } from '../store/log.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** How far the clock of a witness may be from this one. Otherwise a witness could say that it saw a checkpoint at any time. */
const TIMES_APART_SECONDS = 60 * 60

/**
 * Stores what a witness signed, if the dialogue's file or its newest round names the witness. Sent again it changes nothing.
 *
 * @throws {Refused} `not-a-witness`, `no-such-checkpoint`, or `cosignature-invalid` for a line that is none, is not signed with the
 *   key of the witness over this checkpoint, or says a time that is not now
 */
export async function addCosignature(
  table: Table,
  dialogue: Pick<Dialogue, 'witnesses'>,
  { size, line }: { readonly size: number; readonly line: string },
  now: Date,
): Promise<void> {
  const cosignature = readCosignature(line)
  if (cosignature === undefined) throw invalid('it is no line of a note with a cosignature of Ed25519')
  const { name, keyId, time, signature } = cosignature
  const witness = (await namedWitnesses(table, dialogue)).find(({ key }) => {
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
}

/** The witnesses that the file names, and those that the newest round froze. */
async function namedWitnesses(
  table: Table,
  { witnesses = [] }: Pick<Dialogue, 'witnesses'>,
): Promise<readonly Witness[]> {
  const rounds = await readRounds(table)
  return [...witnesses, ...(rounds.at(-1)?.dialogue.witnesses ?? [])]
}

function invalid(why: string): Refused {
  return new Refused('cosignature-invalid', why)
}
