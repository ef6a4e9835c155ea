import type { Attribution } from '../dialogue.ts'

/*
 * The gate of what is disclosed of people and of their sides: every page, answer, document and edition that shows something of that kind
 * asks a rule of this folder, or one that is made of them.
 *
 * | What | Rule | Asked by |
 * | --- | --- | --- |
 * | whose a text, an objection, a statement or a consent is | `attribution.ts` | the record's leaves, views, documents |
 * | which sides agree, with the tally | `side-agreement.ts` (`disclosedSides`) | the record's `agreement`, views of a settled reading |
 * | which sides agree, beside the words of objections | `beside-words.ts` | readings, screens, the bracket map, the memorandum, what a mediator is given |
 * | words of objections, each once | `said.ts` (`shownOnce`) | the record's `words`, views |
 * | forms of acceptance, reservations and declarations, to the public | `from-many.ts` (`isFromMany`) | `proof/edition.ts`, and so the public record and the documents made from it |
 * | how many of a side were heard | `turnout.ts`, which tells nothing of fewer than `FEWEST_TOLD` | facilitators, screens (`screen.ts`), the board |
 * | whether a reading can be closed early | `heard-before-closing.ts`, `FEWEST_TOLD` by default | closing, last call, deadlines |
 * | that a side has so few members that its agreement is their stance | `small-side.ts` | pages before a round and in a reading |
 * | when a text or a statement is seen | `batches.ts` | lists of texts, the floor |
 *
 * Sources: the Chatham House Rule, which covers identity and affiliation; k-anonymity (Samarati and Sweeney 1998), with a k of three.
 */

/** Whether everybody may know which side somebody is on who said something. */
export function disclosesSides(attribution: Attribution): boolean {
  return attribution !== 'none'
}

/** Whether everybody may know who said something. */
export function disclosesNames(attribution: Attribution): boolean {
  return attribution === 'named'
}

/** Whose something is, as far as the attribution rule discloses it: the side, the id of the participant, both or neither. */
export function whose(
  { side, participant }: { readonly side?: string | undefined; readonly participant?: string | undefined },
  attribution: Attribution,
): { readonly side?: string; readonly participant?: string } {
  return {
    ...(side !== undefined && disclosesSides(attribution) && { side }),
    ...(participant !== undefined && disclosesNames(attribution) && { participant }),
  }
}
