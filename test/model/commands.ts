import * as fc from 'fast-check'
import * as acts from './acts.ts'
import { keepCalendar } from './calendars.ts'
import * as chairs from './chairs-texts.ts'
import { afterwards, type Command, moving, submission, whileOpen } from './command.ts'
import { confirming } from './confirming.ts'
import { convene } from './convening.ts'
import { argue, deliberate } from './deliberation.ts'
import { useDevices } from './devices.ts'
import * as draws from './draws.ts'
import * as floor from './floor.ts'
import { leaveMessage } from './good-offices.ts'
import { takeTogether } from './positions-together.ts'
import { quiet } from './real.ts'
import { useScreens } from './screens.ts'
import * as submissions from './submissions.ts'

/** What time and trouble can do. */
export const TIME_AND_TROUBLE: readonly fc.Arbitrary<Command>[] = [
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

/** Everything that people, time and trouble can do to a round. */
export const COMMANDS: readonly fc.Arbitrary<Command>[] = [
  fc.record({ side: draws.side() }).map(({ side }) => afterwards(`${side} joins`, (...its) => acts.join(...its, side))),
  fc.record({ who: draws.pick() }).map(({ who }) => afterwards(`revoke #${who}`, (...its) => acts.revoke(...its, who))),
  ...draws.often(
    2,
    fc.boolean().map((hurry) => afterwards('start a round', acts.startRound, hurry)),
  ),
  fc
    .record({
      who: draws.pick(),
      where: draws.recent(),
      text: draws.anyText(),
      amends: fc.option(draws.pick(), { freq: 3 }),
      answers: fc.option(draws.pick()),
    })
    .map((it) => submission(`table ${JSON.stringify(it)}`, (...its) => submissions.table(...its, it))),
  fc
    .record({
      where: draws.recent(),
      texts: draws.texts(),
      amends: fc.option(draws.pick(), { freq: 2 }),
      answers: fc.option(draws.pick()),
    })
    .map((it) =>
      submission(`table for the chair ${JSON.stringify(it)}`, (...its) => chairs.tableForTheChair(...its, it)),
    ),
  fc
    .record({ where: draws.recent(), what: draws.pick() })
    .map((it) =>
      submission(`withdraw as the chair ${JSON.stringify(it)}`, (...its) => chairs.withdrawAsTheChair(...its, it)),
    ),
  fc
    .record({ who: draws.pick(), isAnswered: fc.boolean() })
    .map((it) => submission(`a message ${JSON.stringify(it)}`, (...its) => leaveMessage(...its, it))),
  ...confirming(),
  draws.convening().map((it) => afterwards(`convene ${JSON.stringify(it)}`, (...its) => convene(...its, it))),
  draws.screenActs().map((acts) => afterwards(`screens ${JSON.stringify(acts)}`, (...its) => useScreens(...its, acts))),
  draws
    .calendarActs()
    .map((it) => afterwards(`a calendar ${JSON.stringify(it)}`, (...its) => keepCalendar(...its, it))),
  draws.deviceActs().map((it) => afterwards(`devices ${JSON.stringify(it)}`, (...its) => useDevices(...its, it))),
  fc
    .record({ who: draws.pick(), where: draws.recent(), what: draws.pick(), stance: draws.pick(), seen: draws.seen() })
    .map((it) => submission(`take ${JSON.stringify(it)}`, (...its) => submissions.take(...its, it))),
  fc
    .record({ who: draws.pick(), where: draws.recent(), stance: draws.pick(), seen: draws.seen() })
    .map((it) => submission(`take together ${JSON.stringify(it)}`, (...its) => takeTogether(...its, it))),
  fc
    .record({ who: draws.pick(), where: draws.recent(), what: draws.pick() })
    .map((it) => submission(`withdraw ${JSON.stringify(it)}`, (...its) => submissions.withdraw(...its, it))),
  fc
    .record({ who: draws.pick(), where: draws.recent(), kind: draws.pick(), what: draws.pick() })
    .map((it) => submission(`say ${JSON.stringify(it)}`, (...its) => floor.say(...its, it))),
  fc
    .record({ who: draws.pick(), where: draws.recent(), what: draws.pick(), minutes: fc.nat({ max: 40 }) })
    .map((it) => submission(`talk ${JSON.stringify(it)}`, (...its) => floor.talk(...its, it))),
  ...draws.often(
    2,
    fc
      .record({ who: draws.pick(), where: draws.recent(), what: draws.pick(), seen: draws.seen() })
      .map((it) => submission(`take back ${JSON.stringify(it)}`, (...its) => submissions.takeBack(...its, it))),
  ),
  draws
    .recent()
    .map((where) => submission(`everybody supports -${where}`, (...its) => submissions.support(...its, where))),
  // Half of all that happens: without something that is agreed on, a round does not get far.
  ...draws.often(
    18,
    fc.record({ it: draws.deliberation(), hurry: fc.boolean() }).map(({ it, hurry }) =>
      whileOpen(`deliberate ${JSON.stringify(it)}${hurry ? ', and at once' : ''}`, async (model, real) => {
        if (hurry) real.gate.shut()
        await deliberate(model, real, it)
        if (!hurry) await quiet(model, real)
      }),
    ),
  ),
  ...draws.often(
    6,
    fc
      .record({ first: draws.deliberation(draws.disputed()), second: draws.deliberation(), answers: draws.answering() })
      .map((it) =>
        whileOpen(`argue ${JSON.stringify(it)}`, async (model, real) => {
          await argue(model, real, it.first, { ...it.second, amendments: it.answers })
          await quiet(model, real)
        }),
      ),
  ),
  ...[draws.decision(), fc.constant('settle' as const)].map((decision) =>
    fc
      .record({ where: draws.recent(), decision, hurry: fc.boolean() })
      .map(({ where, decision, hurry }) =>
        moving(`${decision} -${where}`, (...its) => acts.advance(...its, where, decision), hurry),
      ),
  ),
  ...draws.often(
    2,
    fc
      .record({
        where: draws.recent(),
        decision: draws.decision(),
        notice: draws.notice(),
        behind: draws.seen(),
        hurry: fc.boolean(),
      })
      .map(({ where, hurry, ...it }) =>
        moving(`last call ${JSON.stringify(it)} -${where}`, (...its) => acts.lastCall(...its, where, it), hurry),
      ),
  ),
  fc.record({ where: draws.recent(), decision: draws.decision(), notice: draws.notice() }).map(({ where, ...it }) =>
    moving(`last call ${JSON.stringify(it)} -${where}, and it ends`, async (model, real) => {
      await acts.lastCall(model, real, where, { ...it, behind: 0 })
      await acts.passTime(model, real, 86_400)
    }),
  ),
  fc
    .record({ where: draws.recent(), back: draws.seen(), hurry: fc.boolean() })
    .map(({ where, back, hurry }) =>
      moving(`call off #${back} -${where}`, (...its) => acts.callOff(...its, where, back), hurry),
    ),
  fc.record({ where: draws.recent(), decision: draws.decision(), notice: draws.notice() }).map(({ where, ...it }) =>
    moving(`last call ${JSON.stringify(it)} -${where}, which is called off`, async (model, real) => {
      await acts.lastCall(model, real, where, { ...it, behind: 0 })
      await acts.callOff(model, real, where, 0)
    }),
  ),
  fc
    .record({ where: draws.recent(), seconds: fc.integer({ min: -60, max: 20 * 86_400 }), hurry: fc.boolean() })
    .map(({ where, seconds, hurry }) =>
      moving(
        `the deadline of -${where} is ${seconds} s from now`,
        (...its) => acts.move(...its, where, seconds),
        hurry,
      ),
    ),
  fc.record({ where: draws.recent(), seconds: fc.nat({ max: 7_200 }) }).map(({ where, seconds }) =>
    moving(`the deadline of -${where} is ${seconds} s from now, and passes`, async (model, real) => {
      await acts.move(model, real, where, seconds)
      await acts.passTime(model, real, seconds)
    }),
  ),
  ...TIME_AND_TROUBLE,
]
