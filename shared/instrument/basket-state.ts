import type { RoundRecord } from '../record.ts'
import type { RecordedReading } from '../recorded-reading.ts'
import type { BasketId } from '../stage.ts'
import type { ModalityForm } from '../stages/modality.ts'
import { competitionOfStanding } from '../standing/roots.ts'
import { sittingOfUntouched } from '../standing/untouched-clauses.ts'
import { type Body, type Matter, mattersOf, sittingsOf, type Text } from './matters.ts'
import type { Remarked } from './remarks.ts'
import { basketUnderReview, clausesUnderReview } from './under-review.ts'
import type { Shelving } from './wording.ts'

/** The state of a basket: the input of its part of the document. */
export type BasketState = {
  readonly basket: BasketId
  readonly heading: Body<'basket'>
  /** The agreed text that its heading is from. */
  readonly text: Remarked
  readonly modality: ModalityForm | undefined
  readonly clauses: readonly Matter<'commitment'>[]
  /** The last ratification reading of the passage that the clauses are from. */
  readonly ratification: RecordedReading | undefined
  readonly outcome:
    | { readonly is: 'in-progress' }
    | { readonly is: 'sent-back'; readonly at: string }
    | { readonly is: 'ratified'; readonly at: string }
    | { readonly is: 'shelved'; readonly why: Shelving; readonly reading: RecordedReading }
  /** The last settled reading of this lane. */
  readonly last: RecordedReading | undefined
}

/** Every basket that became a lane, in the order of their numbers. */
export function basketsIn(record: RoundRecord): readonly BasketState[] {
  const sittings = sittingsOf('baskets', record)
  const headings = new Map(
    mattersOf(sittings, 'basket', record).flatMap(({ texts }) => texts.map((text) => [text.id, text] as const)),
  )
  const adjourned = sittings.find(({ settlement }) => settlement.next === 'adjourn')
  return sittings
    .flatMap((reading) => reading.settlement.lanes ?? [])
    .flatMap(({ basket, proposal }) => {
      const heading = headings.get(proposal)
      return heading === undefined ? [] : [basketState(basket, heading, record, adjourned)]
    })
}

/** Whether a basket's text is adopted under the package rule. */
export function isAdopted(basket: BasketState, all: readonly BasketState[], record: RoundRecord): boolean {
  if (basket.outcome.is !== 'ratified') return false
  return record.dialogue.packageRule === 'early-harvest' || all.every(({ outcome }) => outcome.is === 'ratified')
}

/** @param adjourned the reading that adjourned the round before any lane was opened */
function basketState(
  basket: BasketId,
  text: Text<'basket'>,
  record: RoundRecord,
  adjourned: RecordedReading | undefined,
): BasketState {
  const lane = record.readings.filter((reading) => reading.basket === basket)
  const passage = Math.max(1, ...lane.filter(({ stage }) => stage === 'commitments').map((reading) => reading.passage))
  const outcome = outcomeOf(lane.at(-1) ?? adjourned)
  const sittings = sittingsOf('commitments', record, { basket, passage })
  const standing = clausesUnderReview(record, basket)
  const untouched = sittingOfUntouched(standing, sittings)
  const reviewed = basketUnderReview(record, basket)
  const clauses = mattersOf([...untouched, ...sittings], 'commitment', record)
  return {
    basket,
    heading: text.body,
    text: {
      ...withoutRemarkIfRatified(outcome, text),
      ...(reviewed !== undefined && { standing: { is: 'reviews', round: reviewed.source.round } as const }),
    },
    modality: lane.map(({ settlement }) => settlement.modality).findLast((form) => form !== undefined),
    clauses: clauses.map((matter) => ({
      ...matter,
      texts: matter.texts.map((one) => ({
        ...withoutRemarkIfRatified(outcome, one),
        ...markOf(one.id, matter.competes, standing),
      })),
    })),
    ratification: sittingsOf('ratification', record, { basket, passage }).at(-1),
    outcome,
    last: lane.at(-1),
  }
}

/** What a clause is to the one that stood. */
function markOf(id: string, competes: string, standing: ReturnType<typeof clausesUnderReview>) {
  const stood = standing.find((one) => competes === competitionOfStanding('commitment', one.id))
  if (stood === undefined) return {}
  return { standing: { is: stood.id === id ? 'unchanged' : 'amends', round: stood.source.round } } as const
}

/** Ratification agrees to the text as a whole, so the remark that it is not agreed as a whole is dropped. */
function withoutRemarkIfRatified<One extends Remarked>({ is }: BasketState['outcome'], text: One): One {
  return is === 'ratified' ? { ...text, isNotAgreedAsWhole: false } : text
}

function outcomeOf(last: RecordedReading | undefined): BasketState['outcome'] {
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
  if (closing.by === 'facilitator' && closing.decision === 'adjourn') {
    return closing.consents === undefined ? 'adjourned' : 'adjourned-together'
  }
  return stage === 'modality' ? 'no-modality' : stage === 'commitments' ? 'no-commitments' : 'not-ratified'
}
