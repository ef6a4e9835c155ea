import type { Model, ModelReading, Outcome } from './model.ts'

/** The texts in brackets whose matter is agreed: only their wording is open, or nobody agreed to the whole. */
export function openWordingsIn(reading: ModelReading | undefined): readonly string[] {
  return [...(reading?.outcomes ?? [])]
    .filter(([, { status, reason }]) => status === 'bracketed' && OPEN.includes(reason))
    .map(([id]) => id)
}

const OPEN = ['tied', 'consolidated', 'not-read-again', 'lacks-authentic-text']

/** What is in brackets, and what went into composed texts that are. */
export function readAgain(reading: ModelReading) {
  const bracketed = withStatus(reading, 'bracketed')
  const parts = bracketed.flatMap(([id]) => reading.made.get(id)?.consolidates ?? [])
  return [...bracketed, ...withStatus(reading, 'merged').filter(([id]) => parts.includes(id))]
}

/** How many baskets are taken: those that were agreed on and, unless they are read again, those with an open wording. */
export function lanesIn(sittings: readonly ModelReading[]): number {
  return lanes(sittings).length
}

/** The matters of those baskets, in the order of their lanes: sitting by sitting, by name. */
export function lanes(sittings: readonly ModelReading[]): readonly string[] {
  return sittings.flatMap((one) => {
    const open = one.next === 'another-reading' ? [] : openWordingsIn(one)
    const taken = [...one.proposals, ...one.made].filter(
      ([id]) => open.includes(id) || one.outcomes.get(id)?.status === 'agreed',
    )
    return [...new Set(taken.map(([, { competes }]) => competes))].toSorted()
  })
}

export function withStatus({ proposals, made, outcomes }: ModelReading, status: Outcome['status']) {
  return [...proposals, ...made].filter(([id]) => outcomes.get(id)?.status === status)
}

/** The sittings of one passage so far, this one included. */
export function sittings(
  model: Model,
  { stage, basket, passage }: Pick<ModelReading, 'stage' | 'basket' | 'passage'>,
): readonly ModelReading[] {
  return model.readings.filter((one) => one.stage === stage && one.basket === basket && one.passage === passage)
}

/** Every clause that a passage of drafting agreed on. */
export function agreedIn(model: Model, { basket, passage }: ModelReading) {
  return sittings(model, { stage: 'commitments', basket, passage }).flatMap((one) => withStatus(one, 'agreed'))
}

/** What a passage of drafting leaves: every clause it agreed on, and those its last sitting left in brackets. */
export function drafted(model: Model, reading: ModelReading) {
  const [last] = sittings(model, { ...reading, stage: 'commitments' }).slice(-1)
  return [...agreedIn(model, reading), ...(last === undefined ? [] : withStatus(last, 'bracketed'))]
}
