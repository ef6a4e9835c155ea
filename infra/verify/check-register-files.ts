import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { Findings } from './mismatch.ts'
import type { RecordRead } from './record-read.ts'
import { isRegister, verifyRegister } from './verify-register.ts'

/** The editions of the register of consultations in an archive, by their files. */
export const REGISTER = 'register.json'
const EDITIONS = ['register.delegations.json', 'register.public.json'] as const

/** The name of a file of the register in an archive. */
export const REGISTER_FILE = /^register(?:\.delegations|\.public)?\.json$/

/**
 * Checks that the register of an archive is there, where a round names events of it, and that its editions verify and are editions of it.
 * The complete one is verified with the rounds.
 *
 * @param written the files of the archive that were read as JSON
 */
export function checkRegisterFiles(
  written: ReadonlyMap<string, unknown>,
  records: readonly (RecordRead | undefined)[],
  findings: Findings,
): void {
  const complete = written.get(REGISTER)
  const naming = records
    .map((one) => one?.written as Partial<RoundRecord> | undefined)
    .find((one) => (one?.register?.events ?? 0) > 0)
  if (complete === undefined) {
    if (naming !== undefined)
      findings.report(REGISTER, `is left out, and round ${naming.round?.number} names events of it`)
    for (const edition of EDITIONS)
      if (written.has(edition)) findings.report(REGISTER, `is left out, and ${edition} is there`)
    return
  }
  if (!isRegister(complete)) {
    findings.report(REGISTER, 'is not a register of Parley')
    return
  }
  const links = linksOf(complete)
  for (const edition of EDITIONS) {
    const other = written.get(edition)
    if (!isRegister(other)) {
      findings.report(edition, other === undefined ? 'is left out' : 'is not a register of Parley')
      continue
    }
    for (const { place, says } of verifyRegister(other).mismatches) findings.report(`${edition}: ${place}`, says)
    if (!linksOf(other).every((link) => links.includes(link))) {
      findings.report(edition, `is an edition of another register than ${REGISTER}`)
    }
  }
}

function linksOf(register: unknown): readonly unknown[] {
  const { events } = register as Partial<RegisterRecord>
  return Array.isArray(events) ? events.map((one) => one?.link) : []
}
