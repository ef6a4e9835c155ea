import type { RoundRecord } from '../../shared/record.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import { checkLogRow } from './check-log-row.ts'
import { checkOfferedRow, type EndedBasket } from './check-offered-row.ts'
import { checkRegisterRow } from './check-register-row.ts'
import { startsFromBefore } from './formats.ts'
import { type Findings, type Mismatch, noFindings } from './mismatch.ts'
import { isSame } from './recompute-hashes.ts'
import { standsAfter } from './recompute-standing.ts'
import { recordRead } from './record-read.ts'
import { type Verdict, verifyRecord } from './verify-record.ts'
import { type RegisterVerdict, verifyRegister } from './verify-register.ts'
import { withoutEnded } from './without-ended.ts'

/** The result of verifying the records of a dialogue in a row. */
export type DialogueVerdict = {
  /** What does not match, in which of the records, or between two of them. */
  readonly mismatches: readonly Mismatch[]
  readonly rounds: readonly (Verdict & { readonly round: number })[]
  /** The last link of the last record: it fixes all of them that are of the fifth format, and the one before those. */
  readonly head: string
  /** The register of consultations, if it was given. */
  readonly register: RegisterVerdict | undefined
}

/**
 * Verifies the records of a dialogue's rounds, from the first one on: each by itself, that each names the one before it with its
 * last link, that none is left out, that each starts from what the ones before it adopted, and that each offers again what they left.
 *
 * @param written the records as JSON gives them, or as they were read with their leaves apart, in their order
 * @param expected the root hash of the last record, or a link of the register, where there is one that was published or kept
 * @param consulted the register of consultations, which is verified by itself and with the rounds
 * @param before is called with the number of each record, from 1 on, before it is verified: a large one takes seconds
 */
export function verifyDialogue(
  written: readonly unknown[],
  expected?: string,
  consulted?: unknown,
  before: (number: number) => void = () => {},
): DialogueVerdict {
  const findings = noFindings()
  const register = consulted === undefined ? undefined : verifyRegister(consulted)
  for (const { place, says } of register?.mismatches ?? []) findings.report(`register: ${place}`, says)
  const isOfRegister = register?.record?.events.some(({ link }) => link === expected) === true
  const read = written.map(recordRead)
  const rounds = read.map((one, at) => {
    before(at + 1)
    const verdict = verifyRecord(one, at === read.length - 1 && !isOfRegister ? expected : undefined)
    const round = (one.written as Partial<RoundRecord> | undefined)?.round?.number ?? 0
    for (const { place, says } of verdict.mismatches) findings.report(`round ${round}: ${place}`, says)
    return { ...verdict, round }
  })
  if (findings.mismatches.length === 0) {
    const records = read.map((one) => one.withTexts())
    const standings = checkRow(records, findings)
    checkLogRow(records, findings)
    if (register?.record !== undefined) checkRegisterRow(register.record, records, standings, findings)
  }
  return { mismatches: findings.mismatches, rounds, head: rounds.at(-1)?.head ?? '', register }
}

/**
 * Checks that records follow one another. Each of them was verified by itself before.
 *
 * @returns what stood after each of them
 */
function checkRow(records: readonly RoundRecord[], findings: Findings): readonly WhatStands[] {
  const standings: WhatStands[] = []
  const unconfirmed: (readonly EndedBasket[])[] = []
  let stands: WhatStands = { definitions: [], topics: [], baskets: [] }
  for (const [index, record] of records.entries()) {
    const { number } = record.round
    const before = records[index - 1]
    if (number !== index + 1) {
      findings.report(`round ${number}`, outOfRow(number, before?.round.number))
      return standings
    }
    if (before !== undefined) {
      findings.expect(`round ${number}: dialogue.slug`, record.dialogue.slug, before.dialogue.slug)
      if (before.publication === undefined)
        findings.report(`round ${number}`, `follows round ${number - 1}, which is not published`)
      if (record.round.startedAt <= (before.publication?.at ?? '')) {
        findings.report(`round ${number}: round.startedAt`, `is not after the publication of round ${number - 1}`)
      }
      if (startsFromBefore(record)) checkLink(record, before, findings)
    }
    const stood = stands
    stands = withoutEnded(stands, record, records.slice(0, index), findings)
    unconfirmed.push(endedBetween(stood, stands))
    if (record.stands !== undefined) checkStands(record, stands, findings)
    checkOfferedRow(record, records.slice(0, index), unconfirmed, findings)
    stands = standsAfter(stands, record)
    standings.push(stands)
  }
  return standings
}

/** The baskets that stood, and do not any more. One that was reviewed has another round than its id, and is not offered again. */
function endedBetween(before: WhatStands, after: WhatStands): readonly EndedBasket[] {
  return before.baskets
    .filter((one) => !after.baskets.includes(one))
    .map(({ id, source: { round }, basket }) => ({ id, round, basket }))
    .filter(({ id, round, basket }) => id === `${round}.${basket}`)
}

function outOfRow(number: number, before: number | undefined): string {
  if (before === undefined) return 'comes first, and round 1 is left out'
  if (number <= before) return `comes after round ${before}: give the records in the order of their rounds, each once`
  return `comes after round ${before}: a round is left out`
}

function checkLink({ round, previous }: RoundRecord, { head }: RoundRecord, findings: Findings): void {
  if (previous?.head === head) return
  findings.report(
    `round ${round.number}: previous.head`,
    `is ${previous?.head}, and the record of round ${round.number - 1} ends with ${head}: one of them is another record`,
  )
}

/** Compares what a round says that it starts from with what the rounds before it come to, text by text. */
function checkStands({ round, stands }: RoundRecord, expected: RoundRecord['stands'], findings: Findings): void {
  for (const part of ['definitions', 'topics', 'baskets'] as const) {
    const [found, made] = [stands?.[part] ?? [], expected?.[part] ?? []]
    for (const id of new Set([...found, ...made].map((one) => one.id))) {
      const [here, there] = [found, made].map((all) => (all as readonly { id: string }[]).find((one) => one.id === id))
      if (!isSame(here, there)) findings.expect(`round ${round.number}: stands.${part} (${id})`, here, there)
    }
    findings.expect(
      `round ${round.number}: stands.${part}`,
      found.map(({ id }) => id),
      made.map(({ id }) => id),
    )
  }
}
