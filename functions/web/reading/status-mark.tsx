import type { Status } from '../../../shared/outcomes.ts'
import type { Phrases } from '../phrases/phrases.ts'

const SIGN = { agreed: '✓', merged: '⊕', bracketed: '[\u00a0]', dropped: '✗' } as const

/** What became of a proposal, by its sign and in a word. */
export function StatusMark({ status, phrases }: { readonly status: Status; readonly phrases: Phrases }) {
  return <Mark kind={status} word={phrases.settled.status[status]} />
}

/** A sign with its word: told apart by shape, not by colour; a narrow table shows the sign and speaks the word. */
export function Mark({ kind, word }: { readonly kind: Status; readonly word: string }) {
  return (
    <span class={`mark ${kind}`}>
      <span aria-hidden="true">{SIGN[kind]}</span> <span class="word">{word}</span>
    </span>
  )
}
