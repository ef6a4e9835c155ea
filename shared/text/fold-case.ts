/**
 * Folds case and encoding character by character, so that neighbouring characters do not affect the result. Decomposed
 * first: the capital of a letter with an iota below it is two letters, and a mark after it would go to the second.
 */
export function foldCase(text: string): string {
  const capitals = text.normalize('NFKD').toUpperCase()
  return Array.from(capitals, (one) => one.toLowerCase())
    .join('')
    .normalize('NFKC')
}
