/** A text that was to be stored has half of a character: a lone surrogate, which UTF-8 cannot encode. */
export class IllFormedText extends Error {
  override readonly name = 'IllFormedText'
}

/**
 * Checks every text that is stored for the first time: of a round's rules, the roster, proposals, positions and notes.
 * What people write is cleaned when it arrives (`shared/text/clean-all.ts`). This holds for whatever reaches the store on
 * another way, because what is stored is hashed, and a verifier in another language could not encode it. What an earlier
 * version stored is carried and settled as it is.
 *
 * @throws {IllFormedText} naming the place, never the text
 */
export function requireWellFormed(value: unknown, place = 'item'): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new IllFormedText(`${place} has half of a character`)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, one] of Object.entries(value)) {
    if (!name.isWellFormed()) throw new IllFormedText(`a name in ${place} has half of a character`)
    requireWellFormed(one, `${place}.${name}`)
  }
}
