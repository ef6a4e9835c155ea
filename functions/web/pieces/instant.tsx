import type { Phrases } from '../phrases/phrases.ts'

/** An instant, in UTC; the script gives it in the reader's zone. */
export function Instant({ at, phrases }: { readonly at: string; readonly phrases: Phrases }) {
  return <time datetime={at}>{phrases.date(at)}</time>
}
