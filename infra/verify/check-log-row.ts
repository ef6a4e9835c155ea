import type { RoundRecord } from '../../shared/record.ts'
import { checkEntries } from './check-log.ts'
import type { Findings } from './mismatch.ts'
import { isSame } from './recompute-hashes.ts'
import { readKey } from './signed-note.ts'

/**
 * Checks that the rounds of a dialogue have one key, and that each log goes on from the one before it, with every link of the records. Each
 * record was verified by itself before, so each log was signed as it is: two that differ are a proof against who signed them.
 */
export function checkLogRow(records: readonly RoundRecord[], findings: Findings): void {
  let before: RoundRecord | undefined
  let key: { readonly of: number; readonly written: string } | undefined
  for (const record of records) {
    const { number } = record.round
    if (key !== undefined && record.key !== key.written) {
      findings.report(
        `round ${number}: key`,
        `is ${record.key ?? 'absent'}, and that of round ${key.of} is ${key.written}: a log has one key`,
      )
      return
    }
    if (record.key !== undefined) key ??= { of: number, written: record.key }
    if (record.log === undefined) continue
    const signed = { signer: readKey(record.key ?? '')?.name ?? '', place: `round ${number}: log.entries` }
    if (before?.log !== undefined) goesOn(before.round.number, before.log.entries, record, signed.signer, findings)
    for (const earlier of records.filter(({ round }) => round.number < number)) {
      checkEntries(earlier, record.log.entries, signed, findings)
    }
    before = record
  }
}

function goesOn(
  before: number,
  earlier: NonNullable<RoundRecord['log']>['entries'],
  { round, log }: RoundRecord,
  signer: string,
  findings: Findings,
): void {
  const later = log?.entries ?? []
  const place = `round ${round.number}: log.entries`
  if (later.length < earlier.length) {
    findings.report(
      place,
      `are ${later.length}, and in the record of round ${before} ${earlier.length}: ${signer} went back behind what it had signed`,
    )
    return
  }
  const other = earlier.findIndex((entry, at) => !isSame(entry, later[at]))
  if (other === -1) return
  findings.report(
    `${place}[${other}]`,
    `is another entry than in the record of round ${before}: ${signer} signed two logs, and showed a different one to whom each record is from`,
  )
}
