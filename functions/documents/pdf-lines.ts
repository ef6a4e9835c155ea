import type { Run, Runs } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import type { Face } from './pdf-fonts.ts'

/** Words of one style on a line, at a distance from its start. */
export type Fragment = {
  readonly text: string
  readonly x: number
  readonly face: Face
  readonly color: string
  readonly change: Run['change']
  readonly language: TextLanguage | undefined
}

export type Line = readonly Fragment[]

/** The width of a text, in points. */
export type Measure = (text: string, face: Face, size: number) => number

type Part = Omit<Fragment, 'x'> & { readonly width: number }
type Word = readonly Part[]

export const INK = '#111111'
const SOFT = '#444444'
const COLOR_OF = { inserted: '#0a5a2a', deleted: '#8a1f11' } as const

/**
 * Breaks runs into lines. A line ends between words, at a line break of a text or, within a word that is wider than a
 * line, between characters.
 *
 * @param size the size of the letters, and `width` that of the line, in points
 */
export function linesOf(
  runs: Runs,
  { size, width, face }: { readonly size: number; readonly width: number; readonly face?: Face | undefined },
  measure: Measure,
): readonly Line[] {
  const lines: Fragment[][] = [[]]
  let x = 0
  for (const word of wordsIn(runs, size, face ?? 'regular', width, measure)) {
    if (word === 'break') {
      lines.push([])
      x = 0
      continue
    }
    const visible = word.reduce((sum, part, at) => sum + visibleWidth(part, at === word.length - 1, size, measure), 0)
    if (x > 0 && x + visible > width) {
      lines.push([])
      x = 0
    }
    for (const { width: wide, ...part } of word) {
      append(lines.at(-1) ?? [], { ...part, x })
      x += wide
    }
  }
  return lines
}

/** The space at the end of a word may stand outside of the line. */
function visibleWidth({ text, face, width }: Part, isLast: boolean, size: number, measure: Measure): number {
  return isLast && text.endsWith(' ') ? measure(text.trimEnd(), face, size) : width
}

function wordsIn(runs: Runs, size: number, usual: Face, widest: number, measure: Measure): readonly (Word | 'break')[] {
  const words: (Word | 'break')[] = []
  let word: Part[] = []
  const end = () => {
    if (word.length > 0) words.push(word)
    word = []
  }
  for (const run of runs) {
    const style = styleOf(run, usual)
    for (const piece of run.text.match(/\n|[^ \n]* +|[^ \n]+/g) ?? []) {
      if (piece === '\n') {
        end()
        words.push('break')
        continue
      }
      for (const text of piecesOf(piece, style.face, size, widest, measure)) {
        if (text !== piece) end()
        word.push({ ...style, text, width: measure(text, style.face, size) })
        if (text !== piece) end()
      }
      // A bracket with its letter stays with the word that it opens.
      if (piece.endsWith(' ') && run.bracket?.edge !== 'opens') end()
    }
  }
  end()
  return words
}

/** A word, or its pieces if it is wider than a line. */
function piecesOf(word: string, face: Face, size: number, widest: number, measure: Measure): readonly string[] {
  if (measure(word.trimEnd(), face, size) <= widest) return [word]
  const pieces: string[] = ['']
  for (const sign of word) {
    const piece = pieces.at(-1) ?? ''
    if (piece !== '' && measure(piece + sign, face, size) > widest) pieces.push(sign)
    else pieces[pieces.length - 1] = piece + sign
  }
  return pieces
}

function styleOf(
  { strong, emphasis, remark, bracket, change, language }: Run,
  usual: Face,
): Omit<Fragment, 'x' | 'text'> {
  const face = strong || bracket !== undefined ? 'bold' : remark || emphasis ? 'italic' : usual
  return { face, color: change === undefined ? (remark ? SOFT : INK) : COLOR_OF[change], change, language }
}

/** Adds a fragment to a line, or to its last fragment if that has the same style. */
function append(line: Fragment[], fragment: Fragment): void {
  const last = line.at(-1)
  const isSame =
    last?.face === fragment.face &&
    last.color === fragment.color &&
    last.change === fragment.change &&
    last.language === fragment.language
  if (isSame) line[line.length - 1] = { ...last, text: last.text + fragment.text }
  else line.push(fragment)
}
