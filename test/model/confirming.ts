import * as fc from 'fast-check'
import * as acts from './acts.ts'
import { afterwards, type Command } from './command.ts'
import * as confirmations from './confirmations.ts'
import * as draws from './draws.ts'
import type { Model } from './model.ts'

/** What becomes of what was accepted ad referendum, whatever else runs. */
export function confirming(): readonly fc.Arbitrary<Command>[] {
  const hasSome = (command: Command): Command => ({
    ...command,
    check: ({ confirmations }: Model) => confirmations.length > 0,
  })
  return [
    ...draws.often(
      2,
      fc
        .record({ who: draws.pick(), which: draws.pick(), decision: draws.pick(), seen: draws.seen() })
        .map((it) => hasSome(afterwards(`answer ${JSON.stringify(it)}`, (...its) => confirmations.answer(...its, it)))),
    ),
    ...draws.often(
      3,
      fc
        .array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 4 })
        .map((it) => hasSome(afterwards(`all answer ${it}`, (...its) => confirmations.answerAll(...its, it)))),
    ),
    fc.constant(hasSome(afterwards('confirmations are settled', confirmations.settle))),
    fc.integer({ min: 80, max: 100 }).map((days) =>
      hasSome(
        afterwards(`${days} days pass, and confirmations are settled`, async (model, real) => {
          await acts.passTime(model, real, days * 86_400)
          await confirmations.settle(model, real)
        }),
      ),
    ),
  ]
}
