import { signsOf } from '../languages/format/signs.ts'
import type { Run, Runs } from './document.ts'
import type { BracketLine, Piece, Variant } from './inline-brackets.ts'
import type { Wording } from './wording.ts'

/** Words of a line, or the start or end of a bracket with its letters. */
export type Mark =
  | { readonly is: 'words'; readonly text: string }
  | { readonly is: 'opens' | 'closes'; readonly labels: readonly string[] }

/**
 * A line from left to right. There is one space before each bracket, no space inside its edges, and no double space.
 */
export function marksOf(line: BracketLine): readonly Mark[] {
  const marks: Mark[] = []
  for (const piece of line) addPiece(marks, piece)
  return marks
}

/** A line as runs. Each bracket has the words that a screen reader says for it. */
export function bracketRuns(line: BracketLine, wording: Wording): Runs {
  const { list, colon } = signsOf(wording)
  return marksOf(line).map((mark): Run => {
    if (mark.is === 'words') return { text: mark.text }
    const { labels } = mark
    return mark.is === 'opens'
      ? {
          text: `[${labels.join(list)}${colon}`,
          bracket: { edge: 'opens', labels, spoken: wording.bracketOpens(labels) },
        }
      : { text: ']', bracket: { edge: 'closes', labels, spoken: wording.bracketCloses(labels) } }
  })
}

function addPiece(marks: Mark[], piece: Piece): void {
  if (typeof piece === 'string') {
    addWords(marks, piece)
    return
  }
  const variants = piece.variants.filter((variant) => wordsOf(variant).trim() !== '')
  for (const variant of variants) {
    if (!endsInSpace(marks)) addWords(marks, ' ')
    marks.push({ is: 'opens', labels: variant.labels })
    const inside: Mark[] = []
    for (const one of variant.pieces) addPiece(inside, one)
    marks.push(...trimmed(inside), { is: 'closes', labels: variant.labels })
  }
  if (variants.some((variant) => /\s$/.test(wordsOf(variant)))) addWords(marks, ' ')
}

/** Adds words. A leading space is dropped after another space. */
function addWords(marks: Mark[], text: string): void {
  const words = endsInSpace(marks) ? text.replace(/^ +/, '') : text
  if (words !== '') marks.push({ is: 'words', text: words })
}

/** Also true after an opening quotation mark or parenthesis, because no space follows it. */
function endsInSpace(marks: readonly Mark[]): boolean {
  const last = marks.at(-1)
  return last === undefined || (last.is === 'words' && /[\s\p{Ps}\p{Pi}]$/u.test(last.text))
}

function trimmed(marks: readonly Mark[]): readonly Mark[] {
  return marks.map((mark, index) => {
    if (mark.is !== 'words') return mark
    const text = index === 0 ? mark.text.trimStart() : mark.text
    return { is: 'words', text: index === marks.length - 1 ? text.trimEnd() : text }
  })
}

/** The words of a variant, with those of its inner brackets. */
function wordsOf({ pieces }: Variant): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.variants.map(wordsOf).join(''))).join('')
}
