import type { Mark } from '../../../shared/instrument/bracket-runs.ts'

/**
 * How many characters have room on a screen, in the smallest letters, where two languages stand side by side. A language
 * alone has twice the room.
 */
export const ROOM = 370

/** The largest number of characters for each size of letters but the smallest. */
const SIZES = [115, 165, 260] as const

/** The size of the letters of a text, from 1, the largest, to 4. */
export function sizeOf(characters: number): number {
  const at = SIZES.findIndex((most) => characters <= most)
  return at < 0 ? SIZES.length + 1 : at + 1
}

/** The room that a text takes, in characters. A line break takes what is left of its line. */
export function roomOf(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + lengthOf(mark), 0)
}

/**
 * Cuts a text into parts of about the same length, between words.
 *
 * @param parts how many
 */
export function partsOf(marks: readonly Mark[], parts: number): readonly (readonly Mark[])[] {
  const share = roomOf(marks) / parts
  const cut = Array.from({ length: parts }, (): Mark[] => [])
  let taken = 0
  for (const word of marks.flatMap(wordsOf)) {
    cut[Math.min(Math.floor(taken / share), parts - 1)]?.push(word)
    taken += lengthOf(word)
  }
  return cut
}

function lengthOf(mark: Mark): number {
  if (mark.is !== 'words') return mark.is === 'opens' ? mark.labels.join(', ').length + 3 : 1
  return mark.text.length + 25 * (mark.text.match(/\n/g)?.length ?? 0)
}

/** The words of a mark, each with the white space after it. A very long word is broken. */
function wordsOf(mark: Mark): readonly Mark[] {
  if (mark.is !== 'words') return [mark]
  return (mark.text.match(/\s+|\S{1,60}\s*/gu) ?? []).map((text): Mark => ({ is: 'words', text }))
}
