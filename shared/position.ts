import * as z from 'zod'
import { TextStance } from './agreement.ts'
import type { Dialogue } from './dialogue.ts'
import { asOneString, missingIn, Said } from './disclosure/said.ts'
import { LocalizedText, whyForeign } from './localized-text.ts'
import type { Proposal } from './proposal.ts'
import { ReadingId } from './reading-id.ts'
import { FIRST_FORMAT, type RecordFormat } from './record-format.ts'
import { ClauseNote, RatificationStance } from './stages/ratification.ts'
import { KeptStance, NO_STANCE, needsExplanation, Stance } from './stance.ts'

/**
 * A participant's position on one proposal, as it is sent. `change` is the change that would remove an objection or a
 * block. Reservations and interpretative declarations belong to ratification and name their clause. All words are
 * given by language, as in proposals, because a language that only one side uses would disclose the side. `words` is
 * compared and not stored, for the same reason.
 */
export const PositionTaken = z
  .strictObject({
    stance: Stance,
    change: LocalizedText.optional(),
    reservations: z.array(ClauseNote).max(40).optional(),
    declarations: z.array(ClauseNote).max(40).optional(),
    words: z.string().max(64).optional().meta({
      description: 'In ratification: the digest of the text that was read; refused if another text is ratified',
    }),
  })
  .meta({ id: 'PositionTaken' })
export type PositionTaken = z.infer<typeof PositionTaken>

const KeptNote = z.strictObject({ clause: z.string(), text: Said })

/**
 * One participant's stance on one proposal. A change is a new revision; the last revision counts. A revision with the
 * stance `none` takes the position back.
 */
export const Position = PositionTaken.omit({ words: true }).extend({
  stance: KeptStance,
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

/**
 * The most revisions of one position in a reading. Each is kept, with all its words, and the record is padded for the
 * largest number that anybody has.
 */
export const MOST_REVISIONS = 64

/** A position that stands: it was not taken back. */
export type StandingPosition = Position & { readonly stance: Stance }

/** Whether a revision is a stance on the text. One that took the position back is none, and counts for nothing. */
export function isStance(position: Position): position is StandingPosition {
  return position.stance !== NO_STANCE
}

/** The words of a position, as a round of a format stores them. */
export function asKept(
  taken: PositionTaken,
  format: RecordFormat,
): Pick<Position, Exclude<keyof PositionTaken, 'words'>> {
  const { words: _, ...said } = taken
  if (format !== FIRST_FORMAT) return said
  const { stance, change, reservations, declarations } = said
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
 *   withdrawn; for the digest of another text than the one put to ratification; and where words that lack a language are held back, for a reservation or declaration that lacks one:
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
  checkWords(taken, proposal)
  checkClauseNotes(taken, proposal)
  checkLanguages(taken, dialogue)
}

function checkWords({ words }: PositionTaken, { body }: Proposal): void {
  if (words === undefined) return
  const sealed = body.kind === 'text' ? Object.values(body.words ?? {}) : []
  if (!sealed.includes(words)) {
    throw new NotAPosition('"words" is not the digest of the text that is put to ratification; read the text again')
  }
}

function checkLanguages(
  { change, reservations = [], declarations = [] }: PositionTaken,
  { languages, untranslated }: Pick<Dialogue, 'languages' | 'untranslated'>,
): void {
  const notes = [...reservations, ...declarations].map(({ text }) => text)
  const foreign = whyForeign([...(change === undefined ? [] : [change]), ...notes], languages)
  if (foreign !== undefined) throw new NotAPosition(foreign)
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
