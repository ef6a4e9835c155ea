import type { TextLanguage } from '../localized-text.ts'
import { isWord } from '../text/word-segmenter.ts'
import { inBoth, type TokenChange, tokenChanges } from './token-changes.ts'
import { wordTokens } from './word-tokens.ts'

/** Words, and the words that replace them. */
export type Replacement = {
  /** Where, in Unicode code points from the start of the text. */
  readonly at: number
  /** The words that are there now; empty for an insertion. */
  readonly removes: string
  readonly inserts: string
}

/**
 * The changes from one text to another, word by word and in order. Adjacent changed words are one replacement. If the
 * texts share less than half of their words, the whole is replaced, unless one is the other with a single insertion.
 */
export function wordDiff(from: string, to: string, language: TextLanguage): readonly Replacement[] {
  if (from === to) return []
  const [before, after] = [wordTokens(from, language), wordTokens(to, language)]
  const whole = [{ at: 0, removes: from, inserts: to }]
  if (shareLittle(before.filter(isWord), after.filter(isWord))) return whole
  const changes = sideBySide(tokenChanges(before, after), before)
  const isOnePlace = changes.length === 1 && changes.every(({ removes, inserts }) => !removes.length || !inserts.length)
  if (!isOnePlace && shared(changes, before, after) < 0.5) return whole

  const starts = startsOf(before)
  return changes.map(({ at, removes, inserts }) => ({
    at: starts[at] ?? 0,
    removes: removes.join(''),
    inserts: inserts.join(''),
  }))
}

/**
 * A text after replacements of it, which are in order and do not overlap.
 *
 * @throws {RangeError} when a replacement was not made from this text
 */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  let done = ''
  let [points, units] = [0, 0]
  for (const { at, removes, inserts } of replacements) {
    const start = at < points ? text.length : unitsAfter(text, units, at - points)
    if (at < points || !text.startsWith(removes, start)) throw new RangeError(`the text has no "${removes}" at ${at}`)
    done += text.slice(units, start) + inserts
    ;[points, units] = [at + [...removes].length, start + removes.length]
  }
  return done + text.slice(units)
}

/** The index in a string after so many code points, counted from an index. */
function unitsAfter(text: string, from: number, points: number): number {
  let units = from
  for (let left = points; left > 0 && units < text.length; left -= 1)
    units += (text.codePointAt(units) ?? 0) > 0xffff ? 2 : 1
  return units
}

/** A quick check without the order of the words. Comparing them in order takes longer. */
function shareLittle(from: readonly string[], to: readonly string[]): boolean {
  const both = inBoth(from, to)
  return 4 * both < from.length + to.length && both < Math.min(from.length, to.length)
}

/** The share of words that two texts have in common, in the same order. */
function shared(changes: readonly TokenChange[], from: readonly string[], to: readonly string[]): number {
  const all = wordsIn(from) + wordsIn(to)
  const changed = changes.reduce((sum, { removes, inserts }) => sum + wordsIn(removes) + wordsIn(inserts), 0)
  return all === 0 ? 0 : (all - changed) / all
}

/** Joins changes with only spaces between them. */
function sideBySide(changes: readonly TokenChange[], from: readonly string[]): readonly TokenChange[] {
  const joined: TokenChange[] = []
  for (const change of changes) {
    const before = joined.at(-1)
    const between = before === undefined ? [] : from.slice(before.at + before.removes.length, change.at)
    if (before === undefined || between.some((token) => token.trim() !== '')) {
      joined.push(change)
      continue
    }
    joined[joined.length - 1] = {
      at: before.at,
      removes: [...before.removes, ...between, ...change.removes],
      inserts: [...before.inserts, ...between, ...change.inserts],
    }
  }
  return joined
}

function wordsIn(tokens: readonly string[]): number {
  return tokens.filter(isWord).length
}

/** Where each token starts, in code points, and where the last one ends. */
function startsOf(tokens: readonly string[]): readonly number[] {
  const starts = [0]
  for (const token of tokens) starts.push((starts.at(-1) ?? 0) + [...token].length)
  return starts
}
