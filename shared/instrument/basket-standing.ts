import type { RecordedReading, RoundRecord } from '../record.ts'
import type { BasketId } from '../stage.ts'
import type { ModalityForm } from '../stages/modality.ts'
import type { Remarked } from './remarks.ts'
import { type Body, type Matter, sittingsOf, standing, type Text } from './standing.ts'
import type { Shelving } from './wording.ts'

/** The state of a basket: the input of its part of the document. */
export type BasketStanding = {
  readonly basket: BasketId
  readonly heading: Body<'basket'>
  /** The text its heading is from. */
  readonly text: Remarked
  readonly modality: ModalityForm | undefined
  readonly clauses: readonly Matter<'commitment'>[]
  /** The last ratification reading of the passage the clauses are from. */
  readonly ratification: RecordedReading | undefined
  readonly outcome:
    | { readonly is: 'in-progress' }
    | { readonly is: 'sent-back'; readonly at: string }
    | { readonly is: 'ratified'; readonly at: string }
    | { readonly is: 'shelved'; readonly why: Shelving; readonly reading: RecordedReading }
  /** The reading of this lane that was settled last. */
  readonly last: RecordedReading | undefined
}

/** Every basket that became a lane, in the order they were numbered. */
export function basketsIn(record: RoundRecord): readonly BasketStanding[] {
  const sittings = sittingsOf('baskets', record)
  const headings = new Map(
    standing(sittings, 'basket', record).flatMap(({ texts }) => texts.map((text) => [text.id, text] as const)),
  )
  const adjourned = sittings.find(({ settlement }) => settlement.next === 'adjourn')
  return sittings
    .flatMap((reading) => reading.settlement.lanes ?? [])
    .flatMap(({ basket, proposal }) => {
      const heading = headings.get(proposal)
      return heading === undefined ? [] : [standingOf(basket, heading, record, adjourned)]
    })
}

/** Whether a basket's text is adopted, as the package rule has it. */
export function isAdopted(basket: BasketStanding, all: readonly BasketStanding[], record: RoundRecord): boolean {
  if (basket.outcome.is !== 'ratified') return false
  return record.dialogue.packageRule === 'early-harvest' || all.every(({ outcome }) => outcome.is === 'ratified')
}

/** @param adjourned the reading at which the round was adjourned before any of its baskets was taken */
function standingOf(
  basket: BasketId,
  text: Text<'basket'>,
  record: RoundRecord,
  adjourned: RecordedReading | undefined,
): BasketStanding {
  const lane = record.readings.filter((reading) => reading.basket === basket)
  const passage = Math.max(1, ...lane.filter(({ stage }) => stage === 'commitments').map((reading) => reading.passage))
  const outcome = outcomeOf(lane.at(-1) ?? adjourned)
  const clauses = standing(sittingsOf('commitments', record, { basket, passage }), 'commitment', record)
  return {
    basket,
    heading: text.body,
    text: asFarAs(outcome, text),
    modality: lane.map(({ settlement }) => settlement.modality).findLast((form) => form !== undefined),
    clauses: clauses.map((matter) => ({ ...matter, texts: matter.texts.map((one) => asFarAs(outcome, one)) })),
    ratification: sittingsOf('ratification', record, { basket, passage }).at(-1),
    outcome,
    last: lane.at(-1),
  }
}

/** A ratified text was agreed to as a whole by its ratification. */
function asFarAs<One extends Remarked>({ is }: BasketStanding['outcome'], text: One): One {
  return is === 'ratified' ? { ...text, isNotYetWhole: false } : text
}

function outcomeOf(last: RecordedReading | undefined): BasketStanding['outcome'] {
  switch (last?.settlement.next) {
    case 'ratified':
      return { is: 'ratified', at: last.settlement.settledAt }
    case 'redraft':
      return { is: 'sent-back', at: last.settlement.settledAt }
    case 'shelve':
    case 'adjourn':
      return { is: 'shelved', why: whyShelved(last), reading: last }
    default:
      return { is: 'in-progress' }
  }
}

function whyShelved({ stage, closing }: RecordedReading): Shelving {
  if (closing.by === 'facilitator' && closing.decision === 'adjourn') return 'adjourned'
  return stage === 'modality' ? 'no-modality' : stage === 'commitments' ? 'no-commitments' : 'not-ratified'
}
