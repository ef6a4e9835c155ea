import type { Language } from '../localized-text.ts'
import { countWords, isWithin, likeness, stretchesOf } from './common-words.ts'

/** One wording of a text, in one language. */
export type Alternative = {
  readonly id: string
  readonly text: string
  /** The letter it is known by. */
  readonly label: string
  /** The nearest of the other alternatives that it amends. */
  readonly amends?: string | undefined
}

/** Words that all alternatives share, or a place where they differ. */
export type Piece = string | { readonly variants: readonly Variant[] }

/** The words of some alternatives at one place. An alternative in no variant has no words there. */
export type Variant = {
  /** The letters that stand before it. An alternative with words of its own inside is named there alone. */
  readonly labels: readonly string[]
  /** The letters of all alternatives that it is part of. */
  readonly holds: readonly string[]
  readonly pieces: readonly Piece[]
}

/** Several wordings written once: `answer within [A: five [C: working]] [B: twenty] days`. */
export type BracketLine = readonly Piece[]

/** More wordings than this are not written in one line: nobody could read it. */
export const MOST_IN_A_LINE = 8

/** The letter of an alternative by its place: A to Z, in any language of the text, then A1 and on. */
export function letterOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`
}

/**
 * Writes alternatives of one text once, with brackets at the words that differ, as drafts of treaties have it.
 * What amends another stands inside the other's bracket. The same alternatives give the same line in whatever
 * order they come.
 *
 * @returns nothing where they share less than half of their words, where the line would be hard to read, or where
 *   one has square brackets of its own
 */
export function bracketLine(alternatives: readonly Alternative[], language: Language): BracketLine | undefined {
  if (alternatives.length < 2 || alternatives.length > MOST_IN_A_LINE) return undefined
  if (alternatives.some(({ text }) => /[[\]]/.test(text))) return undefined
  // In one order from here on: a sum of fractions is not the same in each order, and where two are equally like the
  // others, the first is taken.
  const inOrder = alternatives.toSorted((one, other) => compareLabels(one.label, other.label))
  if (!shareHalf(inOrder, language)) return undefined
  const pieces = piecesOf(inOrder, language)
  return isReadable(pieces, inOrder, language) ? pieces : undefined
}

/** Whether any two share half of their words, on an average. */
function shareHalf(alternatives: readonly Alternative[], language: Language): boolean {
  const pairs = alternatives.flatMap((one, index) =>
    alternatives.slice(index + 1).map((other) => [one, other] as const),
  )
  const alike = pairs.reduce((sum, [one, other]) => sum + likeness(one.text, other.text, language), 0)
  return 2 * alike >= pairs.length
}

/**
 * Whether all of them share a third of their words, and there are three shared words to each bracket after the first.
 */
function isReadable(pieces: readonly Piece[], alternatives: readonly Alternative[], language: Language): boolean {
  const places = pieces.filter((piece) => typeof piece !== 'string').length
  const shared = wordsShared(pieces, language)
  const words = alternatives.reduce((sum, { text }) => sum + countWords(text, language), 0)
  return places > 0 && places <= 1 + shared / 3 && 3 * shared * alternatives.length >= words
}

/** The wording that a letter stands for, read out of a line. */
export function picked(line: BracketLine, label: string): string {
  return line
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const variant = piece.variants.find(({ holds }) => holds.includes(label))
      return variant === undefined ? '' : picked(variant.pieces, label)
    })
    .join('')
}

function piecesOf(alternatives: readonly Alternative[], language: Language): readonly Piece[] {
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

/** The text that the others are compared with: the one that most of them amend or, of those, are most like. */
function pivotOf(alternatives: readonly Alternative[], language: Language): Alternative {
  const ranked = alternatives.map((one) => ({
    one,
    isAmended: alternatives.filter(({ amends }) => amends === one.id).length,
    isLike: alternatives.reduce((sum, { text }) => sum + likeness(one.text, text, language), 0),
  }))
  const [first] = ranked.toSorted(
    (a, b) => b.isAmended - a.isAmended || b.isLike - a.isLike || (a.one.text < b.one.text ? -1 : 1),
  )
  if (first === undefined) throw new TypeError('there is an alternative')
  return first.one
}

/** A place where alternatives differ, with the spaces that all have there outside of it. */
function bracket(alternatives: readonly Alternative[], language: Language): readonly Piece[] {
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

function variantOf(family: readonly Alternative[], language: Language): Variant {
  const holds = family.map(({ label }) => label).toSorted(compareLabels)
  const [first] = family
  const isOne = family.every(({ text }) => text === first?.text)
  const pieces = isOne ? [first?.text ?? ''] : piecesOf(family, language)
  const inside = new Set(pieces.flatMap(lettersIn))
  const labels = holds.filter((label) => !inside.has(label))
  return { labels: labels.length === 0 ? holds : labels, holds, pieces }
}

/**
 * Alternatives that go into one bracket: those that have the same there, and with them what amends one of them and
 * shares at least half of its words there, or adds to them. What has nothing there goes into none.
 */
function familiesOf(alternatives: readonly Alternative[], language: Language): readonly (readonly Alternative[])[] {
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

function isAmendmentOf(one: Alternative, other: Alternative, language: Language): boolean {
  const isRelated = one.amends === other.id || other.amends === one.id
  if (!isRelated) return false
  return (
    likeness(one.text, other.text, language) >= 0.5 ||
    isWithin(one.text, other.text, language) ||
    isWithin(other.text, one.text, language)
  )
}

function lettersIn(piece: Piece): readonly string[] {
  return typeof piece === 'string' ? [] : piece.variants.flatMap(({ holds }) => holds)
}

/** The letters by the alphabet, those of one sign first. */
function compareLabels(one = '', other = ''): number {
  return one.length - other.length || (one < other ? -1 : one > other ? 1 : 0)
}

function wordsShared(pieces: readonly Piece[], language: Language): number {
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
