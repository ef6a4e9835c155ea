import type { KnownOutcome } from '../confirmation/confirmation.ts'
import { confirmationRulesOf } from '../confirmation/confirmation-rules.ts'
import { outcomesOfRatification } from '../confirmation/recorded-outcomes.ts'
import { usualDate } from '../confirmation/round-confirmations.ts'
import type { Dialogue } from '../dialogue.ts'
import { signsOf } from '../languages/format/signs.ts'
import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import { type Block, strong, words } from './document.ts'
import { inOneLine } from './localized.ts'
import { sideName } from './matters.ts'
import type { Wording } from './wording.ts'

/** The status line of an edition that has confirmations: nothing before the first one is settled. */
export function editionBlocks({ confirmations }: RoundRecord, wording: Wording): readonly Block[] {
  const last = confirmations?.at(-1)
  if (last === undefined) return []
  return [{ kind: 'status', runs: [words(wording.confirmation.edition(wording.date(last.settledAt)))] }]
}

/**
 * What became of the acceptances ad referendum of an adopted basket: each outcome with its date, and whether the basket stands.
 * Before the first outcome, until when it may be confirmed. That a basket ended is said above its text.
 */
export function confirmationBlocks(
  { id, ratification }: RecordedReading,
  wording: Wording,
  record: RoundRecord,
): readonly Block[] {
  const rules = confirmationRulesOf(record)
  const isConditional = ratification?.forms.includes('ad-referendum') === true
  if (rules === undefined || record.publication === undefined) return []
  const outcomes = outcomesOfRatification(record, id)
  // An edition that does not show the forms shows what became of them: it decides whether the basket stands.
  if (outcomes.length === 0 && !isConditional) return []
  if (outcomes.length === 0) {
    const until = wording.date(usualDate(record.publication.at, rules))
    return [paragraph(wording.confirmation.until(until))]
  }
  return [
    ...outcomesInWords(outcomes, wording, record).map(paragraph),
    ...(outcomes.some(({ ends }) => ends) ? [] : effectBlocks(outcomes, wording)),
  ]
}

/** What became of acceptances, each in a sentence. Sides that are not disclosed share a sentence if it is the same for them. */
export function outcomesInWords(
  outcomes: readonly KnownOutcome[],
  wording: Wording,
  context: { readonly dialogue: Pick<Dialogue, 'sides'> },
): readonly string[] {
  const inOneSentence = Map.groupBy(
    outcomes.map((one) => ({ ...one, date: wording.date(one.outcome === 'lapsed' ? one.closesAt : one.at) })),
    ({ side = '', outcome, date }) => JSON.stringify([side, outcome, date]),
  )
  return [...inOneSentence.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return []
    const { side, outcome, date } = first
    if (side === undefined) return [wording.confirmation.outcomeOfSides[outcome](1 + others.length, date)]
    const name = wording.inSentence(inOneLine(sideName(side, context), wording))
    return [wording.confirmation.outcome[outcome](name, date)]
  })
}

/** Whether the basket stands, if a side did not confirm it. */
export function effectBlocks(outcomes: readonly KnownOutcome[], wording: Wording): readonly Block[] {
  if (outcomes.every(({ outcome }) => outcome === 'confirmed')) return []
  const effect = outcomes.some(({ ends }) => ends) ? 'ends' : 'stands'
  return [{ kind: 'paragraph', runs: [strong(wording.confirmation.effect[effect])] }]
}

/** The rule of confirmations and the last link of those that were settled, for the annex on the rules. */
export function confirmationRuleBlocks(record: RoundRecord, wording: Wording): readonly Block[] {
  const rules = confirmationRulesOf(record)
  if (rules === undefined) return []
  return [paragraph(wording.confirmation.rule(rules.days, wording.share(rules.quorum), rules))]
}

/** The last link of the confirmations, after the root hash. */
export function confirmationLinkBlocks({ confirmations }: RoundRecord, wording: Wording): readonly Block[] {
  const last = confirmations?.at(-1)
  if (last === undefined) return []
  return [
    {
      kind: 'paragraph',
      runs: [words(`${wording.confirmation.link}${signsOf(wording).space}`), { text: last.link, code: true }],
    },
    paragraph(wording.confirmation.linkExplained),
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', runs: [words(text)] }
}
