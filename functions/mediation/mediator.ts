import type { Mediation } from '../../shared/mediation/candidate-text.ts'
import type { MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'

/**
 * A mediator drafts texts that could remove the brackets of a settled reading. It only drafts: a facilitator reads,
 * changes, and tables one of them as the chair's text, or none.
 *
 * This room stands below the store, so that a mediator cannot read a position, a person or a note. All that it has is its
 * brief.
 */
export type Mediator = {
  /** `embedded`, or the id of a model. The record of a text that was drafted so has it. */
  readonly name: string
  readonly mediate: (brief: MediatorsBrief) => Promise<Mediation>
}
