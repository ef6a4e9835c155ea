import type { LogEntry } from '../../shared/log/log-entry.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { checkWitnesses, type Witnessed } from './check-witnesses.ts'
import { sealsKey } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { leafDigest, merkleRoot } from './recompute-hashes.ts'
import { readCheckpoint, readKey } from './signed-note.ts'

/** A link of a record, and what it is the link of. */
type Linked = Pick<LogEntry, 'event' | 'link'>

/** What was verified of the log in a record. */
export type LogVerdict = {
  /** Who signed it: the name of the key. */
  readonly name: string
  readonly entries: number
  /** How many links of the record were not signed yet when it was made. */
  readonly unsigned: number
  /** The witnesses of the sides, and when each signed the same. */
  readonly witnesses: readonly Witnessed[]
  /** The sides whose witnesses the publication did not wait for any longer. */
  readonly unwitnessed: readonly string[]
}

/**
 * Checks the key of a record and the log in it: the signature, the root over the entries, and that the entries of this round are
 * the links of this record, in their order and with none left out.
 *
 * @returns what was verified; `undefined` where the record has no log, or it does not fit
 */
export function checkLog(record: RoundRecord, findings: Findings): LogVerdict | undefined {
  const { key: written, log, round } = record
  const witnesses = checkWitnesses(record, findings)
  if (!sealsKey(record)) {
    if (written !== undefined) findings.report('key', 'is there, and rounds of this format have none')
    if (log !== undefined) findings.report('log', 'is there, and records of this format have none')
    return undefined
  }
  if (written === undefined) {
    if (log !== undefined) findings.report('log', 'is there, and the round names no key that it is signed with')
    return undefined
  }
  const key = readKey(written)
  if (key === undefined) {
    findings.report('key', 'is no verifier key of Ed25519 with the id that its name and its key give')
    return undefined
  }
  if (log === undefined) return undefined
  const before = findings.mismatches.length
  const checkpoint = readCheckpoint(log.checkpoint, key)
  if (checkpoint === undefined) findings.report('log.checkpoint', 'is no checkpoint: three lines, and signatures')
  else {
    const { origin, size, root, signature } = checkpoint
    const found = merkleRoot(log.entries.map(({ round: of, event, link }) => leafDigest({ round: of, event, link })))
    if (signature === 'missing') findings.report('log.checkpoint', `is not signed by ${key.name}`)
    if (signature === 'invalid') findings.report('log.checkpoint', `has a signature that ${key.name} did not make`)
    if (origin !== key.name) findings.report('log.checkpoint', `is of the log ${origin}, and the key is of ${key.name}`)
    if (size !== log.entries.length)
      findings.report('log.checkpoint', `is signed for ${size} entries, and the record has ${log.entries.length}`)
    else if (root !== found) {
      findings.report(
        'log.checkpoint',
        `${key.name} signed the root ${root}, and the entries come to ${found}: an entry was changed, left out or moved`,
      )
    }
  }
  const later = log.entries.findIndex((entry) => entry.round > round.number)
  if (later !== -1) findings.report(`log.entries[${later}]`, `is of round ${log.entries[later]?.round}, which is later`)
  checkEntries(record, log.entries, { signer: key.name, place: 'log.entries' }, findings)
  if (findings.mismatches.length > before) return undefined
  const own = log.entries.filter((entry) => entry.round === round.number)
  return {
    name: key.name,
    entries: log.entries.length,
    unsigned: linksIn(record).length - own.length,
    witnesses,
    unwitnessed: record.publication?.unwitnessed ?? [],
  }
}

/** Where entries are, and who signed them. */
export type Signed = { readonly signer: string; readonly place: string }

/**
 * Compares a record with what a log says of its round. The log may lack the newest links; once it has a later round, nothing of the
 * chain up to the publication.
 */
export function checkEntries(
  record: RoundRecord,
  entries: readonly LogEntry[],
  { signer, place }: Signed,
  findings: Findings,
): void {
  const { number } = record.round
  const compare = (is: (one: Linked) => boolean) => {
    const links = linksIn(record).filter(is)
    const logged = entries.map((entry, at) => ({ ...entry, at })).filter((one) => one.round === number && is(one))
    for (const [index, { event, link, at }] of logged.entries()) {
      const own = links[index]
      if (own?.event === event && own.link === link) continue
      const found = own === undefined ? 'nothing more' : `the ${own.event} ${own.link}`
      findings.report(
        `${place}[${at}]`,
        `${signer} signed the ${event} ${link} of round ${number}, and its record has ${found} there: it is another record, or the log was forged`,
      )
      return
    }
    return links[logged.length]
  }
  const missing = compare(isInChain)
  compare(({ event }) => event === 'release')
  compare(({ event }) => event === 'confirmation')
  const isOver = entries.some((entry) => entry.round > number)
  if (isOver && missing !== undefined) {
    findings.report(
      place,
      `lacks the ${missing.event} ${missing.link} of round ${number}, and goes on with a later round: it was left out`,
    )
  }
}

function isInChain({ event }: Linked): boolean {
  return event === 'opening' || event === 'reading' || event === 'publication'
}

/** The links of a record: its chain, then what came after it. */
function linksIn({ opening, readings, publication, release, confirmations = [] }: RoundRecord): readonly Linked[] {
  const of = (event: LogEntry['event'], all: readonly ({ readonly link: string } | undefined)[]) =>
    all.flatMap((one) => (one === undefined ? [] : [{ event, link: one.link }]))
  return [
    ...of('opening', [opening]),
    ...of('reading', readings),
    ...of('publication', [publication]),
    ...of('release', [release]),
    ...of('confirmation', confirmations),
  ]
}
