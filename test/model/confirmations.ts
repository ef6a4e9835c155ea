import type { ConfirmationView } from '../../functions/views/confirmation-view.ts'
import { QUORUM, SIDES } from './agreement.ts'
import { same } from './compare.ts'
import type { Model, ModelConfirmation, ModelReading, Side } from './model.ts'
import { expectStatus, person, type Real } from './real.ts'

const DAY = 86_400_000
const DAYS = 90
const DECISIONS = ['confirm', 'decline', 'none'] as const

/** What has to be confirmed of a round that is published: of each ratified basket, by each side of which somebody accepted ad referendum. */
export function confirmationsIn(
  round: number,
  readings: readonly ModelReading[],
  publishedAt: number,
  roll: ReadonlyMap<string, Side>,
): readonly ModelConfirmation[] {
  return readings
    .filter(({ stage, next }) => stage === 'ratification' && next === 'ratified')
    .flatMap(({ basket = '', proposals, roll: ratified }) =>
      SIDES.filter((side) =>
        [...(proposals.get('text')?.positions ?? [])].some(
          ([who, { stance }]) => stance === 'ad-referendum' && ratified.get(who) === side,
        ),
      ).map((side) => ({
        ...{ round, basket, side, roll, closesAt: publishedAt + DAYS * DAY },
        answers: new Map(),
        outcome: undefined,
      })),
    )
}

type Answering = { readonly who: number; readonly which: number; readonly decision: number; readonly seen: number }

/** Somebody answers, changes their answer or takes it back. */
export async function answer(model: Model, real: Real, { who, which, decision: drawn, seen }: Answering) {
  const one = model.confirmations.at(which % Math.max(model.confirmations.length, 1))
  if (one === undefined) return
  const decision = DECISIONS[drawn % DECISIONS.length] ?? 'none'
  const { id, token, side, revoked } = person(model, who)
  const theirs = model.confirmations.find((other) => isOfBasket(other, one) && other.side === side)
  const last = theirs?.answers.get(id)
  const revision = Math.max((last?.revision ?? 0) - seen, 0)
  const path = `/api/rounds/${one.round}/confirmations/${one.basket}/position`
  const given = await real.world.ask({ id, token }, 'PUT', path, { decision, revision })

  const isNext = revision === (last?.revision ?? 0)
  const isEmpty = decision === 'none' && (last === undefined || last.decision === 'none')
  const isResent = last !== undefined && revision + 1 === last.revision && decision === last.decision
  const isTaken = theirs !== undefined && isOpen(theirs, model.now) && (isResent || (isNext && !isEmpty))
  const expected = revoked ? 401 : theirs === undefined ? 404 : !theirs.roll.has(id) ? 403 : isTaken ? 200 : 409
  expectStatus(given, expected, `${decision} in ${path}, revision ${revision}`)
  if (expected !== 200 || theirs === undefined) return
  const digest = String(given.body['digest'])
  if (isResent && digest !== last.digest) throw new Error('an answer that was sent again got another receipt')
  if (isResent) return
  const digests = [...(last?.digests ?? []), digest]
  theirs.answers.set(id, { decision, revision: revision + 1, digest, digests })
}

/** Everybody answers everything, and what is due is settled. */
export async function answerAll(model: Model, real: Real, opinions: readonly number[]): Promise<void> {
  for (const [which] of model.confirmations.entries()) {
    for (const [who] of [...model.people.keys()].entries()) {
      const decision = opinions[(who + which) % opinions.length] ?? DECISIONS.length
      if (decision < DECISIONS.length) await answer(model, real, { who, which, decision, seen: 0 })
    }
  }
  await settle(model, real)
}

/** What runs every five minutes in a deployed dialogue: what is due is settled, and what became of it is compared. */
export async function settle(model: Model, real: Real): Promise<void> {
  await agreeOnDates(model, real)
  await real.world.settleConfirmations()
  for (const one of model.confirmations.filter(({ outcome }) => outcome === undefined)) {
    if (!isOpen(one, model.now) || isDecided(one)) one.outcome = outcomeOf(rollOf(one), tallyOf(one))
  }
  await compareConfirmations(model, real)
}

/** Everybody sees what became of confirmations, and who has to confirm their own answer. */
export async function compareConfirmations(model: Model, { world, facilitator }: Real): Promise<void> {
  const seen = await viewOf(world, facilitator)
  const outcomes = seen.map(({ round, basket, outcomes }) => [
    `${round}.${basket}`,
    outcomes.map((one) => one.outcome).toSorted(),
  ])
  same('the confirmations', Object.fromEntries(outcomes), Object.fromEntries(baskets(model).map(outcomesOf(model))))
  for (const [id, { side, token, revoked }] of model.people) {
    if (revoked) continue
    const own = await viewOf(world, { id, token })
    for (const { round, basket, yours } of own) {
      const theirs = model.confirmations.find((one) => isOfBasket(one, { round, basket }) && one.side === side)
      const last = theirs?.answers.get(id)
      const decision = last?.decision === 'none' ? undefined : last?.decision
      const mayAnswer = theirs?.roll.has(id) === true && isOpen(theirs, model.now)
      const foreseen = theirs === undefined ? undefined : [decision, last?.revision ?? 0, mayAnswer]
      same(
        `what ${id} sees of ${round}.${basket}`,
        yours && [yours.decision, yours.revision, yours.mayAnswer],
        foreseen,
      )
    }
  }
  await compareAnswers(model, world)
}

/** Every answer that was acknowledged is in the record of its round, once its confirmation is settled. */
async function compareAnswers({ confirmations }: Model, world: Real['world']): Promise<void> {
  const settled = confirmations.filter(({ outcome }) => outcome !== undefined)
  for (const [round, all] of Map.groupBy(settled, (one) => one.round)) {
    const record = await world.record(round)
    const inRecord = (record.confirmations ?? []).flatMap(({ submissions }) =>
      submissions.flatMap(({ digest, submission }) => (submission?.is === 'confirmation' ? [digest] : [])),
    )
    const given = all.flatMap(({ answers }) => [...answers.values()].flatMap(({ digests }) => digests))
    same(`the answers in the record of round ${round}`, inRecord.toSorted(), given.toSorted())
  }
}

/** The date runs from a publication that is recorded some milliseconds later, where lanes end at one instant. */
async function agreeOnDates(model: Model, { world, facilitator }: Real): Promise<void> {
  const seen = await viewOf(world, facilitator)
  for (const one of model.confirmations) {
    const closesAt = Date.parse(seen.find((view) => isOfBasket(one, view))?.closesAt ?? '')
    if (Math.abs(closesAt - one.closesAt) < 100) one.closesAt = closesAt
  }
}

async function viewOf(world: Real['world'], who: Parameters<Real['world']['ask']>[0]) {
  const { body } = await world.ask(who, 'GET', '/api/confirmations')
  return (body as unknown as { confirmations: readonly ConfirmationView[] }).confirmations
}

function baskets({ confirmations }: Model): readonly ModelConfirmation[] {
  return confirmations.filter((one, index) => confirmations.findIndex((other) => isOfBasket(other, one)) === index)
}

function outcomesOf({ confirmations }: Model) {
  return (basket: ModelConfirmation) => {
    const all = confirmations.filter((one) => isOfBasket(one, basket)).flatMap(({ outcome }) => outcome ?? [])
    return [`${basket.round}.${basket.basket}`, all.toSorted()] as const
  }
}

type OfBasket = { readonly round: number; readonly basket: string }

function isOfBasket(one: OfBasket, other: OfBasket): boolean {
  return one.round === other.round && one.basket === other.basket
}

function isOpen({ outcome, closesAt }: ModelConfirmation, now: number): boolean {
  return outcome === undefined && closesAt > now
}

type Tally = { readonly confirm: number; readonly decline: number }

function tallyOf({ answers }: ModelConfirmation): Tally {
  const many = (decision: string) => [...answers.values()].filter((one) => one.decision === decision).length
  return { confirm: many('confirm'), decline: many('decline') }
}

function rollOf({ roll, side }: ModelConfirmation): number {
  return [...roll.values()].filter((one) => one === side).length
}

function outcomeOf(roll: number, { confirm, decline }: Tally): NonNullable<ModelConfirmation['outcome']> {
  if (roll > 0 && confirm / roll >= QUORUM && 3 * confirm >= 2 * (confirm + decline)) return 'confirmed'
  return roll > 0 && (confirm + decline) / roll >= QUORUM ? 'declined' : 'lapsed'
}

/** Whether whatever the others answer, and if they do not, it comes to the same; nothing lapses before its date. */
function isDecided(one: ModelConfirmation): boolean {
  const [roll, { confirm, decline }] = [rollOf(one), tallyOf(one)]
  const missing = roll - confirm - decline
  const ways = Array.from({ length: missing + 1 }, (_, more) =>
    Array.from({ length: missing - more + 1 }, (_, less) =>
      outcomeOf(roll, { confirm: confirm + more, decline: decline + less }),
    ),
  )
  const outcomes = new Set(ways.flat())
  return outcomes.size === 1 && !outcomes.has('lapsed')
}
