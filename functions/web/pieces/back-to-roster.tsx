import type { Phrases } from '../phrases/phrases.ts'

/** The button that leads from what was done with the roster back to it. */
export function BackToRoster({ phrases }: { readonly phrases: Phrases }) {
  return (
    <p>
      <a class="button" href="/roster">
        {phrases.roster.back}
      </a>
    </p>
  )
}
