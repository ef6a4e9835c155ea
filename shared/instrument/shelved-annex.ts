import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import type { RoundRecord } from '../record.ts'
import { givesShelvedPages } from '../record-format.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { BasketState } from './basket-state.ts'
import { type Block, type Runs, strong, words } from './document.ts'
import { inOneLine } from './localized.ts'
import { mattersOf, sittingsOf } from './matters.ts'
import { shelvedPage } from './shelved-page.ts'
import type { Bracketing, Wording } from './wording.ts'

/**
 * The shelved baskets and the baskets that never became a lane, each with its reason. A shelved basket has a page, if the rules of
 * the round say so.
 */
export function shelvedBlocks(
  baskets: readonly BasketState[],
  record: RoundRecord,
  wording: Wording,
): readonly Block[] {
  const hasPages = givesShelvedPages(record.format) && record.dialogue.shelvedPages === true
  const shelved = baskets.flatMap((state): readonly Block[] => {
    const { basket, heading, outcome } = state
    if (outcome.is !== 'shelved') return []
    const { stage, settlement } = outcome.reading
    const why = wording.shelving[outcome.why](wording.stage[stage], wording.date(settlement.settledAt))
    if (hasPages) return shelvedPage(state, why, wording, record)
    // The number of its lane. No part of the document has the number of a shelved basket.
    return [item(`${basket.slice(1)}. ${inOneLine(heading.title, wording)}`, [words(why)], wording)]
  })
  const sittings = sittingsOf('baskets', record)
  const contested = mattersOf(sittings, 'basket', record)
    .filter(({ isAgreed }) => !isAgreed)
    .flatMap(({ texts }) => texts)
    .map(({ id, body }) =>
      item(inOneLine(body.title, wording), [words(wording.notTakenUp[whyBracketed(id, sittings)])], wording),
    )
  if (shelved.length + contested.length === 0) return []
  const means: readonly Block[] =
    hasPages && shelved.length > 0
      ? [{ kind: 'paragraph', runs: [words(wordsIn(wording.language).documents.shelved.means)] }]
      : []
  // What was not taken up comes first: it has no page.
  return [
    { kind: 'heading', level: 1, runs: [words(wording.shelved)] },
    ...(hasPages ? contested : []),
    ...means,
    ...shelved,
    ...(hasPages ? [] : contested),
  ]
}

function whyBracketed(id: string, sittings: readonly RecordedReading[]): Bracketing {
  const reason = sittings.at(-1)?.outcomes.find(({ proposal }) => proposal === id)?.reason
  switch (reason) {
    case 'quorum-not-met':
    case 'tied':
    case 'more-baskets-than-lanes':
      return reason
    default:
      return 'some-sides-agree'
  }
}

function item(heading: string, text: Runs, wording: Wording): Block {
  return { kind: 'item', runs: [strong(heading), words(signsOf(wording).stop), ...text] }
}
