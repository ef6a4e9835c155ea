import type { TextLanguage } from '../localized-text.ts'
import { countWords, isWithin, similarity, stretchesOf } from './common-words.ts'

/** One wording of a text, in one language. */
export type Alternative = {
  readonly id: string
  readonly text: string
  /** Its letter. */
  readonly label: string
  /** The nearest of the other alternatives that it amends. */
  readonly amends?: string | undefined
}

/** Words that all alternatives share, or a place where they differ. */
export type Piece = string | { readonly variants: readonly Variant[] }

/** The words of some alternatives at one place. An alternative in no variant has no words there. */
export type Variant = {
  /** The letters at its bracket. An alternative with an inner bracket has its letter only there. */
  readonly labels: readonly string[]
  /** The letters of all alternatives that contain it. */
  readonly holds: readonly string[]
  readonly pieces: readonly Piece[]
}

/** Several wordings written once: `answer within [A: five [C: working]] [B: twenty] days`. */
export type BracketLine = readonly Piece[]

/** The most wordings in one line. A line with more would be unreadable. */
export const MOST_IN_A_LINE = 8

/** The letter of an alternative by its index: A to Z, then A1 and so on, in every language. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`
}

/**
 * Writes the common words of alternatives once, with brackets at the words that differ, as draft treaties do. An amendment
 * of an alternative is inside that alternative's bracket. The order of the alternatives makes no difference.
 *
 * @returns `undefined` if the alternatives share less than half of their words, if the line would be hard to read, or if
 *   an alternative itself has square brackets
 */
export function bracketLine(alternatives: readonly Alternative[], language: TextLanguage): BracketLine | undefined {
  if (alternatives.length < 2 || alternatives.length > MOST_IN_A_LINE) return undefined
  if (alternatives.some(({ text }) => /[[\]]/.test(text))) return undefined
  // In one order from here on: a sum of fractions is not the same in each order, and where two are equally like the
  // others, the first is taken.
  const inOrder = alternatives.toSorted((one, other) => compareLabels(one.label, other.label))
  if (!shareHalf(inOrder, language)) return undefined
  const pieces = piecesOf(inOrder, language)
  return isReadable(pieces, inOrder, language) ? pieces : undefined
}

/** Whether two alternatives share half of their words on average. */
function shareHalf(alternatives: readonly Alternative[], language: TextLanguage): boolean {
  const pairs = alternatives.flatMap((one, index) =>
    alternatives.slice(index + 1).map((other) => [one, other] as const),
  )
  const alike = pairs.reduce((sum, [one, other]) => sum + similarity(one.text, other.text, language), 0)
  return 2 * alike >= pairs.length
}

/** Whether all alternatives share a third of their words, with at least three shared words for each bracket after the first. */
function isReadable(pieces: readonly Piece[], alternatives: readonly Alternative[], language: TextLanguage): boolean {
  const places = pieces.filter((piece) => typeof piece !== 'string').length
  const shared = wordsShared(pieces, language)
  const words = alternatives.reduce((sum, { text }) => sum + countWords(text, language), 0)
  return places > 0 && places <= 1 + shared / 3 && 3 * shared * alternatives.length >= words
}

/** The text of one letter, read from the line. */
export function textOfLabel(line: BracketLine, label: string): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const variant = piece.variants.find(({ holds }) => holds.includes(label))
      return variant === undefined ? '' : textOfLabel(variant.pieces, label)
    })
    .join('')
}

function piecesOf(alternatives: readonly Alternative[], language: TextLanguage): readonly Piece[] {
  const pivot = pivotOf(alternatives, language)
  const sorted = [pivot, ...alternatives.filter((one) => one !== pivot)]
  return stretchesOf(
    sorted.map(({ text }) => text),
    language,
  ).flatMap((stretch) => {
    if (stretch.is === 'common') return [stretch.text]
    return bracket(
      sorted.map((one, index) => ({ ...one, text: stretch.texts[index] ?? '' })),
      language,
    )
  })
}

/** The text that the others are compared with: the one with most amendments; among equals, the most similar one. */
function pivotOf(alternatives: readonly Alternative[], language: TextLanguage): Alternative {
  const ranked = alternatives.map((one) => ({
    one,
    isAmended: alternatives.filter(({ amends }) => amends === one.id).length,
    isLike: alternatives.reduce((sum, { text }) => sum + similarity(one.text, text, language), 0),
  }))
  const [first] = ranked.toSorted(
    (a, b) => b.isAmended - a.isAmended || b.isLike - a.isLike || (a.one.text < b.one.text ? -1 : 1),
  )
  if (first === undefined) throw new TypeError('there must be an alternative')
  return first.one
}

/** A place where alternatives differ. Spaces that all of them have are put outside the bracket. */
function bracket(alternatives: readonly Alternative[], language: TextLanguage): readonly Piece[] {
  const texts = alternatives.map(({ text }) => text)
  const lead = commonSpace(texts)
  const rest = texts.map((text) => text.slice(lead.length))
  const trail = commonSpace(rest.map(reversed))
  const there = alternatives.map((one, index) => ({
    ...one,
    text: rest[index]?.slice(0, (rest[index]?.length ?? 0) - trail.length) ?? '',
  }))
  const variants = familiesOf(there, language)
    .map((family) => variantOf(family, language))
    .toSorted((one, other) => compareLabels(one.holds[0], other.holds[0]))
  return [lead, { variants }, reversed(trail)].filter((piece) => piece !== '')
}

function variantOf(family: readonly Alternative[], language: TextLanguage): Variant {
  const holds = family.map(({ label }) => label).toSorted(compareLabels)
  const [first] = family
  const isOne = family.every(({ text }) => text === first?.text)
  const pieces = isOne ? [first?.text ?? ''] : piecesOf(family, language)
  const inside = new Set(pieces.flatMap(lettersIn))
  const labels = holds.filter((label) => !inside.has(label))
  return { labels: labels.length === 0 ? holds : labels, holds, pieces }
}

/**
 * Groups the alternatives that share a bracket: those with equal words at this place, and their amendments that share at
 * least half of these words or add to them. An alternative without words at this place is in no bracket.
 */
function familiesOf(alternatives: readonly Alternative[], language: TextLanguage): readonly (readonly Alternative[])[] {
  const same = [...Map.groupBy(alternatives, ({ text }) => text).values()]
  const families: (readonly Alternative[])[] = []
  for (const group of same.filter(([one]) => one?.text !== '')) {
    const related = families.filter((family) =>
      family.some((one) => group.some((other) => isAmendmentOf(one, other, language))),
    )
    for (const family of related) families.splice(families.indexOf(family), 1)
    families.push([...related.flat(), ...group])
  }
  // A family of all alternatives would be the same bracket again, and recursion would not end.
  const isWhole = families.length === 1 && families[0]?.length === alternatives.length
  return isWhole ? same : families
}

function isAmendmentOf(one: Alternative, other: Alternative, language: TextLanguage): boolean {
  const isRelated = one.amends === other.id || other.amends === one.id
  if (!isRelated) return false
  return (
    similarity(one.text, other.text, language) >= 0.5 ||
    isWithin(one.text, other.text, language) ||
    isWithin(other.text, one.text, language)
  )
}

function lettersIn(piece: Piece): readonly string[] {
  return typeof piece === 'string' ? [] : piece.variants.flatMap(({ holds }) => holds)
}

/** Sorts letters alphabetically: A to Z before A1. */
function compareLabels(one = '', other = ''): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)
}

function wordsShared(pieces: readonly Piece[], language: TextLanguage): number {
  return pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? countWords(piece, language) : 0), 0)
}

function commonSpace(texts: readonly string[]): string {
  const spaces = texts.map((text) => /^\s*/.exec(text)?.[0] ?? '')
  const [first = ''] = spaces
  let length = first.length
  while (!spaces.every((space) => space.startsWith(first.slice(0, length)))) length--
  return first.slice(0, length)
}

function reversed(text: string): string {
  return [...text].toReversed().join('')
}
