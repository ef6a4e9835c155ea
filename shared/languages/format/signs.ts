/**
 * The signs that Parley puts between words, each with the spaces that belong to it: French has a space before a colon,
 * and Chinese has none at all.
 */
export type Signs = {
  readonly space: string
  readonly stop: string
  readonly comma: string
  readonly colon: string
  readonly semicolon: string
  readonly opens: string
  readonly closes: string
}

/** The signs of most languages. */
export const USUAL_SIGNS: Signs = {
  space: ' ',
  stop: '. ',
  comma: ', ',
  colon: ': ',
  semicolon: '; ',
  opens: ' (',
  closes: ')',
}

/** What ends a text as a sentence: a full stop, or nothing if it has an end already. */
export function endOf(text: string, { stop }: Signs): readonly string[] {
  return ENDS.test(text) ? [] : [stop.trim()]
}

/** The signs that end a sentence, also inside a quotation. */
const ENDS = /[.!?…。！？؟]["'»”’」』]?$/u

/** The signs of what has words in one language. */
export function signsOf({ signs = USUAL_SIGNS }: { readonly signs?: Signs | undefined }): Signs {
  return signs
}
