import * as fc from 'fast-check'
import type { aStage } from '../simulation/test-dialogue.ts'
import { leaveAlone } from './acts.ts'
import { type Beginning, Beginnings, end, PLACES } from './beginnings.ts'
import { compareCalendars } from './calendars.ts'
import { compared } from './command.ts'
import { COMMANDS } from './commands.ts'
import { compareRecord } from './compare.ts'
import { answerAll } from './confirmations.ts'
import { compareConvened } from './convening.ts'
import { addCoverage, type Coverage } from './coverage.ts'
import type { Model } from './model.ts'
import { quiet, type Real } from './real.ts'
import { compareScreens } from './screens.ts'

/** How large sequences are. */
export type Size = {
  /** How many commands they have at most. */
  readonly commands: number
  /** One round in so many is left alone until it ends, which takes as long as all that was done in it. */
  readonly oneIn: number
  /** How many people there are at most. */
  readonly people: number
}

/** From where it begins, long enough for a basket to be ratified, redrafted and ratified again. */
export const WHOLE: Size = { commands: 4, oneIn: 4, people: 6 }

/** Of four, three are just enough for a basket. */
const DELEGATIONS: readonly Beginning['people'][] = [
  [1, 1],
  [1, 1],
  [1, 1],
  [2, 1],
  [2, 1],
  [1, 3],
  [2, 2],
  [4, 1],
  [1, 4],
  [5, 1],
]

/** Any sequence of what people, time and trouble can do, tried on a real round and on its model. */
export function anySequence(stage: Awaited<ReturnType<typeof aStage>>, seen: Coverage, size: Size) {
  const beginning = fc.record<Beginning>({
    shards: fc.constantFrom(1, 1, 1, 1, 3),
    people: fc.constantFrom(...DELEGATIONS.filter(([river, sea]) => river + sea <= size.people)),
    at: fc.constantFrom(...PLACES),
    lanes: fc.constantFrom(1, 1, 2),
  })
  const commands = fc.commands([...COMMANDS], { maxCommands: size.commands, size: 'max' })
  const isLeftAlone = fc.nat(size.oneIn - 1).map((one) => one === 0)
  const opinions = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 })
  const beginnings = new Beginnings(stage)
  return fc.asyncProperty(beginning, commands, isLeftAlone, opinions, async (it, sequence, alone, answers) => {
    addCoverage(seen, await play(beginnings, it, sequence, alone, answers))
  })
}

async function play(
  beginnings: Beginnings,
  it: Beginning,
  sequence: Iterable<fc.AsyncCommand<Model, Real>>,
  isLeftAlone: boolean,
  answers: readonly number[],
): Promise<Model> {
  const { model, real } = await beginnings.begin(it)
  try {
    await fc.asyncModelRun(() => ({ model, real }), sequence)
    await quiet(model, real)
    if (isLeftAlone) await leaveAlone(model, real)
    await compared(model, real)
    await compareRecord(model, real)
    if (model.confirmations.length > 0) await answerAll(model, real, answers)
    await compareConvened(model, real)
    await compareScreens(model, real)
    await compareCalendars(model, real)
    return model
  } finally {
    await end(real)
  }
}
