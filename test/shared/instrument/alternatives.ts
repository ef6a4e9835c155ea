import { marksOf } from '../../../shared/instrument/bracket-runs.ts'
import { type Alternative, type BracketLine, letterOf } from '../../../shared/instrument/inline-brackets.ts'

/** Alternatives A, B, C … of a text; `amends` names the letter of another one. */
export function alternatives(...all: readonly (string | { readonly text: string; readonly amends: string })[]) {
  return all.map((one, index): Alternative => {
    const letter = letterOf(index)
    return { id: letter, label: letter, ...(typeof one === 'string' ? { text: one } : one) }
  })
}

/** A line as it is printed. */
export function printed(line: BracketLine | undefined): string | undefined {
  return (
    line &&
    marksOf(line)
      .map((mark) => (mark.is === 'words' ? mark.text : mark.is === 'opens' ? `[${mark.labels.join(', ')}: ` : ']'))
      .join('')
  )
}

/** What a reader makes of a printed line for one letter, going by the brackets alone. */
export function readFor(label: string, line: string): string {
  return bracketsOf(line)
    .map((piece) => (typeof piece === 'string' ? piece : piece.of.includes(label) ? readFor(label, piece.inside) : ''))
    .join('')
}

type Printed = string | { readonly of: readonly string[]; readonly inside: string }

/** A line at its outermost brackets. A bracket is also of those whose letters stand inside. */
function bracketsOf(line: string): readonly Printed[] {
  const pieces: Printed[] = []
  let [depth, start] = [0, 0]
  for (const [at, sign] of Array.from({ length: line.length }, (_, at) => [at, line[at]] as const)) {
    if (sign === '[' && depth++ === 0) {
      pieces.push(line.slice(start, at))
      start = at + 1
    }
    if (sign === ']' && --depth === 0) {
      const [, inside = ''] = /^[A-Z, ]+: ([\s\S]*)$/.exec(line.slice(start, at)) ?? []
      const letters = `[${line.slice(start, at)}`.matchAll(/\[([A-Z, ]+): /g)
      pieces.push({ of: [...letters].flatMap(([, label = '']) => label.split(', ')), inside })
      start = at + 1
    }
  }
  return [...pieces, line.slice(start)]
}
