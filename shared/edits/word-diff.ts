import { diffArrays } from 'diff'
import type { Language } from '../localized-text.ts'
import { isWord, wordTokens } from './word-tokens.ts'

/** Words of a text that give way to others; `at` counts Unicode code points from its start. */
export type Replacement = { readonly at: number; readonly removes: string; readonly inserts: string }

/** Texts that share less of their words than this are different texts, and one replaces the other as a whole. */
const SHARED_AT_LEAST = 0.5

/** A stretch that both texts have, or one in which they differ. */
type Stretch = { readonly same: readonly string[] } | Change
type Change = { readonly was: readonly string[]; readonly is: readonly string[] }

/** How one text becomes another, word by word. Insertions stand as far to the left as they can. */
export function wordDiff(from: string, to: string, language: Language): readonly Replacement[] {
  if (from === to) return []
  const [before, after] = [wordTokens(from, language), wordTokens(to, language)]
  const stretches = stretchesOf(before, after)
  const shared = stretches.flatMap((one) => ('same' in one ? one.same.filter(isWord) : [])).length
  const words = Math.max(before.filter(isWord).length, after.filter(isWord).length)
  if (shared < SHARED_AT_LEAST * words) return [{ at: 0, removes: from, inserts: to }]

  const replacements: Replacement[] = []
  let at = 0
  for (const stretch of slidLeft(stretches)) {
    if ('same' in stretch) at += length(stretch.same.join(''))
    else {
      const [removes, inserts] = [stretch.was.join(''), stretch.is.join('')]
      replacements.push({ at, removes, inserts })
      at += length(removes)
    }
  }
  return replacements
}

/** Stretches in turn: what is the same, what differs, what is the same, … A lone space between two changes is part of them. */
function stretchesOf(before: readonly string[], after: readonly string[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  const changes = diffArrays([...before], [...after])
  for (const [index, { added, removed, value }] of changes.entries()) {
    const last = stretches.at(-1)
    const isBetween = index > 0 && index < changes.length - 1 && !value.some(isWord)
    if (!added && !removed && !(isBetween && isReworded(last) && isRewordedAt(changes, index + 1))) {
      stretches.push({ same: value })
      continue
    }
    push(stretches, { was: added ? [] : value, is: removed ? [] : value })
  }
  return stretches
}

function isReworded(stretch: Stretch | undefined): boolean {
  return stretch !== undefined && 'was' in stretch && stretch.was.some(isWord) && stretch.is.some(isWord)
}

function isRewordedAt(changes: ReturnType<typeof diffArrays<string>>, index: number): boolean {
  const [first, second] = [changes[index], changes[index + 1]]
  return first?.removed === true && second?.added === true && first.value.some(isWord) && second.value.some(isWord)
}

/**
 * Each insertion or deletion moved to the left for as long as the token before it is also its last one: the text is the
 * same, and equal insertions stand at equal places. A change that comes to stand right behind another is part of it.
 */
function slidLeft(stretches: readonly Stretch[]): readonly Stretch[] {
  const slid: Stretch[] = []
  for (const stretch of stretches) {
    if ('same' in stretch) {
      push(slid, stretch)
      continue
    }
    const before = slid.at(-1)
    const same = before !== undefined && 'same' in before ? before.same : []
    const steps = stepsLeft(stretch, same)
    if (steps > 0) slid.splice(-1, 1, ...(steps < same.length ? [{ same: same.slice(0, -steps) }] : []))
    push(slid, { was: turned(stretch.was, steps), is: turned(stretch.is, steps) })
    if (steps > 0) push(slid, { same: same.slice(-steps) })
  }
  return slid
}

/** How many tokens an insertion or a deletion can move to the left; what is reworded cannot. */
function stepsLeft({ was, is }: Change, before: readonly string[]): number {
  const moving = was.length === 0 ? is : is.length === 0 ? was : []
  const isAlike = (step: number) => before.at(-step) === moving.at(-1 - ((step - 1) % moving.length))
  let steps = 0
  while (moving.length > 0 && steps < before.length && isAlike(steps + 1)) steps += 1
  return steps
}

/** Tokens with the last ones first. */
function turned(tokens: readonly string[], steps: number): readonly string[] {
  if (tokens.length === 0) return tokens
  const cut = tokens.length - (steps % tokens.length)
  return [...tokens.slice(cut), ...tokens.slice(0, cut)]
}

/** Adds a stretch, joined to the last one where both are the same or both differ. */
function push(stretches: Stretch[], stretch: Stretch): void {
  const last = stretches.at(-1)
  if (last === undefined) stretches.push(stretch)
  else if ('same' in last && 'same' in stretch) stretches.splice(-1, 1, { same: [...last.same, ...stretch.same] })
  else if ('same' in last || 'same' in stretch) stretches.push(stretch)
  else stretches.splice(-1, 1, { was: [...last.was, ...stretch.was], is: [...last.is, ...stretch.is] })
}

function length(text: string): number {
  return Array.from(text).length
}
