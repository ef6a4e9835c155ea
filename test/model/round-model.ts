import { agreedIn, drafted, lanesIn, openWordingsIn, readAgain, sittings, withStatus } from './carried-texts.ts'
import { confirmationsIn } from './confirmations.ts'
import { agendaNow, bringForward } from './consultation-model.ts'
import type { Decision, Model, ModelProposal, ModelReading, Outcome, Side, Stage } from './model.ts'
import { offeredFor } from './offered-again.ts'
import { nobodys, outcomesOf } from './outcomes.ts'
import { standingHeadings } from './standing.ts'

const DAY = 86_400_000
const READINGS: Readonly<Record<Stage, number>> = { terms: 2, baskets: 2, modality: 2, commitments: 2, ratification: 1 }
const REDRAFTINGS = 1

export function start(model: Model): void {
  model.before.push(...model.readings)
  // A round starts after the one before it was published.
  const startedAt = model.round === 0 ? model.now : Math.max(model.now, model.lastAt + 1, (model.register.at ?? 0) + 1)
  model.register.atStarts.push({ events: model.register.events.length, agenda: agendaNow(model) })
  Object.assign(model, {
    round: model.round + 1,
    published: false,
    machine: true,
    readings: [],
    stands: standingHeadings(model),
    lastAt: startedAt,
  })
  open(model, { stage: 'terms', basket: undefined, passage: 1, sitting: 1 }, offeredFor(model, 'terms'))
}

/** Closes a reading, and has the machine go on where it runs. */
export function close(model: Model, reading: ModelReading, decision: Decision | undefined): void {
  const closedBy = decision === undefined ? 'deadline' : 'facilitator'
  Object.assign(reading, { status: 'closed', decision, closedBy, closedAt: momentIn(model, reading) })
  if (model.machine) settle(model, reading)
}

/** When something is decided in a reading: a millisecond after what was before, where the clock is behind. */
export function momentIn({ now }: Model, { openedAt, movedAt = openedAt }: ModelReading): number {
  return Math.max(now, openedAt + 1, movedAt + 1)
}

/** The machine looks at a reading: settles it where it is closed or its deadline has passed, else waits on. */
export function look(model: Model, reading: ModelReading): void {
  if (reading.status === 'open' && reading.closesAt > model.now) wait(model, reading)
  else if (reading.status === 'open') close(model, reading, reading.call?.decision)
  else settle(model, reading)
}

/** A new execution passes through what is settled and waits for what is open. */
export function continueRound(model: Model): void {
  model.machine = true
  for (const reading of [...model.readings]) {
    if (reading.status === 'closed') settle(model, reading)
    if (reading.status === 'open') wait(model, reading)
  }
}

/** The same of the consultations that are not over, and that nobody attends to. */
export function continueConsultations(model: Model): void {
  for (const one of model.consultations) {
    if (one.isAttended || one.state === 'over' || one.state === 'closed') continue
    one.isAttended = true
    bringForward(model, one)
  }
}

export function pass(model: Model, milliseconds: number): void {
  const until = model.elapsed + milliseconds
  const tick = (to: number) => {
    model.now += to - model.elapsed
    model.elapsed = to
  }
  for (let due = nextCheck(model, until); due !== undefined; due = nextCheck(model, until)) {
    tick(due.looksAt)
    due.look()
  }
  tick(until)
}

/** When a side agrees in a reading. */
export function ruleOf({ stage, isUnderSilence }: ModelReading): 'consensus' | 'sufficient-consensus' | 'silence' {
  if (isUnderSilence) return 'silence'
  return stage === 'baskets' || stage === 'modality' ? 'sufficient-consensus' : 'consensus'
}

export function hasReadingsLeft(reading: ModelReading): boolean {
  return reading.sitting < READINGS[reading.stage]
}

/** What the machines look at next. */
function nextCheck(model: Model, until: number): { readonly looksAt: number; look(): void } | undefined {
  const { readings, consultations, machine } = model
  const waiting = [
    ...readings
      .filter(({ status }) => machine && status === 'open')
      .map((one) => ({ looksAt: one.looksAt, look: () => look(model, one) })),
    ...consultations
      .filter(({ isAttended }) => isAttended)
      .map((one) => ({ looksAt: one.looksAt, look: () => bringForward(model, one) })),
  ]
  return waiting.filter(({ looksAt }) => looksAt <= until).toSorted((one, other) => one.looksAt - other.looksAt)[0]
}

function wait(model: Model, reading: ModelReading): void {
  const seconds = Math.ceil((reading.closesAt - model.now) / 1_000)
  reading.looksAt = model.elapsed + Math.min(Math.max(seconds, 1) * 1_000, 14 * DAY)
}

function open(
  model: Model,
  place: Pick<ModelReading, 'stage' | 'basket' | 'passage' | 'sitting'>,
  carried: readonly (readonly [string, ModelProposal])[],
  { decided = [], isUnderSilence = false }: Partial<Pick<ModelReading, 'decided' | 'isUnderSilence'>> = {},
): void {
  const { stage, basket } = place
  const number = model.readings.filter((one) => one.stage === stage && one.basket === basket).length + 1
  const openedAt = Math.max(model.now, model.lastAt + 1)
  const reading: ModelReading = {
    ...place,
    id: [model.round, stage, basket, number].filter((part) => part !== undefined).join('.'),
    roll: delegatesOf(model),
    decided,
    stands: model.stands,
    isUnderSilence,
    proposals: new Map(carried.map(([id, one]) => [id, { ...one, withdrawn: false, positions: new Map() }])),
    receipts: new Set(),
    statements: new Set(),
    floor: new Map(),
    withdrawals: 0,
    status: 'open',
    openedAt,
    closesAt: openedAt + 7 * DAY,
    movedAt: undefined,
    closedAt: undefined,
    call: undefined,
    calledOff: 0,
    looksAt: 0,
    decision: undefined,
    closedBy: undefined,
    next: undefined,
    outcomes: new Map(),
    made: new Map(),
  }
  wait(model, reading)
  model.readings.push(reading)
}

/** Everybody of a side who was not revoked, also who has not come yet. */
export function delegatesOf({ people, invitees }: Model): ReadonlyMap<string, Side> {
  const here = [...people].filter(([, { revoked }]) => !revoked).map(([id, { side }]) => [id, side] as const)
  const waiting = [...invitees].flatMap(([id, { side, state }]) =>
    state === 'waits' && side !== undefined ? [[id, side] as const] : [],
  )
  return new Map([...here, ...waiting])
}

function settle(model: Model, reading: ModelReading): void {
  reading.status = 'settled'
  model.lastAt = Math.max(model.now, (reading.closedAt ?? 0) + 1, model.lastAt + 1)
  const { outcomes, made } = outcomesOf(reading, openWordingsIn(before(model, reading)))
  Object.assign(reading, { outcomes, made })
  reading.next = nextOf(model, reading)
  // What another reading is to look at as a whole stays in brackets until then.
  if (reading.next === 'another-reading') reading.outcomes = new Map([...outcomes].map(readAsAWhole))
  lead(model, reading)
}

function readAsAWhole([id, outcome]: readonly [string, Outcome]): readonly [string, Outcome] {
  return [id, outcome.reason === 'consolidated' ? { ...outcome, status: 'bracketed' } : outcome]
}

function before(model: Model, reading: ModelReading): ModelReading | undefined {
  return sittings(model, reading).find(({ sitting }) => sitting === reading.sitting - 1)
}

function nextOf(model: Model, reading: ModelReading): string {
  const has = (status: Outcome['status']) => withStatus(reading, status).length > 0
  const { decision, stage } = reading
  const isUnread = has('bracketed') || [...reading.outcomes.values()].some(({ reason }) => reason === 'consolidated')
  if (decision === 'adjourn') return stage === 'terms' || stage === 'baskets' ? 'adjourn' : 'shelve'
  if (hasReadingsLeft(reading) && (decision === undefined ? isUnread : decision !== 'settle')) return 'another-reading'
  if (stage === 'terms') return 'next-stage'
  if (stage === 'ratification')
    return has('agreed') ? 'ratified' : reading.passage <= REDRAFTINGS ? 'redraft' : 'shelve'
  if (sittings(model, reading).some((one) => withStatus(one, 'agreed').length > 0)) return 'next-stage'
  if (openWordingsIn(reading).length > 0) return 'next-stage'
  return stage === 'baskets' ? 'adjourn' : 'shelve'
}

function lead(model: Model, reading: ModelReading): void {
  const { stage, basket, passage, sitting } = reading
  const earlier = sittings(model, reading)
  switch (`${stage} ${reading.next}`) {
    case `${stage} another-reading`: {
      const decided = earlier.flatMap((one) => withStatus(one, 'agreed').map(([, { competes }]) => competes))
      const isUnderSilence = reading.decision === 'silence'
      open(model, { stage, basket, passage, sitting: sitting + 1 }, readAgain(reading), { decided, isUnderSilence })
      return
    }
    case 'terms next-stage':
      open(model, { stage: 'baskets', basket, passage, sitting: 1 }, offeredFor(model, 'baskets'))
      return
    case 'baskets next-stage': {
      for (let lane = 1; lane <= lanesIn(earlier); lane += 1) {
        const place = { stage: 'modality', basket: `b${lane}`, passage: 1, sitting: 1 } as const
        open(model, place, offeredFor(model, 'modality', place.basket))
      }
      return
    }
    case 'modality next-stage':
      open(model, { stage: 'commitments', basket, passage, sitting: 1 }, offeredFor(model, 'commitments', basket))
      return
    case 'commitments next-stage': {
      const clauses = drafted(model, reading).map(([id]) => id)
      const adopts = agreedIn(model, reading).map(([id]) => id)
      open(model, { stage: 'ratification', basket, passage, sitting: 1 }, [
        ['text', { ...nobodys(), text: undefined, competes: 'text', clauses, adopts }],
      ])
      return
    }
    case 'ratification redraft':
      open(model, { stage: 'commitments', basket, passage: passage + 1, sitting: 1 }, drafted(model, reading))
      return
    default: {
      const atWork = model.readings.some(({ status }) => status !== 'settled')
      if (reading.next !== 'adjourn' && atWork) return
      const publishedAt = Math.max(model.now, model.lastAt + 1)
      Object.assign(model, { published: true, machine: false, lastAt: publishedAt })
      if (reading.next !== 'adjourn') {
        model.confirmations.push(...confirmationsIn(model.round, model.readings, publishedAt, delegatesOf(model)))
      }
    }
  }
}
