import { setTimeout as pause } from 'node:timers/promises'
import type { RoundView } from '../../functions/views/round-view.ts'
import type { ControlledClock } from '../simulation/controlled-clock.ts'
import type { Gate } from '../simulation/gate.ts'
import type { Answer, PageBody } from '../simulation/requested.ts'
import type { Somebody, TestDialogue } from '../simulation/test-dialogue.ts'
import type { Model, ModelReading, Side } from './model.ts'
import type { ConsultationRules } from './model-of-consultations.ts'

/** What is tried: a dialogue that runs in time that is controlled, and whose machine a gate holds back. */
export type Real = {
  readonly world: TestDialogue
  readonly clock: ControlledClock
  readonly gate: Gate
  readonly facilitator: Somebody
  readonly observer: Somebody
  /** Who decides for each side in its consultations, where its members do not. */
  readonly coChairs?: Readonly<Record<Side, Somebody>> | undefined
  /** The rules of consultations. */
  readonly rules: ConsultationRules
}

/** Lets the machine do all that it can: every reading of the model is there then. */
export async function quiet(model: Model, { world, gate }: Real): Promise<void> {
  gate.open()
  await world.untilQuiet()
  for (const reading of model.readings) seenOpen.add(reading)
}

/** Says what was expected of an answer, where it was something else. */
export function expectStatus(answer: Answer, expected: number, what: string): void {
  if (answer.status === expected) return
  throw new Error(`${what}: expected ${expected}, got ${answer.status} ${JSON.stringify(answer.body)}`)
}

/** Says so where something was not refused, for want of a session or after many that were. */
export function expectRefused(answer: Answer, what: string): void {
  if (![401, 429].includes(answer.status)) throw new Error(`${what} was answered ${answer.status}`)
}

/** Somebody without a session. */
export const NOBODY = { headers: {} }

/** An answer as that of a page. */
export function pageOf({ body }: Answer): PageBody {
  return { text: String(body['text'] ?? ''), cookie: String(body['cookie'] ?? '') }
}

export type Person = Somebody & { readonly side: Side; readonly revoked: boolean }

export function person(model: Model, who: number): Person {
  const [id = ''] = [...model.people.keys()].slice(who % model.people.size)
  return { id, ...known(model, id) }
}

export function known(model: Model, id: string) {
  const somebody = model.people.get(id)
  if (somebody === undefined) throw new Error(`the model knows nobody ${id}`)
  return somebody
}

/**
 * Counted from the last reading opened; closed ones are tried as well. Where the machine is held back before it opens
 * one, it does no more than it has to.
 */
export async function readingAt(model: Model, real: Real, back: number): Promise<ModelReading | undefined> {
  const { world, gate, facilitator } = real
  const reading = model.readings.at(-1 - (back % Math.max(model.readings.length, 1)))
  if (reading === undefined || seenOpen.has(reading)) return reading
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const { body } = await world.ask(facilitator, 'GET', `/api/rounds/${model.round}`)
    if ((body as RoundView).readings.some(({ id }) => id === reading.id)) {
      seenOpen.add(reading)
      return reading
    }
    gate.letOneThrough()
    await pause(A_STEP_MS)
  }
  throw new Error(`${reading.id} does not open, as the model says it does`)
}

const seenOpen = new WeakSet<ModelReading>()
const MOST_LOOKS = 1_000
const A_STEP_MS = 5
