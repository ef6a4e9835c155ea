import type { RoundRecord } from '../../shared/record.ts'
import { DAY_MS, ms } from './instants.ts'
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

/**
 * Checks the sides whose witnesses a publication did not wait for any longer: the rules ask for witnesses, and the time that they give had
 * passed.
 *
 * @param settled when the last reading was settled, in milliseconds
 */
export function checkUnwitnessed(
  { dialogue: { awaitWitnesses, sides }, publication }: RoundRecord,
  settled: number,
  findings: Findings,
): void {
  if (publication?.unwitnessed === undefined) return
  const { unwitnessed, at } = publication
  const place = 'publication.unwitnessed'
  if (awaitWitnesses === undefined) {
    findings.report(place, 'is there, and the rules ask for no witnesses')
    return
  }
  const inOrder = sides.map(({ id }) => id).filter((id) => unwitnessed.includes(id))
  if (inOrder.join(' ') !== unwitnessed.join(' ')) {
    findings.report(place, `is ${unwitnessed.join(', ')}: sides of the dialogue in its order, each once, stand there`)
  }
  if (ms(at) < settled + Math.round(awaitWitnesses.days * DAY_MS)) {
    findings.report(place, 'is there, and the time in which witnesses can sign had not passed')
  }
}
