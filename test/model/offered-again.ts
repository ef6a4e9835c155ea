import { lanes, readAgain, withStatus } from './carried-texts.ts'
import type { Model, ModelProposal, ModelReading, Stage } from './model.ts'

type Texts = readonly (readonly [string, ModelProposal])[]

/** What earlier rounds left for the first reading of a stage: their texts, in no order, with nobody's positions. */
export function offeredFor(model: Model, stage: Stage, basket?: string): Texts {
  const texts = textsFor(model, stage, basket)
  return texts.map(([id, one]) => [id, { ...one, author: undefined, answers: [], isOffered: true }])
}

function textsFor(model: Model, stage: Stage, basket: string | undefined): Texts {
  switch (stage) {
    case 'terms':
      return readAgainIn(roundOf(model.before, model.round - 1).filter((one) => one.stage === 'terms'))
    case 'baskets':
      return basketsFor(model)
    case 'modality':
    case 'commitments': {
      const split = model.readings.filter((one) => one.stage === 'baskets')
      return textsOfLane(model, stage, offeredBaskets(split, lanes(split)[Number(basket?.slice(1)) - 1]), model.round)
    }
    case 'ratification':
      return []
    default:
      return stage satisfies never
  }
}

/** The last round that came to baskets left those in brackets, and those that it agreed on and did not ratify. */
function basketsFor({ before, round }: Model): Texts {
  for (let number = round - 1; number > 0; number -= 1) {
    const readings = roundOf(before, number)
    const split = readings.filter((one) => one.stage === 'baskets')
    if (split.length === 0) continue
    const ratified = lanes(split).filter((_, index) =>
      readings.some((one) => one.basket === `b${index + 1}` && one.next === 'ratified'),
    )
    return [...split.flatMap((one) => withStatus(one, 'agreed')), ...readAgainIn(split)].filter(
      ([, { competes }]) => !ratified.includes(competes),
    )
  }
  return []
}

/** What the lane of a basket left: in the round that left the basket or, where its lane did not come so far, in one before. */
function textsOfLane(model: Model, stage: Stage, baskets: readonly string[], round: number): Texts {
  for (let number = round - 1; baskets.length > 0 && number > 0; number -= 1) {
    const readings = roundOf(model.before, number)
    const split = readings.filter((one) => one.stage === 'baskets')
    if (split.length === 0) continue
    const competes = matterWith(split, baskets)
    const lane = lanes(split).indexOf(competes ?? '') + 1
    const held = readings.filter((one) => one.stage === stage && one.basket === `b${lane}`)
    const last = held.filter(({ passage }) => passage === held.at(-1)?.passage)
    if (last.length > 0) return [...last.flatMap((one) => withStatus(one, 'agreed')), ...readAgainIn(last)]
    return textsOfLane(model, stage, offeredBaskets(split, competes), number)
  }
  return []
}

function offeredBaskets(split: readonly ModelReading[], competes: string | undefined): readonly string[] {
  const texts = split.flatMap(({ proposals }) => [...proposals])
  return texts.flatMap(([id, one]) => (one.isOffered && one.competes === competes ? [id] : []))
}

function matterWith(split: readonly ModelReading[], ids: readonly string[]): string | undefined {
  const texts = split.flatMap(({ proposals, made }) => [...proposals, ...made])
  return texts.find(([id]) => ids.includes(id))?.[1].competes
}

function readAgainIn(sittings: readonly ModelReading[]): Texts {
  const last = sittings.at(-1)
  return last === undefined ? [] : readAgain(last)
}

function roundOf(readings: readonly ModelReading[], round: number): readonly ModelReading[] {
  return readings.filter(({ id }) => id.split('.')[0] === String(round))
}
