import { RoundRecord } from '../../shared/record.ts'
import { checkAgreement } from './check-agreement.ts'
import { checkAmendments } from './check-amendments.ts'
import { checkAsWritten } from './check-as-written.ts'
import { checkChain } from './check-chain.ts'
import { checkChairsTexts } from './check-chairs-texts.ts'
import { checkCompetition } from './check-competition.ts'
import { checkConfirmations } from './check-confirmations.ts'
import { checkConsent } from './check-consent.ts'
import { checkCourse } from './check-course.ts'
import { checkCovered } from './check-covered.ts'
import { checkDispositions } from './check-dispositions.ts'
import { checkFloor } from './check-floor.ts'
import { checkLog, type LogVerdict } from './check-log.ts'
import { checkOfferedAgain } from './check-offered-again.ts'
import { checkOrder } from './check-order.ts'
import { checkPadding, hasPadding } from './check-padding.ts'
import { checkPersons } from './check-persons.ts'
import { checkPrevious } from './check-previous.ts'
import { checkRatifiedWords } from './check-ratified-words.ts'
import { checkRecoveries } from './check-recoveries.ts'
import { checkStatements } from './check-statements.ts'
import { checkTexts } from './check-texts.ts'
import { checkVoices } from './check-voices.ts'
import { checkWellFormed } from './check-well-formed.ts'
import { checkWhoseWords } from './check-whose-words.ts'
import { checkUnwitnessed } from './check-witnesses.ts'
import { checkWords } from './check-words.ts'
import { type SortedReading, sortOut } from './count.ts'
import { checkInstants, ms } from './instants.ts'
import { LeavesRead } from './leaves-read.ts'
import { type Findings, type Mismatch, noFindings } from './mismatch.ts'
import { placeOf } from './place-of.ts'
import { checkOutcomes } from './recompute-outcomes.ts'
import { checkSettlement } from './recompute-settlement.ts'
import { type RecordRead, type RoundRead, recordRead } from './record-read.ts'

/** The result of a verification. */
export type Verdict = {
  readonly mismatches: readonly Mismatch[]
  readonly readings: number
  /** How many leaves the readings have: submissions and, where the trees are padded, padding. */
  readonly leaves: number
  /** How many leaves the record shows only as digests. */
  readonly covered: number
  /** How many of those that are shown are padding; `undefined` where the trees have none. */
  readonly padding: number | undefined
  /** The number of erased names. Their seals stay valid. */
  readonly erased: number
  /** What is ill-formed in a record of an early format, by its place. It changes nothing of the verdict. */
  readonly illFormed: readonly string[]
  readonly head: string
  /** Only in a published round with co-chairs. The head was published before the release, so it does not cover it. */
  readonly release: Release | undefined
  /** The link of each confirmation that was settled after the publication, the last one at the end. */
  readonly confirmations: readonly string[]
  /** What was verified of the signed log; `undefined` if the record has none. */
  readonly log: LogVerdict | undefined
}

/** A release of the complete record: its link if it exists, and whether it is the expected one. */
export type Release = { readonly link: string | undefined; readonly isExpected: boolean }

/**
 * Recomputes a record from its submissions: every digest, tally, outcome, ranking,
 * ratification, lane, next step, root and link. In an edition that covers positions, the tallies and rankings
 * cannot be recomputed and everything else is.
 *
 * @param written the record as JSON gives it, or as it was read with its leaves apart
 * @param expected the root hash that was published or kept, where there is one, or the link of the release after it
 */
export function verifyRecord(written: unknown, expected?: string): Verdict {
  const findings = noFindings()
  const read = recordRead(written)
  const leaves = [...read.leaves.values()]
  const parsed = RoundRecord.safeParse(read.written)
  const unreadable = leaves.flatMap((one) => one.unreadable)
  if (!parsed.success || unreadable.length > 0) {
    for (const { path, message } of parsed.error?.issues ?? []) findings.report(placeOf(path), message)
    for (const { place, says } of unreadable) findings.report(place, says)
    const nothing = {
      readings: 0,
      leaves: 0,
      covered: 0,
      padding: undefined,
      erased: 0,
      head: '',
      release: undefined,
      confirmations: [],
      log: undefined,
    }
    return { mismatches: findings.mismatches, ...nothing, illFormed: [] }
  }
  const withoutLeaves = read.written as RoundRecord
  const illFormed = checkWellFormed(
    withoutLeaves,
    leaves.flatMap((one) => one.illFormed),
    findings,
  )
  checkChain(withoutLeaves, read.leaves, expected, findings)
  checkAsWritten(withoutLeaves, parsed.data, '', findings)
  for (const { place, says } of leaves.flatMap((one) => one.changedByReading)) findings.report(place, says)
  const record = withLeaves(parsed.data, read)
  checkRound(record, findings)
  const log = checkLog(record, findings)
  const sum = (of: (one: LeavesRead) => number) => leaves.reduce((total, one) => total + of(one), 0)
  return {
    mismatches: findings.mismatches,
    readings: record.readings.length,
    leaves: sum(({ size }) => size),
    covered: sum(({ covered }) => covered),
    padding: hasPadding(record) ? sum(({ padding }) => padding) : undefined,
    erased: erasedIn(record),
    illFormed,
    head: record.head,
    release: releaseOf(record, expected),
    confirmations: (record.confirmations ?? []).map(({ link }) => link),
    log,
  }
}

/** The record with the leaves that it shows, and what is known of the others. */
function withLeaves(record: RoundRecord, { leaves }: RecordRead): RoundRead {
  const readings = record.readings.map((reading, index) => {
    const read = leaves.get(index) ?? new LeavesRead(`readings[${index}]`)
    return { ...reading, submissions: read.shown, leaves: read }
  })
  return { ...record, readings }
}

function releaseOf({ dialogue, publication, release }: RoundRecord, expected: string | undefined): Release | undefined {
  if (release === undefined && (!dialogue.coChairs || publication === undefined)) return undefined
  return { link: release?.link, isExpected: release !== undefined && release.link === expected }
}

function erasedIn({ readings }: RoundRecord): number {
  const names = readings.flatMap((reading) => Object.entries(reading.names ?? {}))
  return new Set(names.flatMap(([id, { person }]) => (person === undefined ? [id] : []))).size
}

function checkRound(record: RoundRead, findings: Findings): void {
  checkInstants(record, findings)
  checkPrevious(record, findings)
  const before: SortedReading[] = []
  for (const index of record.readings.keys()) {
    const sorted = sortOut(record, index, findings)
    const stageBefore = before
      .map(({ reading }) => reading)
      .filter(({ stage, basket }) => stage === sorted.reading.stage && basket === sorted.reading.basket)
    const sameStage = stageBefore.filter(({ passage }) => passage === sorted.reading.passage)
    checkCourse(sorted, before, record, findings)
    checkCompetition(sorted, record.format, findings)
    checkTexts(sorted, record, findings)
    checkVoices(sorted, record, findings)
    checkPersons(sorted, before, record, findings)
    checkChairsTexts(sorted, record, findings)
    checkOfferedAgain(sorted, before, record, findings)
    checkOrder(sorted, stageBefore, record, findings)
    checkPadding(sorted, record, findings)
    checkRecoveries(sorted, before, record, findings)
    checkRatifiedWords(sorted, record, findings)
    checkAmendments(sorted, record.format === 'parley-record/1', findings)
    checkStatements(sorted, record, findings)
    checkFloor(sorted, record, findings)
    checkWords(sorted, record, findings)
    checkWhoseWords(sorted, record, findings)
    checkDispositions(sorted, before, record, findings)
    checkAgreement(sorted, record, findings)
    checkOutcomes(sorted, record, sameStage, findings)
    checkCovered(sorted, record, sameStage, findings)
    checkSettlement(sorted, sameStage, record, findings)
    checkNames(sorted, record, findings)
    before.push(sorted)
  }
  checkPublication(record, findings)
  checkConsent(record, findings)
  checkConfirmations(record, findings)
}

/** A round is published when it was adjourned, or when every lane has ended. */
function checkPublication(record: RoundRecord, findings: Findings): void {
  const { readings, publication, round } = record
  if (publication === undefined) return
  const last = readings.at(-1)?.settlement.settledAt ?? round.startedAt
  if (ms(publication.at) <= ms(last))
    findings.report('publication.at', 'is not after the settlement of the last reading')
  checkUnwitnessed(record, ms(last), findings)
  const together = readings.findLast((reading) => reading.basket === undefined)
  if (together?.settlement.next === 'adjourn') return
  if (together?.stage !== 'baskets' || together.settlement.next !== 'next-stage') {
    findings.report('publication', 'is of a round that was neither split into baskets nor adjourned')
  }
  const lanes = readings.flatMap(({ settlement }) => settlement.lanes ?? [])
  for (const { basket } of lanes) {
    const next = readings.findLast((reading) => reading.basket === basket)?.settlement.next
    const hasEnded = next === 'ratified' || next === 'shelve'
    if (!hasEnded) findings.report('publication', `basket ${basket} is still in progress`)
  }
}

function checkNames({ at, reading }: SortedReading, { dialogue }: RoundRecord, findings: Findings): void {
  for (const { submission, index } of reading.submissions) {
    if (submission === undefined) continue
    const person = submission.is === 'proposal' ? submission.author : participantIn(submission)
    const place = `${at}.submissions[${index}]`
    if (person !== undefined && dialogue.attribution !== 'named') findings.report(place, 'discloses a person')
    if (submission.is === 'proposal' && submission.side !== undefined && dialogue.attribution === 'none') {
      findings.report(place, 'discloses a side')
    }
    if (person !== undefined && reading.names?.[person] === undefined) findings.report(`${at}.names`, `lacks ${person}`)
  }
}

function participantIn(submission: object): string | undefined {
  return 'participant' in submission && typeof submission.participant === 'string' ? submission.participant : undefined
}
