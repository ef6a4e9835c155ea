import { askedOfSide } from '../consultation/asked-of-side.ts'
import type { Block } from '../instrument/document.ts'
import { strong, words } from '../instrument/document.ts'
import { signsOf } from '../languages/format/signs.ts'
import { isInForce, paragraph } from '../standing/history-blocks.ts'
import { standingObjections } from './bracket-blocks.ts'
import type { Change, LastLeft } from './changes-since.ts'
import { stillRelevant } from './consultations-of-side.ts'
import { cell, type MemoContext } from './memo-context.ts'
import type { MemoFacts } from './memo-facts.ts'
import { remarksOf } from './standing-blocks.ts'

/** What the summary is written of, beside the facts. */
type Found = {
  readonly changes: readonly Change[]
  readonly left: LastLeft | undefined
  readonly standingSymbol: string
}

/** The first page: numbered points, one for each part, and what reading or accepting it does not mean. */
export function summaryBlocks(facts: MemoFacts, found: Found, context: MemoContext): readonly Block[] {
  const { own, dialogue, wording } = context
  const points = [
    askedPoint(facts, context),
    standsPoint(facts, found, context),
    ...changedPoint(facts, found, context),
    ...remarksPoint(facts, context),
    bracketsPoint(facts, context),
    ...consultationsPoint(facts, context),
  ]
  const clauses = [...(dialogue.nonAdmission ? [own.nonAdmission] : []), own.personalCapacity]
  return [
    paragraph([strong(own.summary)]),
    ...points.map((point, index): Block => ({ kind: 'clause', number: `${index + 1}.`, runs: cell(point) })),
    paragraph([words(clauses.join(signsOf(wording).space))]),
  ]
}

function askedPoint(facts: MemoFacts, { own, wording }: MemoContext): string {
  const { toConfirm, open, at } = facts
  const decisions = askedOfSide(facts.consultations, facts)
  const due = toConfirm.filter(({ closesAt }) => closesAt > at)
  if (due.length + decisions.length + open.length === 0) return own.nothingAsked
  const confirmBy = firstOf(due)
  const consultBy = firstOf(decisions)
  const closes = firstOf(open)
  return own.asked({
    confirmations: due.length,
    ...(confirmBy !== undefined && { confirmBy: wording.date(confirmBy) }),
    consultations: decisions.length,
    ...(consultBy !== undefined && { consultBy: wording.date(consultBy) }),
    readings: open.length,
    ...(closes !== undefined && { closes: own.moment(closes) }),
  })
}

function firstOf(all: readonly { readonly closesAt: string }[]): string | undefined {
  return all.map(({ closesAt }) => closesAt).toSorted()[0]
}

function standsPoint({ standing }: MemoFacts, { standingSymbol }: Found, { own }: MemoContext): string {
  const baskets = standing.baskets.filter(isInForce)
  const many = {
    definitions: standing.definitions.filter(isInForce).length,
    topics: standing.topics.filter(isInForce).length,
    baskets: baskets.length,
    clauses: baskets.flatMap(({ clauses }) => clauses.filter(isInForce)).length,
  }
  const isNothing = many.definitions + many.topics + many.baskets === 0
  return isNothing ? own.nothingInForce : own.inForce(many, standingSymbol)
}

function changedPoint(
  { standing }: MemoFacts,
  { changes, left }: Found,
  { own, wording }: MemoContext,
): readonly string[] {
  const last = standing.rounds.at(-1)
  if (last === undefined) return []
  const since = left ?? last
  const [round, date] = [since.round, wording.date(since.publishedAt)] as const
  const many = (is: 'added' | 'amended' | 'ended') =>
    changes.filter((one) => one.what !== 'outcomes' && one.is === is).length
  if (changes.length === 0) return [left === undefined ? own.adopted(round, date) : own.unchanged(round, date)]
  const outcomes = changes.reduce((sum, one) => sum + (one.what === 'outcomes' ? one.outcomes.length : 0), 0)
  return [own.changed({ added: many('added'), amended: many('amended'), ended: many('ended'), outcomes }, round, date)]
}

function remarksPoint({ standing }: MemoFacts, { own }: MemoContext): readonly string[] {
  const all = remarksOf(standing)
  if (all.length === 0) return []
  const many = (is: 'reservation' | 'declaration') => all.filter(({ statement }) => statement.is === is).length
  return [own.remarks({ reservations: many('reservation'), declarations: many('declaration') })]
}

function bracketsPoint({ brackets }: MemoFacts, { own }: MemoContext): string {
  const { matters = [], round = 0, isRunning = false } = brackets ?? {}
  if (matters.length === 0) return own.nothingInBrackets
  return own.inBrackets(
    { matters: matters.length, objections: matters.flatMap(standingObjections).length },
    round,
    isRunning,
  )
}

function consultationsPoint(facts: MemoFacts, { own }: MemoContext): readonly string[] {
  const { open, forReview } = stillRelevant(facts)
  if (open.length + forReview.length === 0) return []
  return [own.consultations({ open: open.length, forReview: forReview.length })]
}
