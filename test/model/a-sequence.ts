import * as fc from 'fast-check'
import type { aStage } from '../simulation/test-dialogue.ts'
import { leaveAlone } from './acts.ts'
import { type Beginning, Beginnings, end, PLACES, USUAL_RULES } from './beginnings.ts'
import { compareCalendars } from './calendars.ts'
import { type Command, compared } from './command.ts'
import { COMMANDS, TIME_AND_TROUBLE } from './commands.ts'
import { compareRecord } from './compare.ts'
import { compareKept } from './compare-consultations.ts'
import { compareLog } from './compare-log.ts'
import { answerAll } from './confirmations.ts'
import { consulting } from './consulting.ts'
import { compareConvened } from './convening.ts'
import { addCoverage, type Coverage } from './coverage.ts'
import { compareDevices, compareRecoveries } from './devices.ts'
import type { Model } from './model.ts'
import type { ConsultationRules } from './model-of-consultations.ts'
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

const CONSULTING = consulting()

/** Where a dialogue begins, and what is done in it. */
type Kind = {
  readonly places: readonly Beginning['at'][]
  readonly rules: readonly ConsultationRules[]
  readonly commands: readonly fc.Arbitrary<Command>[]
}

/** Rounds from anywhere on; now and then a side brings something on what stands. */
const ROUNDS: Kind = { places: PLACES, rules: [USUAL_RULES], commands: [...COMMANDS, ...CONSULTING] }

const SHORT_DATES = { draftDays: 3, answerDays: 5, closeDays: 2 }

/** Consultations on what a round adopted, in any order with everything else. */
const CONSULTATIONS: Kind = {
  places: ['published', 'a second round'],
  rules: [
    USUAL_RULES,
    { ...USUAL_RULES, ...SHORT_DATES, quorum: 1 },
    { ...USUAL_RULES, transmission: 'by-facilitators', quorum: 1 },
    { ...USUAL_RULES, ...SHORT_DATES, transmission: 'by-facilitators' },
  ],
  commands: [...CONSULTING, ...CONSULTING, ...CONSULTING, ...COMMANDS],
}

/** The same where the co-chair of a side decides for it. No round is held: the model knows none with co-chairs. */
const BY_CO_CHAIRS: Kind = {
  places: ['published'],
  rules: [
    { ...USUAL_RULES, by: 'co-chair' },
    { ...USUAL_RULES, ...SHORT_DATES, by: 'co-chair', transmission: 'by-facilitators' },
  ],
  commands: [...CONSULTING, ...TIME_AND_TROUBLE],
}

/** What is tried of rounds. */
export const OF_ROUNDS: readonly Kind[] = [ROUNDS]

/** What is tried of consultations. */
export const OF_CONSULTATIONS: readonly Kind[] = [CONSULTATIONS, CONSULTATIONS, CONSULTATIONS, BY_CO_CHAIRS]

const EVERY_KIND: readonly Kind[] = [...Array<Kind>(16).fill(ROUNDS), ...OF_CONSULTATIONS]

/** Any sequence of what people, time and trouble can do, tried on a real round and on its model. */
export function anySequence(
  stage: Awaited<ReturnType<typeof aStage>>,
  seen: Coverage,
  size: Size,
  kinds: readonly Kind[] = EVERY_KIND,
) {
  const isLeftAlone = fc.nat(size.oneIn - 1).map((one) => one === 0)
  const opinions = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 })
  const beginnings = new Beginnings(stage)
  const sequences = fc.oneof(...kinds.map((kind) => sequenceOf(kind, size)))
  return fc.asyncProperty(sequences, isLeftAlone, opinions, async ([it, sequence], alone, answers) => {
    addCoverage(seen, await play(beginnings, it, sequence, alone, answers))
  })
}

function sequenceOf({ places, rules, commands }: Kind, size: Size) {
  const beginning = fc.record<Beginning>({
    shards: fc.constantFrom(1, 1, 1, 1, 3),
    people: fc.constantFrom(...DELEGATIONS.filter(([river, sea]) => river + sea <= size.people)),
    at: fc.constantFrom(...places),
    lanes: fc.constantFrom(1, 1, 2),
    rules: fc.constantFrom(...rules),
    signs: fc.constantFrom(true, false, false),
  })
  const maxCommands = places === PLACES ? size.commands : 3 * size.commands
  return fc.tuple(beginning, fc.commands([...commands], { maxCommands, size: 'max' }))
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
    await compareRecoveries(model, real)
    await compareKept(model, real)
    if (model.confirmations.length > 0) await answerAll(model, real, answers)
    await compareConvened(model, real)
    await compareScreens(model, real)
    await compareCalendars(model, real)
    await compareDevices(model, real)
    await compareLog(model, real)
    return model
  } finally {
    await end(real)
  }
}
