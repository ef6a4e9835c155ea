import { advance, lastCall, move, passTime } from './acts.ts'
import { tableForTheChair } from './chairs-texts.ts'
import type { Model, ModelReading, Stage } from './model.ts'
import { quiet, type Real } from './real.ts'
import { hasReadingsLeft } from './round-model.ts'
import { everybodyTakes, table, takeBackOne } from './submissions.ts'
import { everyStanceIn } from './texts.ts'

export type Deliberation = {
  readonly who: number
  /** Of the readings that are open, counted from the last opened. */
  readonly back: number
  readonly texts: readonly number[]
  /** Of what is tabled, what is amended, and how. */
  readonly amendments: readonly {
    readonly of: number
    readonly text: number
    /** Whether it is the chair's, and which objection it answers, if any can be answered. */
    readonly chair: boolean
    readonly answers: number | null
  }[]
  /** Drawn on by each person for each text: which of the stage's stances they take, or none. */
  readonly sideStances: readonly number[]
  /** Of the positions that were taken, one that is taken back; none where there are not so many. */
  readonly takenBack: number | null
  readonly ends: 'settle' | 'another-reading' | 'silence' | 'last call' | 'deadline' | 'later'
}

/** Somebody tables something, everybody takes a stance of their own, and the reading ends in one way or another. */
export async function deliberate(model: Model, real: Real, deliberation: Deliberation): Promise<void> {
  const { who, back, texts, amendments, sideStances, takenBack, ends } = deliberation
  const open = model.readings.filter(({ status }) => status === 'open')
  const reading = open.at(-1 - (back % Math.max(open.length, 1)))
  if (reading === undefined) return
  const where = model.readings.length - 1 - model.readings.indexOf(reading)
  for (const text of reading.stage === 'ratification' ? [] : texts) {
    await table(model, real, { who, text, where, amends: null, resent: false })
  }
  for (const { of, text, chair, answers } of reading.stage === 'ratification' ? [] : amendments) {
    if (chair) await tableForTheChair(model, real, { texts: [text], where, amends: of, answers })
    else await table(model, real, { who, text, where, amends: of, answers, resent: false })
  }
  await everybodyTakes(model, real, where, (one, other) => sideStances[(one + 3 * other) % sideStances.length] ?? 0)
  if (takenBack !== null) await takeBackOne(model, real, where, takenBack)
  // Under silence nothing but the deadline settles, unless it is cut short.
  if (reading.isUnderSilence && ends === 'another-reading') await advance(model, real, where, 'adjourn')
  else if (reading.isUnderSilence && ends !== 'later') await keepSilence(model, real, reading)
  else if (ends === 'deadline') await passDeadline(model, real, where)
  else if (ends === 'last call') await passLastCall(model, real, where)
  else if (ends !== 'later') await advance(model, real, where, hasReadingsLeft(reading) ? ends : 'settle')
}

/** Somebody objects, the reading is held again, and an amendment answers an objection. */
export async function argue(model: Model, real: Real, first: Deliberation, second: Deliberation): Promise<void> {
  await deliberate(model, real, { ...first, ends: 'another-reading' })
  await quiet(model, real)
  await deliberate(model, real, { ...second, back: 0, texts: [] })
}

/** Everybody agrees on everything, until a round is at a stage. */
export async function advanceTo(model: Model, real: Real, stage: Stage, lanes: number): Promise<void> {
  for (let reading = last(model); reading !== undefined && reading.stage !== stage; reading = last(model)) {
    const texts = reading.stage === 'terms' ? [] : reading.stage === 'baskets' ? [0, 1].slice(0, lanes) : [0]
    await deliberate(model, real, {
      who: 0,
      back: 0,
      texts,
      amendments: [],
      sideStances: [0],
      takenBack: null,
      ends: 'settle',
    })
    await quiet(model, real)
  }
}

/** Everybody accepts every basket ad referendum, which ends the round. */
export async function acceptAdReferendum(model: Model, real: Real): Promise<void> {
  const adReferendum = everyStanceIn('ratification').indexOf('ad-referendum')
  for (let reading = last(model); reading !== undefined; reading = last(model)) {
    const nothing = { texts: [], amendments: [], takenBack: null }
    await deliberate(model, real, { who: 0, back: 0, ...nothing, sideStances: [adReferendum], ends: 'settle' })
    await quiet(model, real)
  }
}

async function passDeadline(model: Model, real: Real, where: number): Promise<void> {
  await move(model, real, where, SOON)
  await passTime(model, real, SOON)
}

async function passLastCall(model: Model, real: Real, where: number): Promise<void> {
  await lastCall(model, real, where, { decision: 'settle', notice: '10 minutes', behind: 0 })
  await passTime(model, real, TEN_MINUTES + 1)
}

/** A deadline under silence is not moved forward. */
async function keepSilence(model: Model, real: Real, { closesAt }: ModelReading): Promise<void> {
  await passTime(model, real, Math.max(Math.ceil((closesAt - model.now) / 1_000), 0) + 1)
}

function last({ readings }: Model): ModelReading | undefined {
  return readings.findLast(({ status }) => status === 'open')
}

/** In seconds; the deadlines of other readings are farther away. */
const SOON = 60
const TEN_MINUTES = 600
