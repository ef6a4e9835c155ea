/** Text in one case and one encoding, character by character, so that it does not matter what stands beside it. */
export function foldCase(text: string): string {
  const capitals = text.normalize('NFKC').toUpperCase()
  return Array.from(capitals, (one) => one.toLowerCase())
    .join('')
    .normalize('NFKC')
}
