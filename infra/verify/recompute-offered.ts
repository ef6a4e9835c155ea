import type { RoundRecord } from '../../shared/record.ts'
import type { RecordFormat } from '../../shared/record-format.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { RecordedProposal } from '../../shared/submission.ts'
import { ownKey } from './check-competition.ts'
import { foldHeading } from './fold-heading.ts'
import { type Body, bodyOf, slotsOf } from './recompute-edits.ts'
import { canonicalJson } from './recompute-hashes.ts'
import type { LeftText } from './recompute-left.ts'
import { haveOneHeading } from './same-heading.ts'
import { type Root, rootsOf, standingIn } from './standing-roots.ts'

/** What is verified of a text that is offered again. What a text does not have is `undefined`. */
export type Offered = Pick<RecordedProposal, 'id' | 'body' | 'competes' | 'waitedIn'> &
  Partial<Pick<RecordedProposal, 'amends' | 'edits' | 'outOfLine' | 'consolidates' | 'chair' | 'drafted'>>

const HEADINGS: Readonly<Record<string, string>> = { definition: 'term', topic: 'topic', basket: 'title' }

/**
 * The texts that a round offers again of those that an earlier one left: a second implementation, from
 * `docs/record-format.md`.
 *
 * @param before the format of the round that left them
 */
export function offeredFrom(
  left: readonly LeftText[],
  reading: RecordedReading,
  record: RoundRecord,
  before: RecordFormat,
): readonly Offered[] {
  const roots = [...rootsOf(record, reading).values()]
  const keys = new Map<string, string>()
  const offered: Offered[] = []
  for (const text of amendedFirst(left)) {
    if (text.ends !== undefined) continue
    const body = inLanguages(text.body, record)
    if (body === undefined || !isPossible(body, record)) continue
    const competes = keys.get(text.competes) ?? matterOf(text, body, roots, record, before)
    const stands = roots.find((root) => root.competes === competes)
    // A basket in the words that stand takes it up for review.
    const same = stands === undefined || body.kind === 'basket' ? [] : [stands]
    const beside = [...offered.filter((one) => one.competes === competes), ...same]
    if (beside.some((one) => saysTheSame(one.body, body))) continue
    keys.set(text.competes, competes)
    const { id, leftBy: waitedIn, consolidates, chair, drafted } = text
    const how = amendment(text, body, { stands, offered, record })
    offered.push({ id, body, competes, waitedIn, consolidates, chair, drafted, ...how })
  }
  return offered
}

/** The competition that a matter has now. */
function matterOf(
  text: LeftText,
  body: Body,
  roots: readonly Root[],
  { format }: RoundRecord,
  before: RecordFormat,
): string {
  const stood = standingIn(text.competes)
  if (roots.some(({ id }) => id === stood)) return text.competes
  const named = roots.find((root) => haveOneHeading(root.body, body))
  if (named !== undefined) return named.competes
  const isSame = stood === undefined && isWhole(text, body) && before !== 'parley-record/1'
  return isSame ? text.competes : ownKey({ body, id: text.id } as RecordedProposal, format)
}

function isWhole(text: LeftText, body: Body): boolean {
  return slotsOf(body).size === slotsOf(text.body).size
}

/**
 * What a text amends, with its edits and what is out of line. Where edits are made anew, it is verified that they fit, as for every
 * amendment: in fewer languages, in a text that has none, and under a heading that stands by now.
 */
function amendment(
  text: LeftText,
  body: Body,
  { stands, offered, record }: { stands: Root | undefined; offered: readonly Offered[]; record: RoundRecord },
): Pick<Offered, 'amends' | 'edits' | 'outOfLine'> {
  const { amends, edits, outOfLine, consolidates } = text
  if (stands !== undefined && amends === undefined && consolidates === undefined) return { amends: stands.id }
  const isHere = amends !== undefined && (amends === stands?.id || offered.some(({ id }) => id === amends))
  if (isHere && (edits === undefined || !isWhole(text, body))) return { amends }
  const isGone = edits === undefined || (amends === standingIn(text.competes) && amends !== stands?.id)
  const isHeld = ({ language }: { readonly language?: string | undefined }) =>
    language === undefined || record.dialogue.languages.some((one) => one === language)
  const lines = outOfLine?.filter(isHeld) ?? []
  return {
    amends: isGone ? undefined : amends,
    edits: isGone ? undefined : edits.filter(isHeld),
    outOfLine: lines.length > 0 ? lines : undefined,
  }
}

/** A text in the languages of the round; `undefined` if a part of it has none of them. */
function inLanguages(body: Body, { dialogue }: RoundRecord): Body | undefined {
  const slots = [...slotsOf(body)].filter(([slot]) => {
    const language = slot.split('.')[1]
    return language === undefined || dialogue.languages.some((one) => one === language)
  })
  return bodyOf(body.kind, new Map(slots))
}

function isPossible(body: Body, { dialogue }: RoundRecord): boolean {
  if (body.kind === 'commitment') return body.by === 'each-side' || dialogue.sides.some(({ id }) => id === body.by)
  return body.kind !== 'modality' || dialogue.modalities.includes(body.modality)
}

function saysTheSame(one: Body, other: Body): boolean {
  return one.kind === other.kind && said(one) === said(other)
}

function said(body: Body): string {
  const slots = [...slotsOf(body)].map(([slot, words]) => {
    const isHeading = slot.split('.')[0] === HEADINGS[body.kind] && slot.includes('.')
    return [slot, isHeading ? foldHeading(words, 'parley-record/7') : words] as const
  })
  return canonicalJson(Object.fromEntries(slots))
}

/** By id, and each text after what it amends. */
function amendedFirst(left: readonly LeftText[]): readonly LeftText[] {
  const waiting = [...left].sort((one, other) => (one.id < other.id ? -1 : 1))
  const sorted: LeftText[] = []
  while (waiting.length > 0) {
    const free = waiting.filter(({ amends }) => !waiting.some(({ id }) => id === amends))
    const next = free.length > 0 ? free : [...waiting]
    sorted.push(...next)
    for (const one of next) waiting.splice(waiting.indexOf(one), 1)
  }
  return sorted
}
