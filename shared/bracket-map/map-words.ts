import type { DispositionKind, DispositionReason } from '../dispositions.ts'
import type { BracketState } from './bracket.ts'

/** What pages and documents say of objections and of the bracket map. */
export type MapWords = {
  readonly disposition: Readonly<Record<DispositionKind, string>>
  readonly why: Readonly<Record<DispositionReason, string>>
  readonly title: string
  readonly means: string
  /** Who may read it. */
  readonly confidential: string
  readonly none: string
  readonly state: Readonly<Record<BracketState, string>>
  /** Of a matter with texts of earlier rounds. */
  readonly before: (rounds: readonly number[]) => string
  /** Of texts in the table of what was tried. */
  readonly offeredAgain: string
  /** Before what stands that the texts would amend or end. */
  readonly stands: string
  /** After a text that would end what stands: before its reason. */
  readonly ends: string
  readonly clause: (number: string) => string
  readonly wording: (letter: string) => string
  /** The only wording of a matter. */
  readonly theText: string
  readonly agree: string
  readonly agrees: string
  /** Of a consolidated text that nobody has agreed to as a whole. */
  readonly agreesOnParts: string
  readonly doesNot: string
  /** In place of which side agrees, where that would tell which side an objection is from. */
  readonly notShown: string
  readonly notShownMeans: string
  readonly objections: string
  readonly noObjections: string
  /** The text of an objection that is not in brackets any more. */
  readonly onEarlier: string
  /** Before the readings in which an objection was made. */
  readonly madeIn: string
  readonly answeredBy: string
  readonly unanswered: string
  readonly tried: string
  readonly triedHead: readonly [reading: string, text: string, outcome: string]
  /** Texts that were tabled in an open reading. */
  readonly now: string
  /** The text of a basket that is put to ratification, which is not written out again. */
  readonly wholeText: string
}
