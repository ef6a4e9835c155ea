import * as fc from 'fast-check'
import * as acts from './acts.ts'
import { compareRound } from './compare.ts'
import { type Deliberation, deliberate } from './deliberation.ts'
import type { Decision, Model, Side } from './model.ts'
import { quiet, type Real } from './real.ts'
import * as submissions from './submissions.ts'

type Command = fc.AsyncCommand<Model, Real>
type Act = (model: Model, real: Real) => Promise<void>

/** Everything that people, time and trouble can do to a round. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  fc.record({ side: side() }).map(({ side }) => afterwards(`${side} joins`, (...its) => acts.join(...its, side))),
  fc.record({ who: pick() }).map(({ who }) => afterwards(`revoke #${who}`, (...its) => acts.revoke(...its, who))),
  ...often(
    2,
    fc.boolean().map((hurry) => afterwards('start a round', acts.startRound, hurry)),
  ),
  fc
    .record({ who: pick(), where: recent(), text: anyText(), amends: fc.option(pick(), { freq: 3 }) })
    .map((it) => submission(`table ${JSON.stringify(it)}`, (...its) => submissions.table(...its, it))),
  fc
    .record({ who: pick(), where: recent(), what: pick(), stance: pick(), seen: seen() })
    .map((it) => submission(`take ${JSON.stringify(it)}`, (...its) => submissions.take(...its, it))),
  fc
    .record({ who: pick(), where: recent(), what: pick() })
    .map((it) => submission(`withdraw ${JSON.stringify(it)}`, (...its) => submissions.withdraw(...its, it))),
  recent().map((where) => submission(`everybody supports -${where}`, (...its) => submissions.support(...its, where))),
  // Half of all that happens: without something that is agreed on, a round does not get far.
  ...often(
    18,
    fc
      .record({
        who: pick(),
        back: lane(),
        texts: texts(),
        amendments: amendments(),
        sideStances: sideStances(),
        ends: ends(),
        hurry: fc.boolean(),
      })
      .map(({ hurry, ...it }) => ({
        ...submission(`deliberate ${JSON.stringify(it)}${hurry ? ', and at once' : ''}`, async (model, real) => {
          if (hurry) real.gate.shut()
          await deliberate(model, real, it)
          if (!hurry) await quiet(model, real)
        }),
        check: ({ readings }: Model) => readings.some(({ status }) => status === 'open'),
      })),
  ),
  ...[decision(), fc.constant('settle' as const)].map((decision) =>
    fc
      .record({ where: recent(), decision, hurry: fc.boolean() })
      .map(({ where, decision, hurry }) =>
        moving(`${decision} -${where}`, (...its) => acts.advance(...its, where, decision), hurry),
      ),
  ),
  fc
    .record({ where: recent(), seconds: fc.integer({ min: -60, max: 20 * 86_400 }), hurry: fc.boolean() })
    .map(({ where, seconds, hurry }) =>
      moving(
        `the deadline of -${where} is ${seconds} s from now`,
        (...its) => acts.move(...its, where, seconds),
        hurry,
      ),
    ),
  fc.record({ where: recent(), seconds: fc.nat({ max: 7_200 }) }).map(({ where, seconds }) =>
    moving(`the deadline of -${where} is ${seconds} s from now, and passes`, async (model, real) => {
      await acts.move(model, real, where, seconds)
      await acts.passTime(model, real, seconds)
    }),
  ),
  fc
    .oneof(fc.nat({ max: 7_200 }), fc.nat({ max: 9 * 86_400 }))
    .map((seconds) => afterwards(`${seconds} s pass`, (...its) => acts.passTime(...its, seconds))),
  fc
    .integer({ min: -3 * 86_400, max: 3 * 86_400 })
    .map((seconds) => afterwards(`the clock jumps ${seconds} s`, (...its) => acts.jumpTime(...its, seconds))),
  fc.constant(afterwards('the execution dies', acts.die)),
  fc.constant(afterwards('resume', acts.resume)),
  fc.boolean().map((hurry) => moving('every process is killed and started again', acts.killed, hurry)),
]

/** Something that moves no reading: what came of it is in the answer, and in the settlement. */
function submission(name: string, run: Act): Command {
  return { check: () => true, toString: () => name, run }
}

/**
 * Something that may move the round, which then stands where the model says it does.
 *
 * @param hurry whether the machine is held back before its next step, and whatever comes next finds it there
 */
function moving(name: string, act: Act, hurry = false, before: Act = async () => {}): Command {
  return submission(hurry ? `${name}, and at once` : name, async (model, real) => {
    await before(model, real)
    if (hurry) real.gate.shut()
    await act(model, real)
    if (!hurry) await compared(model, real)
  })
}

/** Something whose effect depends on how far the machine is: it comes when all that came before is done. */
function afterwards(name: string, act: Act, hurry = false): Command {
  return moving(name, act, hurry, quiet)
}

/** Lets the machine do all that it can. @throws {Error} where the round is not where its model is then */
export async function compared(model: Model, real: Real): Promise<void> {
  await quiet(model, real)
  await compareRound(model, real)
}

function often<One>(times: number, one: One): readonly One[] {
  return Array.from({ length: times }, () => one)
}

function pick() {
  return fc.nat({ max: 11 })
}

function recent() {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.constant(1) },
    fc.nat({ max: 5 }),
  )
}

function lane() {
  return fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.constant(1))
}

/** One, or two of which some compete, and as baskets some do not. */
function texts() {
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(pick()) },
    { weight: 2, arbitrary: fc.tuple(pick(), fc.constantFrom(1, 1, 2)).map(([text, more]) => [text, text + more]) },
  )
}

function anyText() {
  return fc.nat({ max: 59 })
}

/** Mostly of the first text; some of other amendments. */
function amendments() {
  const of = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: fc.array(fc.record({ of, text: anyText() }), { minLength: 1, maxLength: 3 }) },
  )
}

/** Everybody is for it, or all but one, or everybody has an opinion of their own, or none. */
function sideStances(): fc.Arbitrary<readonly number[]> {
  const each = (opinion: fc.Arbitrary<number>) => fc.array(opinion, { minLength: 7, maxLength: 7, size: 'max' })
  const [pro, other, any] = [fc.constantFrom(0, 1), fc.integer({ min: 2, max: 5 }), fc.nat({ max: 5 })]
  return fc.oneof(
    { weight: 3, arbitrary: each(pro) },
    {
      weight: 4,
      arbitrary: fc.tuple(each(pro), fc.nat({ max: 3 }), other).map(([all, who, one]) => all.with(who, one)),
    },
    { weight: 3, arbitrary: each(any) },
  )
}

function ends() {
  return fc.constantFrom<Deliberation['ends']>(
    'settle',
    'settle',
    'settle',
    'another-reading',
    'silence',
    'deadline',
    'later',
  )
}

function seen() {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat({ max: 2 }))
}

function side() {
  return fc.constantFrom<Side>('river', 'sea')
}

function decision() {
  return fc.constantFrom<Decision>('settle', 'settle', 'another-reading', 'another-reading', 'silence', 'adjourn')
}
