import type { RoundRecord } from '../../shared/record.ts'
import type { Findings } from './mismatch.ts'
import { COSIGNATURE, readCosignatures, readKey } from './signed-note.ts'

/** What a witness of a side signed of the log in a record. */
export type Witnessed = {
  readonly name: string
  /** The id of the side that named the witness. */
  readonly side: string
  /** When it signed this checkpoint, as it says; `undefined` if it did not. */
  readonly at: string | undefined
}

/** The last second that a `Date` has. */
const LAST_SECOND = 8_640_000_000_000

/**
 * Checks the keys of the witnesses that the round froze, and what they signed. Other signatures in the note are of nobody that the round knows,
 * and are ignored.
 */
export function checkWitnesses({ dialogue, log }: RoundRecord, findings: Findings): readonly Witnessed[] {
  return (dialogue.witnesses ?? []).map(({ name, side, key: written }, at) => {
    const key = readKey(written, COSIGNATURE)
    if (key === undefined) {
      findings.report(
        `dialogue.witnesses[${at}].key`,
        'is no key of a witness with the id that its name and its key give',
      )
      return { name, side, at: undefined }
    }
    const times = log === undefined ? [] : readCosignatures(log.checkpoint, key)
    if (times.some((time) => time === undefined || time > LAST_SECOND)) {
      findings.report('log.checkpoint', `has a signature that the witness ${key.name} did not make`)
      return { name, side, at: undefined }
    }
    const [first] = times.toSorted((one = 0, other = 0) => one - other)
    return { name, side, at: first === undefined ? undefined : new Date(first * 1_000).toISOString() }
  })
}
