import { textToRatifyIn } from '../../shared/instrument/ratified-text.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import { haveOneHeading } from './same-heading.ts'
import { reviewedIn, standingIn } from './standing-roots.ts'

/**
 * What stands after one more round: a second implementation of the fold, over the record alone. Only the order of the
 * clauses is that of the instrument.
 */
export function standsAfter(before: WhatStands, record: RoundRecord): WhatStands {
  const { publication, dialogue } = record
  if (publication === undefined) return before
  const lanes = record.readings.flatMap(({ settlement }) => settlement.lanes ?? [])
  const isRatified = (basket: string) => lastOf(record, basket)?.settlement.next === 'ratified'
  const ratified = lanes.filter(({ basket }) => isRatified(basket))
  const isPackage = dialogue.packageRule === 'single-undertaking'
  const adopted = isPackage && ratified.length < lanes.length ? [] : ratified
  if (isPackage && adopted.length === 0) return before
  let { definitions, topics } = before
  for (const agreed of agreedIn(record, ({ stage }) => stage === 'terms')) {
    if (agreed.ends) {
      definitions = definitions.filter(({ id }) => id !== agreed.amends)
      topics = topics.filter(({ id }) => id !== agreed.amends)
      continue
    }
    if (agreed.body.kind === 'definition') definitions = withTerm(definitions, { ...agreed, body: agreed.body })
    if (agreed.body.kind === 'topic') topics = withTerm(topics, { ...agreed, body: agreed.body })
  }
  const ended = agreedIn(record, ({ stage }) => stage === 'baskets').flatMap(({ ends, amends }) =>
    ends ? [amends] : [],
  )
  let baskets = before.baskets.filter(({ id }) => !ended.includes(id))
  for (const basket of adopted.flatMap((lane) => adoptedBasket(lane, record))) {
    const at = baskets.findIndex(({ id }) => id === basket.id)
    baskets = at < 0 ? [...baskets, basket] : baskets.with(at, basket)
  }
  return { definitions, topics, baskets }
}

type Lane = NonNullable<RecordedReading['settlement']['lanes']>[number]
type Stands = WhatStands['definitions'][number] | WhatStands['topics'][number]

function lastOf({ readings }: RoundRecord, basket: string): RecordedReading | undefined {
  return readings.findLast((one) => one.basket === basket)
}

/** The texts that readings agreed on, in their order, with where they are from. */
function agreedIn(record: RoundRecord, isMeant: (reading: RecordedReading) => boolean) {
  return record.readings.filter(isMeant).flatMap((reading) =>
    reading.settlement.agreed.flatMap((id) => {
      const outcome = reading.outcomes.find(({ proposal }) => proposal === id)
      const tabled = reading.submissions
        .flatMap(({ submission }) => (submission?.is === 'proposal' ? [submission] : []))
        .find((one) => one.id === id)
      const { body, outOfLine } = tabled ?? outcome?.text ?? {}
      if (body === undefined) return []
      const source = { round: record.round.number, reading: reading.id, text: id }
      const amends = standingIn(outcome?.competes ?? '')
      return [
        { id, amends, ends: tabled?.ends !== undefined, source, body, ...(outOfLine !== undefined && { outOfLine }) },
      ]
    }),
  )
}

/** An amendment takes the place of what it amends. In the first four formats a term that was agreed again has the same heading. */
function withTerm<One extends Stands>(
  all: readonly One[],
  { amends, ends: _, ...agreed }: Omit<One, 'amends'> & { readonly amends: string | undefined; readonly ends: boolean },
): readonly One[] {
  const one = agreed as unknown as One
  const at = all.findIndex(({ id, body }) => (amends === undefined ? haveOneHeading(body, one.body) : id === amends))
  const before = all[at]
  return before === undefined ? [...all, one] : all.with(at, { ...one, id: before.id })
}

function adoptedBasket(
  { basket, proposal, reviews }: Lane,
  record: RoundRecord,
): readonly WhatStands['baskets'][number][] {
  const split = record.readings.find(({ settlement }) => settlement.lanes?.some((lane) => lane.basket === basket))
  const [heading] = split === undefined ? [] : textIn(split, proposal)
  if (split === undefined || heading?.body.kind !== 'basket') return []
  const lane = record.readings.filter((one) => one.basket === basket)
  const modality = lane.findLast(({ settlement }) => settlement.modality !== undefined)?.settlement.modality
  const drafting = lane.filter(({ stage }) => stage === 'commitments')
  const passage = drafting.at(-1)?.passage ?? 1
  const standing = reviewedIn(record, basket)?.clauses ?? []
  const clauses = textToRatifyIn(record, basket, passage).clauses.flatMap(
    ({ isAgreed, competes, texts: [text] }, index) => {
      const number = `${basket.slice(1)}.${index + 1}`
      const stood = standing.find((one) => competes === `commitment ${one.id}`)
      if (stood !== undefined && stood.id === text?.id) return [{ ...stood, number }]
      const reading = drafting.findLast(({ settlement }) => text !== undefined && settlement.agreed.includes(text.id))
      if (!isAgreed || text === undefined || reading === undefined) return []
      const { id, body, outOfLine } = text
      const source = { round: record.round.number, reading: reading.id, text: id }
      return [{ id: stood?.id ?? id, source, number, body, ...(outOfLine !== undefined && { outOfLine }) }]
    },
  )
  const { title, description } = heading.body
  return [
    {
      id: reviews ?? `${record.round.number}.${basket}`,
      source: { round: record.round.number, reading: split.id, text: proposal },
      basket,
      title,
      description,
      ...(heading.outOfLine !== undefined && { outOfLine: heading.outOfLine }),
      ...(modality !== undefined && { modality }),
      clauses,
    },
  ]
}

/** A text of a reading, tabled or consolidated. */
function textIn({ submissions, outcomes }: RecordedReading, id: string) {
  const tabled = submissions.flatMap(({ submission }) =>
    submission?.is === 'proposal' && submission.id === id ? [submission] : [],
  )
  return [...tabled, ...outcomes.flatMap(({ proposal, text }) => (proposal === id && text ? [text] : []))]
}
