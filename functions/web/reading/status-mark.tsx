import type { ShownStatus } from '../../../shared/outcomes.ts'
import type { Phrases } from '../phrases/phrases.ts'

const SIGN = { agreed: '✓', merged: '⊕', bracketed: '[\u00a0]', waiting: '…', dropped: '✗' } as const

/** The outcome of a proposal, as a sign and a word. */
export function StatusMark({ status, phrases }: { readonly status: ShownStatus; readonly phrases: Phrases }) {
  return <Mark kind={status} word={phrases.settled.status[status]} />
}

/** A sign with its word. Signs differ in shape, not only in colour. */
export function Mark({ kind, word }: { readonly kind: ShownStatus; readonly word: string }) {
  return (
    <span class={`mark ${kind}`}>
      <span aria-hidden="true">{SIGN[kind]}</span> {word}
    </span>
  )
}
