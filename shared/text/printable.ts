/**
 * A text from outside, as a terminal may print it: control characters and those that turn the direction of writing are
 * printed as their code points, such as `\u{1b}`. Otherwise a hostile file could delete a line of the output, or make it
 * say something else (Unicode Standard Annex 9; ECMA-48).
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066\u2067]/gu,
    (one) => `\\u{${one.codePointAt(0)?.toString(16)}}`,
  )
}
