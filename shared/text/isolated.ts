const TURNS =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\u202a-\u202e\u2066-\u2069]/u

/**
 * A name in plain text, such as a document or a terminal. A name in a script from right to left is put between the
 * signs for an isolate (Unicode Standard Annex 9), so that it does not turn the words beside it.
 */
export function isolated(name: string): string {
  return TURNS.test(name) ? `\u2068${name}\u2069` : name
}
