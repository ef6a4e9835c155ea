import type { Phrases } from '../phrases/phrases.ts'

/** Leads to the page that verifies a record, in the language of the page. */
export function VerifierLink({ phrases }: { readonly phrases: Phrases }) {
  return <a href={`/verify#${phrases.language}`}>{phrases.open.verify}</a>
}
