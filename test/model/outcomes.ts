import { agrees, heard, isDecided, SIDES } from './agreement.ts'
import { type Candidate, candidatesOf, type Member } from './composition.ts'
import type { ModelProposal, ModelReading, Outcome } from './model.ts'
import { bestOf, rankOf } from './rank.ts'
import type { ModelText } from './texts.ts'

/** What a reading makes of its proposals, and the texts that it composes. */
export type Settled = {
  readonly outcomes: ReadonlyMap<string, Outcome>
  readonly made: ReadonlyMap<string, ModelProposal>
}

/** What of a matter stands: texts that were tabled, and composed ones. */
type Decided = { readonly outcomes: readonly (readonly [string, Outcome])[]; readonly composed: readonly Composed[] }
type Composed = { readonly outcome: Outcome; readonly candidate: Candidate; readonly competes: string }

/** @param openBefore texts whose wording the sitting before left open */
export function outcomesOf(reading: ModelReading, openBefore: readonly string[]): Settled {
  const matters = Map.groupBy(reading.proposals, ([, { competes }]) => competes)
  const decided = [...matters]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([competes, proposals]) => decide(reading, competes, proposals, openBefore))
  const composed = decided
    .flatMap((one) => one.composed)
    .map((one, index) => [`${reading.id}.c${index + 1}`, one] as const)
  const textOf = (id: string) =>
    reading.proposals.get(id)?.text ?? composed.find(([own]) => own === id)?.[1].candidate.text
  const outcomes = [
    ...decided.flatMap((one) => one.outcomes),
    ...composed.map(([id, { outcome }]) => [id, outcome] as const),
  ]
  return {
    outcomes: new Map(outcomes.map(([id, one]) => [id, heldBack(one, textOf(id))])),
    made: new Map(composed.map(([id, { candidate, competes }]) => [id, consolidated(candidate, competes)])),
  }
}

/** A clause that every side agrees on and that lacks an authentic text is not put to ratification. */
function heldBack(outcome: Outcome, text: ModelText | undefined): Outcome {
  return outcome.status === 'agreed' && text?.isEnglish ? as('bracketed', 'lacks-authentic-text') : outcome
}

function consolidated({ owners, text }: Candidate, competes: string): ModelProposal {
  return { ...nobodys(), text, competes, consolidates: owners }
}

/** What is the same of every text that nobody tabled. */
export function nobodys() {
  const none = { clauses: [], adopts: [], answers: [], consolidates: [] }
  return {
    ...none,
    author: undefined,
    isOffered: false,
    chair: false,
    amends: undefined,
    withdrawn: false,
    positions: new Map(),
  }
}

function decide(
  reading: ModelReading,
  competes: string,
  proposals: readonly (readonly [string, ModelProposal])[],
  openBefore: readonly string[],
): Decided {
  const alone = new Map(proposals.map(([id, one]) => [id, byItself(reading, one)]))
  const members = proposals.flatMap(([id, one]) => memberOf(reading, id, one))
  if (members.length === 0) return { outcomes: [...alone], composed: [] }
  const roots = members.filter(({ amends }) => !members.some(({ id }) => id === amends))
  const ranked = bestOf(roots.flatMap((root) => candidatesOf(root, members)))
  const parts = ranked.flatMap(({ owners }) =>
    owners.flatMap((id) => proposals.flatMap(([other, { consolidates }]) => (other === id ? consolidates : []))),
  )
  const best = ranked.filter(({ owners }) => !owners.every((owner) => parts.includes(owner)))
  if (best.length === 0) {
    const stays = (id: string) => openBefore.includes(id) && isUnopposed(reading, reading.proposals.get(id))
    return {
      outcomes: [...alone].map(([id, one]) => [id, stays(id) ? as('bracketed', 'not-read-again') : one]),
      composed: [],
    }
  }
  return beside(best, competes, alone, members)
}

/** What stands, and what becomes of the others beside it. */
function beside(
  best: readonly Candidate[],
  competes: string,
  alone: ReadonlyMap<string, Outcome>,
  members: readonly Member[],
): Decided {
  const inOrder = best.toSorted((one, other) => (one.owners.join() < other.owners.join() ? -1 : 1))
  const standing = inOrder.filter(
    ({ text }, index) => inOrder.findIndex((other) => what(other.text) === what(text)) === index,
  )
  const tabledAs = ({ owners, text }: Candidate) =>
    owners.find((owner) => members.some(({ id, text: own }) => id === owner && what(own) === what(text)))
  const isOpen = standing.length > 1
  const outcomes = new Map(alone)
  const went = best.flatMap(({ owners }) => owners)
  const amended = went.flatMap((id) => amendedBy(id, members))
  for (const [id, { reason, status }] of alone) {
    if (reason === 'withdrawn') continue
    if (went.includes(id)) outcomes.set(id, as('merged', 'merged'))
    else if (amended.includes(id)) outcomes.set(id, as('dropped', 'amended'))
    else if (status !== 'dropped') outcomes.set(id, as('dropped', 'outranked'))
  }
  const composed: Composed[] = []
  for (const candidate of standing) {
    const tabled = tabledAs(candidate)
    const outcome = isOpen
      ? as('bracketed', 'tied')
      : as('agreed', tabled === undefined ? 'consolidated' : 'every-side-agrees')
    if (tabled === undefined) composed.push({ outcome, candidate, competes })
    else outcomes.set(tabled, outcome)
  }
  return { outcomes: [...outcomes], composed }
}

/** What would stand if a text were agreed: of a form of the result, whatever is said for it. */
function what({ kind, places }: ModelText): string {
  return kind === 'modality' ? (places['form'] ?? '') : JSON.stringify(Object.entries(places).toSorted())
}

function amendedBy(id: string, members: readonly Member[]): readonly string[] {
  const amends = members.find((one) => one.id === id)?.amends
  return amends === undefined ? [] : [amends, ...amendedBy(amends, members)]
}

function memberOf(reading: ModelReading, id: string, one: ModelProposal): readonly Member[] {
  if (one.text === undefined) return []
  const rank = rankOf(SIDES.map((side) => heard(reading, one, side)))
  return [{ id, text: one.text, amends: one.amends, rank, isAgreed: byItself(reading, one).status === 'agreed' }]
}

function byItself(reading: ModelReading, one: ModelProposal): Outcome {
  const agreeing = SIDES.filter((side) => agrees(reading, one, side)).length
  if (one.withdrawn) return as('dropped', 'withdrawn')
  if (agreeing === SIDES.length) return as('agreed', 'every-side-agrees')
  if (agreeing > 0) return as('bracketed', 'some-sides-agree')
  return isDecided(reading, one) ? as('dropped', 'no-side-agrees') : as('bracketed', 'quorum-not-met')
}

function isUnopposed(reading: ModelReading, one: ModelProposal | undefined): boolean {
  return one !== undefined && !one.withdrawn && SIDES.every((side) => heard(reading, one, side).against === 0)
}

function as(status: Outcome['status'], reason: string): Outcome {
  return { status, reason }
}
