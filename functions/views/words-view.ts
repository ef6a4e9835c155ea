import * as z from 'zod'
import type { Dialogue } from '../../shared/dialogue.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import { type Position, PositionTaken } from '../../shared/position.ts'
import { byLanguage, shownOnce } from '../../shared/said.ts'
import { Stance } from '../../shared/stance.ts'

/** A position, as only its participant sees it. */
export const OwnPosition = PositionTaken.extend({
  revision: z.int().min(1),
  takenAt: z.iso.datetime(),
}).meta({ id: 'OwnPosition' })
export type OwnPosition = z.infer<typeof OwnPosition>

/**
 * The change that would remove an objection. Where names are disclosed it has its stance and author. Otherwise equal
 * texts are one entry, with the side where sides are disclosed.
 */
export const ObjectionView = z
  .object({
    change: LocalizedText,
    stance: Stance.optional(),
    side: z.string().optional(),
    name: z.string().optional(),
  })
  .meta({ id: 'ObjectionView' })
export type ObjectionView = z.infer<typeof ObjectionView>

/** The data by which objections and authors are shown. */
export type WordsFacts = {
  readonly dialogue: Pick<Dialogue, 'attribution' | 'languages' | 'untranslated'>
  readonly objections: readonly Position[]
  readonly names: ReadonlyMap<string, string>
}

/** A position, for the participant who took it. */
export function ownPosition({ stance, change, reservations, declarations, revision, takenAt }: Position): OwnPosition {
  return {
    stance,
    revision,
    takenAt,
    ...(change !== undefined && { change: byLanguage(change) }),
    ...(reservations !== undefined && { reservations: notesByLanguage(reservations) }),
    ...(declarations !== undefined && { declarations: notesByLanguage(declarations) }),
  }
}

function notesByLanguage(notes: NonNullable<Position['reservations']>) {
  return notes.map(({ clause, text }) => ({ clause, text: byLanguage(text) }))
}

/** The objections to a proposal, as far as they are shown. */
export function objectionsTo(proposal: string, facts: WordsFacts): readonly ObjectionView[] {
  const { dialogue, objections } = facts
  const said = objections.flatMap(({ change, ...position }) =>
    change === undefined || position.proposal !== proposal ? [] : [{ ...position, text: byLanguage(change) }],
  )
  if (dialogue.attribution !== 'named')
    return shownOnce(said, dialogue).map(({ text, ...side }) => ({ change: text, ...side }))
  // Sorted by all that is shown. Otherwise equal objections would stay in the order of their participants' ids.
  return said
    .map(({ text, stance, side, participant }) => ({
      change: text,
      stance,
      ...disclosedAuthor(facts, side, participant),
    }))
    .map((objection) => [JSON.stringify(objection), objection] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, objection]) => objection)
}

/** The author's side and name, as far as the attribution rule discloses them. */
export function disclosedAuthor(
  { dialogue, names }: Pick<WordsFacts, 'dialogue' | 'names'>,
  side: string | undefined,
  participant: string | undefined,
) {
  const { attribution } = dialogue
  const name = participant === undefined ? undefined : names.get(participant)
  return {
    ...(attribution !== 'none' && side !== undefined && { side }),
    ...(attribution === 'named' && name !== undefined && { name }),
  }
}
