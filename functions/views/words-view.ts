import * as z from 'zod'
import type { Dialogue } from '../../shared/dialogue.ts'
import { disclosesNames, whose } from '../../shared/disclosure/attribution.ts'
import { byLanguage } from '../../shared/disclosure/said.ts'
import { Disposition } from '../../shared/dispositions.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import type { Objection } from '../../shared/objections.ts'
import { isStance, type Position, PositionTaken, type StandingPosition } from '../../shared/position.ts'
import { mayBeExplained, Stance } from '../../shared/stance.ts'

/** A position, as only its participant sees it. */
export const OwnPosition = PositionTaken.extend({
  revision: z.int().min(1),
  takenAt: z.iso.datetime(),
}).meta({ id: 'OwnPosition' })
export type OwnPosition = z.infer<typeof OwnPosition>

/** That a participant took their position back, as only they see it. The next position names this revision. */
export const TakenBack = OwnPosition.pick({ revision: true, takenAt: true }).meta({ id: 'TakenBack' })
export type TakenBack = z.infer<typeof TakenBack>

/**
 * What a participant wrote in earlier revisions of a position and the last one does not say, as only they see it. They do
 * not have to type it again: the reason of an objection after another stance, and all words after taking a position back.
 */
export const WrittenBefore = OwnPosition.pick({ change: true, reservations: true, declarations: true }).meta({
  id: 'WrittenBefore',
})
export type WrittenBefore = z.infer<typeof WrittenBefore>

/**
 * The change that would remove an objection. Where names are disclosed it has its stance and author. Otherwise equal
 * texts are one entry, with the side where sides are disclosed.
 */
const Objected = z.object({
  id: z.string(),
  change: LocalizedText,
  stance: Stance.optional(),
  side: z.string().optional(),
  name: z.string().optional(),
})

/** An objection, with what became of it. */
export const ObjectionView = Objected.extend({ disposition: Disposition.optional() }).meta({ id: 'ObjectionView' })
export type ObjectionView = z.infer<typeof ObjectionView>

/** An objection of an earlier reading that a text answers, or may answer. */
export const AnsweredView = Objected.extend({
  reading: z.string(),
  proposal: z.string(),
  competes: z.string().optional().meta({
    description: 'Only a text of this matter may answer it; absent if a text of any matter may',
  }),
}).meta({ id: 'AnsweredView' })
export type AnsweredView = z.infer<typeof AnsweredView>

/** The data by which objections and authors are shown. */
export type WordsFacts = {
  readonly dialogue: Pick<Dialogue, 'attribution'>
  readonly objections: readonly Objection[]
  readonly dispositions: ReadonlyMap<string, Disposition>
  readonly names: ReadonlyMap<string, string>
}

/** A position, for the participant who took it. */
export function ownPosition({ stance, revision, takenAt, ...words }: StandingPosition): OwnPosition {
  return { stance, revision, takenAt, ...wordsOf(words) }
}

/**
 * @param revisions those of one participant on one proposal, oldest first
 * @returns `undefined` if the last revision says all of it
 */
export function writtenBefore(revisions: readonly Position[]): WrittenBefore | undefined {
  const last = revisions.at(-1)
  const standing = revisions.filter(isStance)
  const words = {
    // A position that could have a reason and has none is one whose reason was deleted.
    change: standing.findLast(({ stance }) => mayBeExplained(stance))?.change,
    reservations: standing.findLast(({ reservations }) => reservations !== undefined)?.reservations,
    // Declarations belong to every stance: one that a later position left out was deleted.
    declarations: standing.at(-1)?.declarations,
  }
  const unsaid = Object.fromEntries(
    Object.entries(words).filter(([field]) => last?.[field as keyof typeof words] === undefined),
  )
  const found = wordsOf(unsaid)
  return Object.keys(found).length > 0 ? found : undefined
}

type Words = Partial<Pick<Position, 'change' | 'reservations' | 'declarations'>>

function wordsOf({
  change,
  reservations,
  declarations,
}: { readonly [field in keyof Words]: Words[field] | undefined }) {
  return {
    ...(change !== undefined && { change: byLanguage(change) }),
    ...(reservations !== undefined && { reservations: notesByLanguage(reservations) }),
    ...(declarations !== undefined && { declarations: notesByLanguage(declarations) }),
  }
}

function notesByLanguage(notes: NonNullable<Position['reservations']>) {
  return notes.map(({ clause, text }) => ({ clause, text: byLanguage(text) }))
}

/** The objections to a proposal, as far as they are shown, with what became of each. */
export function objectionsTo(proposal: string, facts: WordsFacts): readonly ObjectionView[] {
  const found = facts.objections
    .filter((objection) => objection.proposal === proposal)
    .map((objection) => {
      const disposition = facts.dispositions.get(objection.id)
      return { ...viewOfObjection(objection, facts), ...(disposition !== undefined && { disposition }) }
    })
  return disclosesNames(facts.dialogue.attribution) ? sorted(found) : found
}

/** An objection of an earlier reading, for a text that answers it. */
export function viewOfAnswerable(
  { objection, competes }: { readonly objection: Objection; readonly competes?: string | undefined },
  facts: Pick<WordsFacts, 'dialogue' | 'names'>,
): AnsweredView {
  const { reading, proposal } = objection
  return { ...viewOfObjection(objection, facts), reading, proposal, ...(competes !== undefined && { competes }) }
}

function viewOfObjection(
  { id, text, stance, side, participant }: Objection,
  facts: Pick<WordsFacts, 'dialogue' | 'names'>,
) {
  const { attribution } = facts.dialogue
  return {
    id,
    change: text,
    ...(disclosesNames(attribution) && stance !== undefined && { stance }),
    ...disclosedAuthor(facts, side, participant),
  }
}

/** Sorted by all that is shown. Otherwise equal objections would stay in the order of their participants' ids. */
function sorted(objections: readonly ObjectionView[]): readonly ObjectionView[] {
  return objections
    .map(({ id, ...shown }) => [JSON.stringify(shown), { id, ...shown }] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, objection]) => objection)
}

/** The author's side and name, as far as the attribution rule discloses them. */
export function disclosedAuthor(
  { dialogue, names }: Pick<WordsFacts, 'dialogue' | 'names'>,
  side: string | undefined,
  participant: string | undefined,
) {
  const disclosed = whose({ side, participant }, dialogue.attribution)
  const name = disclosed.participant === undefined ? undefined : names.get(disclosed.participant)
  return { ...(disclosed.side !== undefined && { side: disclosed.side }), ...(name !== undefined && { name }) }
}
