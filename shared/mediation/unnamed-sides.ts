import { wordsIn } from '../languages/loaded.ts'
import { type Explaining, inLanguagesOf } from './in-languages-of.ts'
import type { BriefText, MediatorsBrief } from './mediators-brief.ts'

/** The sides by which the texts of a matter are compared, and those that a clause can bind. */
export type ByMatter = Explaining & { readonly parties?: MediatorsBrief['sides'] }

/** No side of a dialogue has a space in its id. */
const UNNAMED = 'unnamed side '

/** Whether this is a side that is not named, so that nothing is known of it but on which texts it agrees. */
export function isUnnamed(side: string): boolean {
  return side.startsWith(UNNAMED)
}

/**
 * The sides that agree on each text of a matter, without saying which sides they are. They are numbered by the texts on which they agree: a number
 * says nothing else of a side, and stands for the same side in the texts of this matter only.
 *
 * @param texts all texts of one matter, each with the sides that agree on it
 * @param sides the sides of the dialogue
 */
export function unnamed(
  texts: readonly { readonly proposal: string; readonly agreedBy: readonly string[] }[],
  sides: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const agreedOn = sides
    .map((side) =>
      texts
        .filter(({ agreedBy }) => agreedBy.includes(side))
        .map(({ proposal }) => proposal)
        .toSorted(),
    )
    .toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1))
  const agreeing = (proposal: string) =>
    agreedOn.flatMap((own, index) => (own.includes(proposal) ? [`${UNNAMED}${index + 1}`] : []))
  return new Map(texts.map(({ proposal }) => [proposal, agreeing(proposal)]))
}

/** A brief as it is for one matter: with sides that are not named, where it does not say which sides agree on its texts. */
export function byMatter(texts: readonly BriefText[], brief: Explaining): ByMatter {
  const { sides, languages, spoken } = brief
  const held = { languages, ...(spoken !== undefined && { spoken }) }
  if (!texts.some(({ isUnnamed }) => isUnnamed)) return { ...held, sides }
  const numbered = sides.map((_, index) => ({
    id: `${UNNAMED}${index + 1}`,
    name: inLanguagesOf(brief, (language) => wordsIn(language).documents.mediation.unnamedSide(index + 1)),
  }))
  return { ...held, sides: numbered, parties: sides }
}
