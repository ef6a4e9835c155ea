import type { Participant } from '../../../shared/participant.ts'
import type { ReadingPageView } from '../../views/see-reading-page.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'

/** What every part of a reading's page is made from. */
export type ReadingProps = ReadingPageView & {
  readonly phrases: Phrases
  readonly visitor: Participant
  /** What the address asks for: a proposal alone, an amendment's form, what was just done. */
  readonly query: { readonly [name: string]: string }
  readonly givenBack: GivenBack | undefined
  readonly now: Date
}

/** A form that could not be taken: a proposal's id, or which other form of the page, with what was typed. */
export type GivenBack = { readonly form: string; readonly typed: Typed }
