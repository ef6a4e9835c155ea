import { Document, isMap, isScalar, type Pair } from 'yaml'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { FEWEST_TOLD } from '../../shared/disclosure/from-many.ts'
import { USUAL_FLOOR } from '../../shared/floor-rules.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import type { Choices } from './choices.ts'

/**
 * The text of a dialogue's file, with a comment at each rule that says what else it could be. Rules that are left out
 * have their usual value (docs/deploying.md).
 */
export function dialogueFileText(choices: Choices): string {
  const { languages, spoken, title, slug, convener, mandate, sides, attribution, coChairs, days, eraseNamesOn } =
    choices
  const stage = { days }
  const document = new Document(
    {
      slug,
      title,
      mandate,
      convener,
      languages,
      ...(spoken !== undefined && { spoken }),
      sides,
      attribution,
      coChairs,
      ...(!disclosesNames(attribution) && {
        heardBeforeClosing: FEWEST_TOLD,
        texts: { everyMinutes: USUAL_FLOOR.everyMinutes },
      }),
      ...(eraseNamesOn !== undefined && { eraseNamesOn }),
      stages: { terms: stage, baskets: stage, modality: stage, commitments: stage, ratification: stage },
    },
    { aliasDuplicateObjects: false },
  )
  document.commentBefore = ' A dialogue. Every key, and what it is when it is left out: docs/deploying.md.'
  if (!isMap(document.contents)) throw new TypeError('a dialogue’s file is a map')
  for (const pair of document.contents.items as Pair[]) {
    const comment = isScalar(pair.key) ? COMMENTS[String(pair.key.value)] : undefined
    if (comment === undefined || !isScalar(pair.key)) continue
    pair.key.commentBefore = ` ${comment}`
    pair.key.spaceBefore = pair !== document.contents.items[0]
  }
  return `${document.toString({ lineWidth: 110 }).trimEnd()}\n`
}

const COMMENTS: Readonly<Record<string, string>> = {
  slug: 'Part of the address and of every name in the cloud: it cannot be changed once the dialogue is deployed.',
  languages: `Of texts: any tags, such as fa or pt-BR. Parley speaks ${LANGUAGE_CODES.join(', ')}.`,
  sides: 'A text is agreed when every side agrees. The id stands in the record.',
  attribution: 'What others learn of who wrote a text or took a position: none, side, or named.',
  heardBeforeClosing:
    'Facilitators can close a reading early once so many of each side were heard; of a smaller side, everybody.',
  texts:
    'Texts appear together, so often; before that only their authors see them. Without it everybody sees a text at once, and may guess its author from the moment.',
  coChairs: 'With true, a facilitator of each side must consent to close a reading.',
  eraseNamesOn: 'From this day (UTC) names and addresses are erased, once no round is running.',
  stages: 'How many days a reading lasts. Each stage can also have: rule, quorum, threshold, readings.',
}

/** The first line of a roster; one line for each person comes under it. */
export const ROSTER_TEMPLATE = 'name,role,side,capacity,email\n'
