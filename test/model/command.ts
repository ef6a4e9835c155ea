import type * as fc from 'fast-check'
import { compareRound } from './compare.ts'
import type { Model } from './model.ts'
import { quiet, type Real } from './real.ts'

export type Command = fc.AsyncCommand<Model, Real>
export type Act = (model: Model, real: Real) => Promise<void>

/** What people do in a reading that is open. */
export function whileOpen(name: string, run: Act): Command {
  return {
    ...submission(name, run),
    check: ({ readings }: Model) => readings.some(({ status }) => status === 'open'),
  }
}

/** Something that moves no reading: what came of it is in the answer, and in the settlement. */
export function submission(name: string, run: Act): Command {
  return { check: () => true, toString: () => name, run }
}

/**
 * Something that may move the round, which then stands where the model says it does.
 *
 * @param hurry whether the machine is held back before its next step, and whatever comes next finds it there
 */
export function moving(name: string, act: Act, hurry = false, before: Act = async () => {}): Command {
  return submission(hurry ? `${name}, and at once` : name, async (model, real) => {
    await before(model, real)
    if (hurry) real.gate.shut()
    await act(model, real)
    if (!hurry) await compared(model, real)
  })
}

/** Something whose effect depends on how far the machine is: it comes when all that came before is done. */
export function afterwards(name: string, act: Act, hurry = false): Command {
  return moving(name, act, hurry, quiet)
}

/** Lets the machine do all that it can. @throws {Error} where the round is not where its model is then */
export async function compared(model: Model, real: Real): Promise<void> {
  await quiet(model, real)
  await compareRound(model, real)
}
