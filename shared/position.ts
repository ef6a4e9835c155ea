import * as z from 'zod'
import { TextStance } from './agreement.ts'
import type { Dialogue } from './dialogue.ts'
import { LocalizedText, languagesOf } from './localized-text.ts'
import type { Proposal } from './proposal.ts'
import { ReadingId } from './reading-id.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import { asOneString, missingIn, Said } from './said.ts'
import { ClauseNote, RatificationStance } from './stages/ratification.ts'
import { needsExplanation, Stance } from './stance.ts'

/**
 * A participant's position on one proposal, as it is sent. `change` is the change that would remove an objection or a
 * block. Reservations and interpretative declarations belong to ratification and name their clause. All words are
 * given by language, as in proposals, because a language that only one side uses would disclose the side.
 */
export const PositionTaken = z
  .strictObject({
    stance: Stance,
    change: LocalizedText.optional(),
    reservations: z.array(ClauseNote).max(40).optional(),
    declarations: z.array(ClauseNote).max(40).optional(),
  })
  .meta({ id: 'PositionTaken' })
export type PositionTaken = z.infer<typeof PositionTaken>

const KeptNote = z.strictObject({ clause: z.string(), text: Said })

/** One participant's stance on one proposal. A change is a new revision; the last revision counts. */
export const Position = PositionTaken.extend({
  change: Said.optional(),
  reservations: z.array(KeptNote).optional(),
  declarations: z.array(KeptNote).optional(),
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

/** The words of a position, as a round of a format stores them. */
export function asKept(taken: PositionTaken, format: RecordFormat): Pick<Position, keyof PositionTaken> {
  if (format !== FIRST_FORMAT) return taken
  const { stance, change, reservations, declarations } = taken
  const kept = (notes: readonly ClauseNote[]) => notes.map(({ clause, text }) => ({ clause, text: asOneString(text) }))
  return {
    stance,
    ...(change !== undefined && { change: asOneString(change) }),
    ...(reservations !== undefined && { reservations: kept(reservations) }),
    ...(declarations !== undefined && { declarations: kept(declarations) }),
  }
}

/** A position is refused. The message says why and what to change. */
export class NotAPosition extends Error {
  override readonly name = 'NotAPosition'
}

/** The stances that can be taken on a proposal. */
export function stancesOn(proposal: Pick<Proposal, 'body'>): readonly Stance[] {
  return proposal.body.kind === 'text' ? RatificationStance.options : TextStance.options
}

/**
 * Checks that a position fits its proposal.
 *
 * @throws {NotAPosition} for a stance of another stage, an objection that does not say what would remove it
 *   (RFC 7282: an objection can only be addressed when it is understood), a reservation that is missing or
 *   out of place, a clause the text does not have, a language the dialogue is not held in, or a proposal that was
 *   withdrawn; and where words that lack a language are held back, for a reservation or declaration that lacks one:
 *   it has its effect in the instrument, where nothing can be added to it
 */
export function checkPosition(
  taken: PositionTaken,
  proposal: Proposal,
  dialogue: Pick<Dialogue, 'languages' | 'untranslated'>,
): void {
  if (proposal.withdrawnAt !== undefined) throw new NotAPosition('this proposal was withdrawn by its author')
  const stances = stancesOn(proposal)
  if (!stances.includes(taken.stance)) {
    throw new NotAPosition(`the stance must be one of ${stances.join(', ')}, not ${taken.stance}`)
  }
  if (needsExplanation(taken.stance) && taken.change === undefined) {
    throw new NotAPosition('say in "change" what change would remove the objection')
  }
  checkClauseNotes(taken, proposal)
  checkLanguages(taken, dialogue)
}

function checkLanguages(
  { change, reservations = [], declarations = [] }: PositionTaken,
  { languages, untranslated }: Pick<Dialogue, 'languages' | 'untranslated'>,
): void {
  const notes = [...reservations, ...declarations].map(({ text }) => text)
  const foreign = [...(change === undefined ? [] : [change]), ...notes]
    .flatMap(languagesOf)
    .find((language) => !languages.includes(language))
  if (foreign !== undefined)
    throw new NotAPosition(`this dialogue is held in ${languages.join(' and ')}, not in ${foreign}`)
  const missing = untranslated === 'held-back' ? notes.flatMap((text) => missingIn(text, languages)) : []
  if (missing.length > 0) {
    throw new NotAPosition(
      `write reservations and declarations in every language of the dialogue; ${missing[0]} is missing`,
    )
  }
}

function checkClauseNotes(taken: PositionTaken, { body }: Proposal): void {
  const reservations = taken.reservations ?? []
  const notes = [...reservations, ...(taken.declarations ?? [])]
  if (body.kind !== 'text') {
    if (notes.length > 0)
      throw new NotAPosition('reservations and declarations are possible only when a text is ratified')
    return
  }
  if ((taken.stance === 'ratify-with-reservation') !== reservations.length > 0) {
    throw new NotAPosition(
      'ratify-with-reservation needs at least one entry in "reservations"; no other stance may have one',
    )
  }
  const unknown = notes.find((note) => ![...body.agreed, ...body.bracketed].includes(note.clause))
  if (unknown !== undefined) throw new NotAPosition(`the text has no clause ${unknown.clause}`)
}
