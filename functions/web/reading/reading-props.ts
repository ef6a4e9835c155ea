import type { Participant } from '../../../shared/participant.ts'
import type { ReadingPageView } from '../../views/see-reading-page.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/typed-values.tsx'

/** The props of every component of a reading's page. */
export type ReadingProps = Omit<ReadingPageView, 'draftKey'> & {
  readonly phrases: Phrases
  /** What Parley says in the second column, if the texts are beside another language. */
  readonly beside?: Phrases | undefined
  readonly visitor: Participant
  /** Whether new notes of the caucus are encrypted: this follows the dialogue's file as it is now, not the rules of the round. */
  readonly isCaucusSealed?: boolean | undefined
  /** The query of the address: one proposal alone, an amendment's form, or the result of the last form. */
  readonly query: { readonly [name: string]: string }
  readonly givenBack: GivenBack | undefined
  readonly now: Date
}

/** A form that was refused: the proposal's id or the name of another form, with the typed values. */
export type GivenBack = { readonly form: string; readonly typed: Typed }
