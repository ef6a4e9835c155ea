import { diffArrays } from 'diff'
import { inBoth, tokenChanges } from '../edits/token-changes.ts'
import { wordTokens } from '../edits/word-tokens.ts'
import type { TextLanguage } from '../localized-text.ts'
import { isWord } from '../text/word-segmenter.ts'

/** A stretch of several texts: words that all texts share, or the different words of each text, in the order of the texts. */
export type Stretch =
  | { readonly is: 'common'; readonly text: string }
  | { readonly is: 'open'; readonly texts: readonly string[] }

type Open = Extract<Stretch, { is: 'open' }>

/** A word or sign with its place in its text. */
type Unit = { readonly token: string; readonly start: number; readonly end: number }

/**
 * Splits several texts into stretches. Joined, the stretches give each text again. The other texts are compared with the
 * first one. Two open stretches with only a short word between them become one, which is easier to read.
 */
export function stretchesOf(texts: readonly string[], language: TextLanguage): readonly Stretch[] {
  const [pivot = [], ...others] = texts.map((text) => unitsOf(text, language))
  const places = others.map((other) => placesIn(pivot, other))
  const anchors = pivot.flatMap((unit, index) => {
    const found = places.map((place) => place.get(index))
    return found.every((one) => one !== undefined) ? [[unit, ...found]] : []
  })
  const ends = texts.map((text): Unit => ({ token: '', start: text.length, end: text.length }))
  const stretches: Stretch[] = []
  const before = texts.map(() => 0)
  for (const anchor of [...anchors, ends]) {
    const between = texts.map((text, index) => text.slice(before[index], anchor[index]?.start))
    push(stretches, between.every((text) => text === between[0]) ? common(between[0]) : { is: 'open', texts: between })
    push(stretches, common(anchor[0]?.token))
    for (const [index, { end }] of anchor.entries()) before[index] = end
  }
  return stretches
}

/** The number of words in a text. */
export function countWords(text: string, language: TextLanguage): number {
  return wordTokens(text, language).filter(isWord).length
}

/** The share of words that two texts have in common, in the same order: from 0 to 1. */
export function similarity(one: string, other: string, language: TextLanguage): number {
  const [left, right] = wordsOf([one, other], language)
  const all = left.length + right.length
  if (all === 0) return 0
  // The count without order is fast and is an upper bound, so it can rule out most pairs.
  const most = (2 * inBoth(left, right)) / all
  return most < 0.5 ? most : (2 * inOrder(left, right)) / all
}

/** Whether the other text has all words of this one in the same order. */
export function isWithin(one: string, other: string, language: TextLanguage): boolean {
  const [left, right] = wordsOf([one, other], language)
  return left.length > 0 && inOrder(left, right) === left.length
}

function wordsOf([one, other]: readonly [string, string], language: TextLanguage) {
  const words = (text: string) => wordTokens(text, language).filter(isWord)
  return [words(one), words(other)] as const
}

/** Wordings that differ in more words than this are not compared further, because a common line would be unreadable. */
const MOST_DIFFERENT_WORDS = 200

function inOrder(left: readonly string[], right: readonly string[]): number {
  const changes = diffArrays([...left], [...right], { maxEditLength: MOST_DIFFERENT_WORDS }) ?? []
  return changes.reduce((sum, { added, removed, count }) => (added || removed ? sum : sum + count), 0)
}

function unitsOf(text: string, language: TextLanguage): readonly Unit[] {
  let end = 0
  return wordTokens(text, language).flatMap((token) => {
    const start = end
    end += token.length
    return token.trim() === '' ? [] : [{ token, start, end }]
  })
}

/** The unit of the other text that matches each unit of this one. */
function placesIn(pivot: readonly Unit[], other: readonly Unit[]): ReadonlyMap<number, Unit> {
  const places = new Map<number, Unit>()
  const tokens = (units: readonly Unit[]) => units.map(({ token }) => token)
  let [here, there] = [0, 0]
  const keepUntil = (end: number) => {
    for (; here < end; here++, there++) {
      const unit = other[there]
      if (unit !== undefined) places.set(here, unit)
    }
  }
  for (const { at, removes, inserts } of tokenChanges(tokens(pivot), tokens(other))) {
    keepUntil(at)
    here += removes.length
    there += inserts.length
  }
  keepUntil(pivot.length)
  return places
}

function common(text = ''): Stretch {
  return { is: 'common', text }
}

/** Appends a stretch. It is joined to the last one of the same kind, or to an open one behind a very short common one. */
function push(stretches: Stretch[], stretch: Stretch): void {
  const [before, between] = [stretches.at(-2), stretches.at(-1)]
  if (stretch.is === 'common') {
    if (stretch.text === '') return
    if (between?.is === 'common') stretches[stretches.length - 1] = common(between.text + stretch.text)
    else stretches.push(stretch)
  } else if (before?.is === 'open' && between?.is === 'common' && isNextToNothing(between.text, before, stretch)) {
    const texts = stretch.texts.map((text, index) => `${before.texts[index]}${between.text}${text}`)
    stretches.splice(-2, 2, { is: 'open', texts })
  } else stretches.push(stretch)
}

/** Two optional insertions stay separate, even of the same texts, so that each shows what it adds. */
function isNextToNothing(text: string, one: Open, other: Open): boolean {
  const isShort = (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 1 && text.trim().length <= 3
  if (!isShort || partition(one) !== partition(other)) return false
  return !(one.texts.some(isBlank) && other.texts.some(isBlank))
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** A key that is equal for two stretches if the same texts have equal words in both. */
function partition({ texts }: Open): string {
  return texts.map((text) => texts.findIndex((one) => one.trim() === text.trim())).join(' ')
}
