import * as z from 'zod'
import { TextStance } from './agreement.ts'
import { Words } from './localized-text.ts'
import type { Proposal } from './proposal.ts'
import { ReadingId } from './reading-id.ts'
import { ClauseNote, RatificationStance } from './stages/ratification.ts'

/** Every stance there is: the gradient of agreement on texts, and the decisions on ratification. */
export const Stance = z
  .enum([...new Set([...TextStance.options, ...RatificationStance.options])])
  .meta({ id: 'Stance' })
export type Stance = TextStance | RatificationStance

/**
 * What a participant says of one proposal. `change` is what would remove an objection or a red line;
 * reservations and interpretative declarations go with ratification and name their clause.
 */
export const PositionTaken = z
  .strictObject({
    stance: Stance,
    change: Words.optional(),
    reservations: z.array(ClauseNote).max(40).optional(),
    declarations: z.array(ClauseNote).max(40).optional(),
  })
  .meta({ id: 'PositionTaken' })
export type PositionTaken = z.infer<typeof PositionTaken>

/** One participant's stance on one proposal. A changed mind is a new revision; the last one counts. */
export const Position = PositionTaken.extend({
  reading: ReadingId,
  proposal: z.string(),
  participant: z.string(),
  side: z.string(),
  /** From 1. */
  revision: z.int().min(1),
  takenAt: z.iso.datetime(),
  /** 128 random bits, in hexadecimal: without them nobody can guess a position from its digest. */
  salt: z.string(),
})
export type Position = z.infer<typeof Position>

/** Why a position cannot be taken as it was sent, and what to change. */
export class NotAPosition extends Error {
  override readonly name = 'NotAPosition'
}

/** The stances a proposal can be met with. */
export function stancesOn(proposal: Pick<Proposal, 'body'>): readonly Stance[] {
  return proposal.body.kind === 'text' ? RatificationStance.options : TextStance.options
}

/**
 * Checks that a position fits its proposal.
 *
 * @throws {NotAPosition} for a stance of another stage, an objection that does not say what would remove it
 *   (RFC 7282: an objection can only be addressed when it is understood), a reservation that is missing or
 *   out of place, a clause the text does not have, or a proposal that was withdrawn
 */
export function checkPosition(taken: PositionTaken, proposal: Proposal): void {
  if (proposal.withdrawnAt !== undefined) throw new NotAPosition('this proposal was withdrawn by who tabled it')
  const stances = stancesOn(proposal)
  if (!stances.includes(taken.stance)) {
    throw new NotAPosition(`here the stance is one of ${stances.join(', ')}, not ${taken.stance}`)
  }
  if ((taken.stance === 'object' || taken.stance === 'block') && taken.change === undefined) {
    throw new NotAPosition('say in "change" what change would remove the objection')
  }
  checkClauseNotes(taken, proposal)
}

function checkClauseNotes(taken: PositionTaken, { body }: Proposal): void {
  const reservations = taken.reservations ?? []
  const notes = [...reservations, ...(taken.declarations ?? [])]
  if (body.kind !== 'text') {
    if (notes.length > 0) throw new NotAPosition('reservations and declarations are made when a text is ratified')
    return
  }
  if ((taken.stance === 'ratify-with-reservation') !== reservations.length > 0) {
    throw new NotAPosition('ratify-with-reservation goes with at least one entry in "reservations", and only it')
  }
  const unknown = notes.find((note) => ![...body.agreed, ...body.bracketed].includes(note.clause))
  if (unknown !== undefined) throw new NotAPosition(`the text has no clause ${unknown.clause}`)
}
