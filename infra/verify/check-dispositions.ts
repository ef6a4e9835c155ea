import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { SortedReading } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { canonicalJson, sha256 } from './recompute-hashes.ts'
import { isOpen } from './where-it-leads.ts'

/** An objection, by the digits of its digest, and the reading and text that it is of. */
type Objection = { readonly id: string; readonly reading: string; readonly proposal: string }

type Found = { readonly is: string; readonly why: string }

/**
 * Checks what a reading made of objections, and which objections its texts say that they answer. Rounds of the first two
 * formats have neither. Where the words of objections are covered, what became of them is covered too.
 */
export function checkDispositions(
  sorted: SortedReading,
  before: readonly SortedReading[],
  record: RoundRecord,
  findings: Findings,
): void {
  const { at, reading } = sorted
  const lane = [...before.filter((one) => one.reading.basket === reading.basket), sorted]
  checkAnswers(sorted, lane, record, findings)
  const isDue = !isEarly(record) && reading.agreement !== undefined
  const place = `${at}.dispositions`
  if (isDue !== (reading.dispositions !== undefined)) {
    findings.report(place, isDue ? 'are missing' : 'may not be present here')
  }
  if (!isDue || reading.dispositions === undefined) return
  const known = new Map<string, string>()
  for (const earlier of lane.slice(0, -1)) {
    for (const { objection, is, why } of earlier.reading.dispositions?.objections ?? []) {
      known.set(objection, `${is} ${why}`)
    }
  }
  const expected = [sorted, ...lane.slice(0, -1)].flatMap(objectionsIn).flatMap((objection) => {
    const { is, why } = becomeOf(objection, lane)
    const { id, ...home } = objection
    return known.get(id) === `${is} ${why}` ? [] : [{ objection: id, ...home, is, why }]
  })
  findings.expect(`${place}.objections`, reading.dispositions.objections, expected)
}

function checkAnswers(
  { at, reading, proposals }: SortedReading,
  lane: readonly SortedReading[],
  record: RoundRecord,
  findings: Findings,
): void {
  const earlier = lane.slice(0, -1).flatMap((one) => objectionsIn(one).map((objection) => ({ one, objection })))
  // Where the words are covered, the objections are not known.
  const isKnown = lane.slice(0, -1).every((one) => one.reading.dispositions !== undefined)
  for (const { id, answers, competes, consolidates } of proposals.values()) {
    if (answers === undefined) continue
    const place = `${at}.submissions (what ${id} answers)`
    if (isEarly(record)) findings.report(place, `is not part of the format ${record.format}`)
    if (consolidates !== undefined) findings.report(place, 'is said of a text that nobody tabled')
    findings.expect(place, answers, [...new Set(answers)].sort())
    if (!isKnown) continue
    for (const answered of answers) {
      const fits = earlier.some(({ one, objection }) => {
        if (objection.id !== answered) return false
        if (one.reading.stage === reading.stage) return matterOf(objection, one.reading) === competes
        return one.reading.stage === 'ratification' && reading.stage === 'commitments'
      })
      if (!fits) findings.report(place, `has ${answered}, which is no objection to a text of the same matter`)
    }
  }
}

/** Every objection that a reading shows, in the order of the record. Hashed once, because each is compared with all. */
function objectionsIn(sorted: SortedReading): readonly Objection[] {
  const found = cache.get(sorted) ?? findObjections(sorted)
  cache.set(sorted, found)
  return found
}

const cache = new WeakMap<SortedReading, readonly Objection[]>()

function findObjections({ reading, statements }: SortedReading): readonly Objection[] {
  const { id: home, dispositions, words } = reading
  const said =
    words === undefined
      ? statements.filter(({ says }) => says === 'change')
      : words.proposals.flatMap(({ proposal, changes }) => changes.map((change) => ({ ...change, proposal })))
  return said.map((one) => {
    const { proposal, text, side } = one
    const participant = 'participant' in one ? one.participant : undefined
    const named = { ...(side !== undefined && { side }), ...(participant !== undefined && { participant }) }
    const salt = dispositions?.salt ?? ''
    const digest = sha256(canonicalJson({ is: 'objection', reading: home, proposal, text, ...named, salt }))
    return { id: digest.slice(0, 32), reading: home, proposal }
  })
}

function matterOf({ proposal }: Objection, { outcomes }: RecordedReading): string | undefined {
  return outcomes.find((one) => one.proposal === proposal)?.competes
}

/** What became of an objection by the last of these readings. */
function becomeOf(objection: Objection, lane: readonly SortedReading[]): Found {
  const heard = (why: string): Found => ({ is: 'heard-not-accommodated', why })
  const home = lane.find(({ reading }) => reading.id === objection.reading)
  const competes = home && matterOf(objection, home.reading)
  const takers = lane
    .filter(({ reading }) => reading.stage === home?.reading.stage)
    .filter(({ reading }) => reading.outcomes.some((one) => one.competes === competes))
  const last = takers.at(-1)
  if (last === undefined) return heard('dropped')
  const { stage, passage, settlement } = last.reading
  const sentBack = lane.some(
    ({ reading }) =>
      reading.stage === 'ratification' && reading.passage === passage && reading.settlement.next === 'redraft',
  )
  const comesAgain =
    settlement.next === 'another-reading' || settlement.next === 'redraft' || (stage === 'commitments' && sentBack)
  const ofMatter = last.reading.outcomes.filter((one) => one.competes === competes)
  const stand = ofMatter.some(({ status }) => status === 'agreed')
    ? ofMatter.filter(({ status }) => status === 'agreed')
    : ofMatter.filter(({ status, reason }) => !comesAgain && isOpen({ status, reason }))
  if (stand.length === 0) {
    if (stage !== 'ratification' && !ofMatter.some(({ status }) => status === 'bracketed')) return heard('dropped')
    const ended = lane.some(({ reading }) => ['shelve', 'adjourn'].includes(reading.settlement.next))
    if (comesAgain) return ended ? heard('shelved') : { is: 'stands', why: 'read-again' }
    return heard(['shelve', 'adjourn'].includes(settlement.next) ? 'shelved' : 'left-in-brackets')
  }
  const contested = new Set(objectionsIn(last).map(({ proposal }) => proposal))
  const isContested = stand.some(({ proposal, text }) =>
    [proposal, ...(text?.consolidates ?? [])].some((one) => contested.has(one)),
  )
  if (isContested) return heard('agreed-over-objection')
  const ratified = stage === 'ratification'
  const pool = ratified
    ? [...lane.filter(({ reading }) => reading.stage === 'commitments'), last]
    : lane.filter(({ reading }) => reading.stage === stage)
  const answered = (id: string) =>
    pool.some(({ proposals }) => proposals.get(id)?.answers?.includes(objection.id) ?? false)
  const origins = stand.map(({ proposal }) => [...originsOf(proposal, pool)])
  if (origins.every((ids) => ids.some(answered))) return { is: 'met', why: 'answered' }
  const same = origins.every((ids) => ids.includes(objection.proposal) || ids.some(answered))
  return same && !ratified ? { is: 'met', why: 'no-longer-objected-to' } : heard('not-answered')
}

/** A text with what it amends, consolidates or, put to ratification, has as agreed clauses, and so on from each of these. */
function originsOf(id: string, pool: readonly SortedReading[], seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const { proposals, reading } of pool) {
    const tabled = proposals.get(id)
    const made = reading.outcomes.find(({ proposal }) => proposal === id)?.text
    const from = [
      ...(tabled?.amends === undefined ? [] : [tabled.amends]),
      ...(tabled?.consolidates ?? []),
      ...(made?.consolidates ?? []),
      ...(tabled?.body.kind === 'text' ? tabled.body.agreed : []),
    ]
    for (const one of from) originsOf(one, pool, seen)
  }
  return seen
}
