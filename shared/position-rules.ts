import { TextStance } from './agreement.ts'
import { RatificationStance } from './stages/ratification.ts'
import { needsExplanation } from './stance.ts'

const NONE = { maxItems: 0 }
const WITHOUT_NOTES = { reservations: NONE, declarations: NONE, words: false }

/**
 * What `checkPosition` requires of a position by its stance, as JSON Schema: words on what would remove an objection,
 * reservations with the one stance that makes them, and neither them nor declarations on a text that is not ratified.
 */
export const POSITION_RULES = {
  if: stanceIn(TextStance.options.filter(needsExplanation)),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ['change'], properties: WITHOUT_NOTES },
  else: {
    if: stanceIn(['ratify-with-reservation']),
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['reservations'], properties: { reservations: { minItems: 1 } } },
    else: {
      if: stanceIn(
        TextStance.options.filter((stance) => !(RatificationStance.options as readonly string[]).includes(stance)),
      ),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { properties: WITHOUT_NOTES },
      else: { properties: { reservations: NONE } },
    },
  },
}

function stanceIn(stances: readonly string[]) {
  return { required: ['stance'], properties: { stance: { enum: [...stances] } } }
}
