import * as fc from 'fast-check'
import type { CalendarActs } from './calendars.ts'
import type { Convening } from './convening.ts'
import type { Deliberation } from './deliberation.ts'
import type { DeviceActs } from './devices.ts'
import type { Decision, ModelNotice, Side } from './model.ts'
import type { ScreenAct } from './screens.ts'

/** What commands are drawn from. */

export function often<One>(times: number, one: One): readonly One[] {
  return Array.from({ length: times }, () => one)
}

export function pick() {
  return fc.nat({ max: 11 })
}

export function recent() {
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
export function texts() {
  return fc.oneof(
    { weight: 3, arbitrary: fc.tuple(pick()) },
    { weight: 2, arbitrary: fc.tuple(pick(), fc.constantFrom(1, 1, 2)).map(([text, more]) => [text, text + more]) },
  )
}

export function anyText() {
  return fc.nat({ max: 59 })
}

/** Mostly of the first text; some of other amendments. */
function amendments() {
  const chair = fc.constantFrom(true, false, false)
  const of = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }))
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 4,
      arbitrary: fc.array(fc.record({ of, text: anyText(), chair, answers: fc.option(pick()) }), {
        minLength: 1,
        maxLength: 3,
      }),
    },
  )
}

/** Of what is carried: the first of them answers an objection, if there is one to answer. */
export function answering() {
  const of = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 }))
  const answer = fc.record({ of, text: anyText(), chair: fc.boolean(), answers: pick() })
  return fc.array(answer, { minLength: 1, maxLength: 2 })
}

export function deliberation(stances = sideStances()) {
  return fc.record({
    who: pick(),
    back: lane(),
    texts: texts(),
    amendments: amendments(),
    sideStances: stances,
    takenBack: fc.option(fc.nat({ max: 3 }), { freq: 2 }),
    ends: ends(),
  })
}

/** One objects, and the others are for it. */
export function disputed(): fc.Arbitrary<readonly number[]> {
  return fc
    .tuple(fc.array(fc.constantFrom(0, 1), { minLength: 7, maxLength: 7, size: 'max' }), fc.nat({ max: 6 }))
    .map(([all, who]) => all.map((stance, index) => (index === who ? OBJECTS : stance)))
}

/** Where it stands among the stances of a text. */
const OBJECTS = 3

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
    'last call',
    'deadline',
    'later',
  )
}

/** Mostly observers: participants who have not come take no positions, and a side does not reach its quorum. */
export function convening(): fc.Arbitrary<Convening> {
  const row = fc.constantFrom<Convening['rows'][number]>('observer', 'observer', 'observer', 'river', 'sea')
  return fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    isWrong: fc.constantFrom(true, false, false, false),
    letters: fc.array(fc.constantFrom('' as const, 'observers' as const), { maxLength: 3 }),
    seconds: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 20 * 86_400 })),
    redeemed: fc.array(pick(), { maxLength: 4 }),
    revoked: fc.option(pick(), { freq: 2 }),
  })
}

export function screenActs(): fc.Arbitrary<readonly ScreenAct[]> {
  const act = fc.record<ScreenAct>({
    does: fc.constantFrom('make', 'type its code', 'type its code', 'type its code', 'choose', 'end'),
    which: fc.nat({ max: 3 }),
    hours: fc.constantFrom(1, 2, 12),
    minutes: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 20 }), fc.nat({ max: 150 })),
  })
  return fc.array(act, { minLength: 1, maxLength: 4 })
}

export function calendarActs(): fc.Arbitrary<CalendarActs> {
  const does = fc.array(fc.constantFrom('make' as const, 'make' as const, 'withdraw' as const), {
    minLength: 1,
    maxLength: 3,
  })
  return fc.record({ who: fc.option(pick()), does })
}

export function deviceActs(): fc.Arbitrary<DeviceActs> {
  const does = fc.constantFrom('sign in' as const, 'sign in' as const, 'leave' as const, 'lose all' as const)
  return fc.record({ who: pick(), does: fc.array(does, { minLength: 1, maxLength: 3 }) })
}

export function seen() {
  return fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, fc.nat({ max: 2 }))
}

export function side() {
  return fc.constantFrom<Side>('river', 'sea')
}

export function notice() {
  return fc.constantFrom<ModelNotice>('10 minutes', '1 hour', '1 day')
}

export function decision() {
  return fc.constantFrom<Decision>('settle', 'settle', 'another-reading', 'another-reading', 'silence', 'adjourn')
}
