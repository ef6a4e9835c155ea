import * as fc from 'fast-check'
import * as acts from './acts.ts'
import { SIDES } from './agreement.ts'
import { afterwards, type Command } from './command.ts'
import { compareConsultations } from './compare-consultations.ts'
import * as consultations from './consultations.ts'
import * as sides from './decide-for-side.ts'
import * as draws from './draws.ts'
import { consultationAt, everyDraft } from './known-consultations.ts'
import * as leaders from './lead-consultations.ts'
import type { Model, Side } from './model.ts'
import type { ConsultationPurpose } from './model-of-consultations.ts'
import type { Real } from './real.ts'

type Bringing = {
  readonly who: number
  readonly what: number
  readonly ends: 'answered' | 'closed' | 'public' | 'later'
  readonly outcome: number
  /** How many of a side support a draft of it: all of them, or a few. */
  readonly many: number
}

/** What sides bring to one another on what stands, whatever else runs. */
export function consulting(): readonly fc.Arbitrary<Command>[] {
  const drafting = fc.record<consultations.Drafting>({
    who: draws.pick(),
    what: draws.pick(),
    again: fc.constantFrom('the same' as const, 'other words' as const, null, null),
  })
  const purpose = fc.constantFrom('answer' as const, 'closing' as const, 'publication' as const)
  const sidesDrafting = fc.record({
    who: draws.pick(),
    which: draws.recent(),
    purpose,
    outcome: draws.pick(),
    again: fc.boolean(),
  })
  const supporting = fc.record({
    ...{ who: draws.pick(), which: draws.recent(), what: draws.pick() },
    support: fc.constantFrom(true, true, false),
    seen: fc.constantFrom(0, 0, 0, 1),
  })
  return [
    ...draws.often(
      2,
      drafting.map((it) => consulted(`draft ${JSON.stringify(it)}`, (...its) => consultations.draft(...its, it))),
    ),
    ...draws.often(
      3,
      bringing().map((it) => consulted(`bring ${JSON.stringify(it)}`, (...its) => bring(...its, it))),
    ),
    ...draws.often(
      2,
      sidesDrafting.map((it) =>
        going(`draft for a side ${JSON.stringify(it)}`, (...its) => sides.draftForSide(...its, it)),
      ),
    ),
    ...draws.often(
      3,
      supporting.map((it) => going(`support ${JSON.stringify(it)}`, (...its) => sides.support(...its, it))),
    ),
    fc
      .record({ which: draws.recent(), purpose, outcome: draws.pick(), many: draws.pick() })
      .map((it) => going(`decide together ${JSON.stringify(it)}`, (...its) => decideTogether(...its, it))),
    draws.recent().map((which) => going(`pass on -${which}`, (...its) => leaders.passOn(...its, which))),
    fc
      .record({ which: draws.recent(), side: draws.side(), what: draws.pick() })
      .map(({ which, side, what }) =>
        going(`the co-chair of ${side} decides #${what} -${which}`, (...its) =>
          leaders.decideAsCoChair(...its, which, side, what),
        ),
      ),
    fc
      .record({ which: draws.recent(), seconds: fc.integer({ min: -3 * 86_400, max: 40 * 86_400 }) })
      .map(({ which, seconds }) =>
        going(`the date of -${which} is ${seconds} s later`, (...its) => leaders.moveDate(...its, which, seconds)),
      ),
    ...draws.often(
      2,
      fc
        .integer({ min: 1, max: 45 })
        .map((days) => going(`${days} days pass`, (...its) => acts.passTime(...its, days * 86_400))),
    ),
    fc.constant(going('what has stopped of consultations goes on', acts.resumeConsultations)),
  ]
}

function bringing(): fc.Arbitrary<Bringing> {
  const ends = fc.constantFrom<Bringing['ends']>('answered', 'closed', 'closed', 'public', 'later')
  return fc.record({ who: draws.pick(), what: draws.pick(), ends, outcome: draws.pick(), many: draws.pick() })
}

/** Something that can be done once something stands. */
function consulted(name: string, act: (model: Model, real: Real) => Promise<unknown>): Command {
  const command = afterwards(name, async (model, real) => {
    await act(model, real)
    await compareConsultations(model, real)
  })
  return { ...command, check: ({ round, published }: Model) => round > 1 || published }
}

/** Something in a consultation. */
function going(name: string, act: (model: Model, real: Real) => Promise<unknown>): Command {
  return { ...consulted(name, act), check: ({ consultations }: Model) => consultations.length > 0 }
}

/** A side makes a consultation, and it is passed on, answered, closed and published, as far as its sides support it. */
async function bring(model: Model, real: Real, { who, what, ends, outcome, many }: Bringing): Promise<void> {
  const one = await consultations.draft(model, real, { who, what, again: null })
  if (one === undefined) return
  await supportTogether(model, real, one.side, 0, many)
  if (one.rules.transmission === 'by-facilitators') await leaders.passOn(model, real, 0)
  if (ends === 'later') return
  await decideTogether(model, real, { which: 0, purpose: 'answer', outcome, many })
  if (ends === 'answered') return
  await decideTogether(model, real, { which: 0, purpose: 'closing', outcome, many: 0 })
  if (ends === 'public') await decideTogether(model, real, { which: 0, purpose: 'publication', outcome, many: 0 })
}

type Deciding = {
  readonly which: number
  readonly purpose: Exclude<ConsultationPurpose, 'request'>
  readonly outcome: number
  readonly many: number
}

/** Somebody of each side drafts, if it is put to them, and others support it. */
async function decideTogether(model: Model, real: Real, { which, purpose, outcome, many }: Deciding): Promise<void> {
  for (const side of SIDES) {
    const [first] = membersOf(model, side)
    if (first === undefined) continue
    const drafted = await sides.draftForSide(model, real, { who: first, which, purpose, outcome, again: false })
    if (drafted !== undefined) await supportTogether(model, real, side, which, many)
  }
}

/** All of a side support the last of its drafts, but for a few; or its co-chair decides. */
async function supportTogether(model: Model, real: Real, side: Side, which: number, few: number): Promise<void> {
  const one = consultationAt(model, which)
  if (one === undefined) return
  const what = Math.max(everyDraft(one, side).length - 1, 0)
  const members = membersOf(model, side)
  const silent = few % 4 === 3 ? 1 : 0
  for (const who of members.slice(1, members.length - silent)) {
    await sides.support(model, real, { who, which, what, support: true, seen: 0 })
  }
  if (real.coChairs !== undefined && silent === 0) await leaders.decideAsCoChair(model, real, which, side, what)
}

/** The members of a side, by their places among all people. */
function membersOf({ people }: Model, side: Side): readonly number[] {
  return [...people.values()].flatMap((one, who) => (one.side === side && !one.revoked ? [who] : []))
}
