import * as z from 'zod'
import type { Objection } from './objections.ts'
import { OPEN_WORDING, type Outcome } from './outcomes.ts'
import type { Proposal } from './proposal.ts'
import type { Settlement } from './reading.ts'
import type { Stage } from './stage.ts'

/** What became of an objection. Everybody who may read the objection may read it. */
export const DispositionKind = z.enum(['met', 'heard-not-accommodated', 'stands']).meta({ id: 'DispositionKind' })
export type DispositionKind = z.infer<typeof DispositionKind>

/**
 * The reason of a disposition.
 *
 * - *Answered*: a text stands that says it answers the objection, or is made from one that says so, and nobody objects
 *   to it.
 * - *No longer objected to*: the text that it was about stands, or one that is made from it, and nobody objects to it.
 * - *Agreed over an objection*: somebody still objects to the text that stands.
 * - *Not answered*: a text stands that neither answers it nor is made from the text that it was about. A text that is
 *   ratified has to answer it, because a side's member may decline without words.
 * - *Dropped*: no text of the matter is left.
 * - *Left in brackets*: the stage ended with the matter in brackets.
 * - *Shelved*: the basket was shelved, or the round was adjourned, with the matter in brackets.
 * - *Read again*: the matter is in brackets, and another reading takes it up.
 */
export const DispositionReason = z
  .enum([
    'answered',
    'no-longer-objected-to',
    'agreed-over-objection',
    'not-answered',
    'dropped',
    'left-in-brackets',
    'shelved',
    'read-again',
  ])
  .meta({ id: 'DispositionReason' })
export type DispositionReason = z.infer<typeof DispositionReason>

/** What became of one objection, and why. */
export const Disposition = z.object({ is: DispositionKind, why: DispositionReason }).meta({ id: 'Disposition' })
export type Disposition = z.infer<typeof Disposition>

/** A settled reading, as far as it says what became of objections. */
export type SettledSitting = {
  readonly id: string
  readonly stage: Stage
  readonly basket?: string | undefined
  readonly number: number
  readonly passage: number
  readonly next: Settlement['next']
  readonly outcomes: readonly Pick<Outcome, 'proposal' | 'competes' | 'status' | 'reason' | 'text'>[]
  readonly texts: readonly Pick<Proposal, 'id' | 'body' | 'amends' | 'consolidates' | 'answers'>[]
  readonly objections: readonly Objection[]
}

/**
 * What became of each objection of settled readings, by its id. It depends only on what everybody who reads the
 * objections may read. The rule is in `docs/rules.md`; the source of its three values is RFC 7282: an objection has to be
 * addressed, and need not be accommodated.
 *
 * @param sittings the settled readings of a round, or of one lane
 */
export function dispositionsOf(sittings: readonly SettledSitting[]): ReadonlyMap<string, Disposition> {
  const found = new Map<string, Disposition>()
  for (const lane of Map.groupBy(sittings, ({ basket }) => basket ?? '').values()) {
    for (const stage of Map.groupBy(lane, (sitting) => sitting.stage).values()) {
      const held = stage.toSorted((one, other) => one.number - other.number)
      // A reading can have thousands of objections, so what is the same for all of a matter is found once.
      const rules = new Map<string | undefined, Rule>()
      for (const { outcomes, objections } of held) {
        const matters = new Map(outcomes.map(({ proposal, competes }) => [proposal, competes]))
        for (const objection of objections) {
          const competes = matters.get(objection.proposal)
          const rule = rules.get(competes) ?? ruleOf(competes, held, lane)
          rules.set(competes, rule)
          found.set(objection.id, rule(objection))
        }
      }
    }
  }
  return found
}

/** What becomes of each objection on one matter. */
type Rule = (objection: Pick<Objection, 'id' | 'proposal'>) => Disposition

/** @param held the sittings of the stage, in their order */
function ruleOf(competes: string | undefined, held: readonly SettledSitting[], lane: readonly SettledSitting[]): Rule {
  const last = held.findLast(({ outcomes }) => outcomes.some((one) => one.competes === competes))
  if (last === undefined) return () => heard('dropped')
  const outcomes = last.outcomes.filter((one) => one.competes === competes)
  const isReadAgain = takesUpAgain(last, lane)
  const agreed = outcomes.filter(({ status }) => status === 'agreed')
  const standing = agreed.length > 0 || isReadAgain ? agreed : outcomes.filter(isOpenWording)
  if (standing.length > 0) return decided(standing, last, lane)
  const isLeft = outcomes.some(({ status }) => status === 'bracketed') || last.stage === 'ratification'
  if (isReadAgain && isLeft) return () => (isGivenUp(lane) ? heard('shelved') : { is: 'stands', why: 'read-again' })
  if (!isLeft) return () => heard('dropped')
  return () => heard(last.next === 'shelve' || last.next === 'adjourn' ? 'shelved' : 'left-in-brackets')
}

function isOpenWording({ status, reason }: SettledSitting['outcomes'][number]): boolean {
  return status === 'bracketed' && OPEN_WORDING.has(reason)
}

/** Whether another reading takes up what a sitting left in brackets. A redrafting opens the whole text again. */
function takesUpAgain({ next, stage, passage }: SettledSitting, lane: readonly SettledSitting[]): boolean {
  if (next === 'another-reading' || next === 'redraft') return true
  return (
    stage === 'commitments' &&
    lane.some((one) => one.stage === 'ratification' && one.passage === passage && one.next === 'redraft')
  )
}

/** Whether a lane ended without a text, so that nothing in it is read again. */
function isGivenUp(lane: readonly SettledSitting[]): boolean {
  return lane.some(({ next }) => next === 'shelve' || next === 'adjourn')
}

/** @param standing the text that stands; where only the wording is open, each wording */
function decided(
  standing: readonly SettledSitting['outcomes'][number][],
  last: SettledSitting,
  lane: readonly SettledSitting[],
): Rule {
  if (standing.some((outcome) => isObjectedTo(outcome, last))) return () => heard('agreed-over-objection')
  const isRatified = last.stage === 'ratification'
  const sittings = isRatified
    ? [last, ...lane.filter(({ stage }) => stage === 'commitments')]
    : lane.filter(({ stage }) => stage === last.stage)
  const made = standing.map((outcome) => madeFrom(outcome.proposal, sittings))
  const answering = sittings
    .flatMap(({ texts }) => texts)
    .filter(({ id, answers }) => answers !== undefined && made.some((sources) => sources.includes(id)))
  return ({ id, proposal }) => {
    const answers = answering.filter((text) => text.answers?.includes(id)).map((text) => text.id)
    const isAnswered = (sources: readonly string[]) => sources.some((source) => answers.includes(source))
    if (made.every(isAnswered)) return { is: 'met', why: 'answered' }
    const isAbout = made.every((sources) => sources.includes(proposal) || isAnswered(sources))
    return isAbout && !isRatified ? { is: 'met', why: 'no-longer-objected-to' } : heard('not-answered')
  }
}

/** Positions on a text that was consolidated in this sitting are those on its parts. */
function isObjectedTo({ proposal, text }: SettledSitting['outcomes'][number], { objections }: SettledSitting): boolean {
  const read = [proposal, ...(text?.consolidates ?? [])]
  return objections.some((one) => read.includes(one.proposal))
}

/** A text and all texts that it is made from, directly or through others. */
function madeFrom(id: string, sittings: readonly SettledSitting[]): readonly string[] {
  const sources = new Set([id])
  // A set is iterated over what is added to it meanwhile, too.
  for (const source of sources) {
    for (const { texts, outcomes } of sittings) {
      const text = texts.find((one) => one.id === source)
      const made = outcomes.find(({ proposal }) => proposal === source)?.text
      const clauses = text?.body.kind === 'text' ? text.body.agreed : []
      for (const part of [text?.amends ?? [], text?.consolidates ?? [], made?.consolidates ?? [], clauses].flat()) {
        sources.add(part)
      }
    }
  }
  return [...sources]
}

function heard(why: DispositionReason): Disposition {
  return { is: 'heard-not-accommodated', why }
}
