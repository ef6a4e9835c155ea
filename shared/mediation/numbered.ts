import type { MediatedMatter } from './candidate-text.ts'

/** Gives each candidate its id: the reading, a letter for the mediator, and a number. */
export function numbered(
  reading: string,
  letter: 'm' | 'b',
  matters: readonly MediatedMatter[],
): readonly MediatedMatter[] {
  let number = 0
  return matters.map((matter) => ({
    ...matter,
    candidates: matter.candidates.map((candidate) => {
      number += 1
      return { ...candidate, id: `${reading}.${letter}${number}` }
    }),
  }))
}
