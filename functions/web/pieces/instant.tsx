import type { Phrases } from '../phrases/phrases.ts'

type InstantProps = { readonly at: string; readonly phrases: Phrases; readonly weekday?: boolean }

/**
 * An instant in the reader's time zone and in UTC; in UTC alone where the zone is not known yet. The browser's script
 * then puts the reader's own time before it.
 */
export function Instant({ at, phrases, weekday = false }: InstantProps) {
  return <time datetime={at}>{weekday ? phrases.date.withWeekday(at) : phrases.date(at)}</time>
}
