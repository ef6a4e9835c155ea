/**
 * The signs that Parley puts between words, each with the spaces that belong to it: French has a space before a colon,
 * and Chinese has none at all.
 */
export type Signs = {
  readonly space: string
  readonly stop: string
  /** Ends the last sentence. */
  readonly end: string
  readonly comma: string
  /** Stands between the names of a list. */
  readonly list: string
  /** The same between names that may have a comma themselves. */
  readonly names: string
  readonly colon: string
  readonly semicolon: string
  readonly opens: string
  readonly closes: string
  readonly dash: string
  /** Stands between the ends of a range. */
  readonly range: string
}

/** The signs of most languages. */
export const USUAL_SIGNS: Signs = {
  space: ' ',
  stop: '. ',
  end: '.',
  comma: ', ',
  list: ', ',
  names: '; ',
  colon: ': ',
  semicolon: '; ',
  opens: ' (',
  closes: ')',
  dash: '\u00a0— ',
  range: ' – ',
}

/** What ends a text as a sentence: a full stop, or nothing if it has an end already. */
export function endOf(text: string, { end }: Signs): readonly string[] {
  return ENDS.test(text) ? [] : [end]
}

/** The signs that end a sentence, also inside a quotation. */
const ENDS = /[.!?…。！？؟]["'»”’」』]?$/u

/** The signs of what has words in one language. */
export function signsOf({ signs = USUAL_SIGNS }: { readonly signs?: Signs | undefined }): Signs {
  return signs
}
