/** Folds case and encoding character by character, so that neighbouring characters do not affect the result. */
export function foldCase(text: string): string {
  const capitals = text.normalize('NFKC').toUpperCase()
  return Array.from(capitals, (one) => one.toLowerCase())
    .join('')
    .normalize('NFKC')
}
