import { clauseRuns } from '../instrument/clauses.ts'
import type { Runs } from '../instrument/document.ts'
import { inOneLine } from '../instrument/localized.ts'
import type { Wording } from '../instrument/wording.ts'
import type { StandingBasket, StandingClause } from '../standing/standing-text.ts'
import type { MemoContext } from './memo-context.ts'

/** The number of a basket in the standing text: `1/2`. */
export function basketNumber({ source, basket }: Pick<StandingBasket, 'source' | 'basket'>): string {
  return `${source.round}/${basket.slice(1)}`
}

/** A basket by its number and its title. */
export function basketName(basket: StandingBasket, wording: Wording): string {
  return `${basketNumber(basket)}. ${inOneLine(basket.title, wording)}`
}

/** The sentence of a clause in the words of the form of its basket. */
export function sentenceOf(
  body: StandingClause['body'],
  { modality = 'joint-statement' }: StandingBasket,
  { wording, dialogue }: MemoContext,
): Runs {
  return clauseRuns(body, { form: modality }, wording, { dialogue })
}
