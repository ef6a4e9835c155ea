/**
 * What a round is, in few words and without any of Parley's code: the reading that is open, what was said in it,
 * and where it leads. Times are in milliseconds; `now` is what the clock shows, `elapsed` what has really passed.
 */
export type Model = {
  now: number
  elapsed: number
  round: number
  published: boolean
  /** Whether an execution keeps the round's time. */
  machine: boolean
  readonly people: Map<string, { readonly side: Side; readonly token: string; revoked: boolean }>
  /** The readings of the round, in the order they were opened. */
  readings: ModelReading[]
}

export type ModelReading = {
  readonly id: string
  readonly stage: Stage
  readonly basket: string | undefined
  readonly passage: number
  readonly sitting: number
  readonly roll: ReadonlyMap<string, Side>
  readonly decided: readonly string[]
  readonly proposals: Map<string, ModelProposal>
  /** What was acknowledged: the digests of all receipts, in no order. */
  readonly receipts: Set<string>
  /** The digests of withdrawals are in no receipt. */
  withdrawals: number
  status: 'open' | 'closed' | 'settled'
  closesAt: number
  looksAt: number
  decision: Decision | undefined
  closedBy: 'facilitator' | 'deadline' | undefined
  next: string | undefined
  outcomes: ReadonlyMap<string, Status>
}

export type ModelProposal = {
  readonly author: string | undefined
  readonly competes: string
  withdrawn: boolean
  readonly positions: Map<string, { readonly stance: string; readonly revision: number; readonly digest: string }>
}

export type Side = 'river' | 'sea'
export type Stage = 'terms' | 'baskets' | 'modality' | 'commitments' | 'ratification'
export type Decision = 'settle' | 'another-reading' | 'adjourn'
export type Status = 'agreed' | 'bracketed' | 'dropped'

const SIDES = ['river', 'sea'] as const
const DAY = 86_400_000
const READINGS: Readonly<Record<Stage, number>> = { terms: 2, baskets: 2, modality: 2, commitments: 2, ratification: 1 }
const REDRAFTINGS = 1

export function start(model: Model): void {
  Object.assign(model, { round: model.round + 1, published: false, machine: true, readings: [] })
  open(model, { stage: 'terms', basket: undefined, passage: 1, sitting: 1 }, [])
}

/** Closes a reading, and has the machine go on where it runs. */
export function close(model: Model, reading: ModelReading, decision: Decision | undefined): void {
  Object.assign(reading, { status: 'closed', decision, closedBy: decision === undefined ? 'deadline' : 'facilitator' })
  if (model.machine) settle(model, reading)
}

/** The machine looks at a reading: settles it where it is closed or its deadline has passed, else waits on. */
export function look(model: Model, reading: ModelReading): void {
  if (reading.status === 'open' && reading.closesAt > model.now) wait(model, reading)
  else if (reading.status === 'open') close(model, reading, undefined)
  else settle(model, reading)
}

/** A new execution passes through what is settled and waits for what is open. */
export function goOn(model: Model): void {
  model.machine = true
  for (const reading of [...model.readings]) {
    if (reading.status === 'closed') settle(model, reading)
    if (reading.status === 'open') wait(model, reading)
  }
}

export function pass(model: Model, milliseconds: number): void {
  const until = model.elapsed + milliseconds
  const tick = (to: number) => {
    model.now += to - model.elapsed
    model.elapsed = to
  }
  for (let due = nextLook(model, until); due !== undefined; due = nextLook(model, until)) {
    tick(due.looksAt)
    look(model, due)
  }
  tick(until)
}

export function mayStillSit(reading: ModelReading): boolean {
  return reading.sitting < READINGS[reading.stage]
}

function nextLook(model: Model, until: number): ModelReading | undefined {
  const waiting = model.readings.filter(({ status }) => model.machine && status === 'open')
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
  decided: readonly string[] = [],
): void {
  const { stage, basket } = place
  const number = model.readings.filter((one) => one.stage === stage && one.basket === basket).length + 1
  const roster = [...model.people].filter(([, { revoked }]) => !revoked).map(([id, { side }]) => [id, side] as const)
  const reading: ModelReading = {
    ...place,
    id: [model.round, stage, basket, number].filter((part) => part !== undefined).join('.'),
    roll: new Map(roster),
    decided,
    proposals: new Map(carried.map(([id, one]) => [id, { ...one, withdrawn: false, positions: new Map() }])),
    receipts: new Set(),
    withdrawals: 0,
    status: 'open',
    closesAt: model.now + 7 * DAY,
    looksAt: 0,
    decision: undefined,
    closedBy: undefined,
    next: undefined,
    outcomes: new Map(),
  }
  wait(model, reading)
  model.readings.push(reading)
}

function settle(model: Model, reading: ModelReading): void {
  reading.status = 'settled'
  reading.outcomes = outcomesOf(reading)
  reading.next = nextOf(model, reading)
  lead(model, reading)
}

function outcomesOf(reading: ModelReading): ReadonlyMap<string, Status> {
  const agreed = new Map(
    [...reading.proposals].map(([id, one]) => [id, SIDES.filter((side) => agrees(reading, one, side)).length] as const),
  )
  return new Map(
    [...reading.proposals].map(([id, one]) => {
      const sides = agreed.get(id) ?? 0
      if (one.withdrawn || sides === 0) return [id, 'dropped']
      const rivals = [...reading.proposals].filter(
        ([other, { competes, withdrawn }]) => competes === one.competes && !withdrawn && agreed.get(other) === 2,
      )
      const best = rivals.filter(([, rival]) => !rivals.some(([, other]) => compare(reading, other, rival) < 0))
      if (rivals.length === 0) return [id, 'bracketed']
      if (!best.some(([other]) => other === id)) return [id, 'dropped']
      return [id, best.length === 1 ? 'agreed' : 'bracketed']
    }),
  )
}

function agrees(reading: ModelReading, proposal: ModelProposal, side: Side): boolean {
  const roll = [...reading.roll.values()].filter((one) => one === side).length
  const count = (...stances: readonly string[]) =>
    [...proposal.positions].filter(([who, { stance }]) => reading.roll.get(who) === side && stances.includes(stance))
      .length
  const [pro, abstain] = [count('support', 'accept', 'ratify', 'ad-referendum'), count('abstain')]
  const [against, block] = [count('object', 'block', 'decline'), count('block')]
  if (roll === 0 || (pro + abstain) / roll < 0.5) return false
  if (reading.stage === 'ratification') return pro > 0 && 3 * pro >= 2 * (pro + against)
  if (reading.stage === 'terms' || reading.stage === 'commitments') return against === 0
  return block === 0 && pro + against > 0 && pro / (pro + against) >= 0.75
}

/** Below 0 where one ranks before the other: by its weakest side, then by the product of both. */
function compare(reading: ModelReading, one: ModelProposal, other: ModelProposal): number {
  const shares = (proposal: ModelProposal) =>
    SIDES.map((side) => {
      const stances = [...proposal.positions].filter(([who]) => reading.roll.get(who) === side)
      const [pro, con] = [
        ['support', 'accept', 'ratify', 'ad-referendum'],
        ['object', 'block', 'decline'],
      ].map((kind) => stances.filter(([, { stance }]) => kind.includes(stance)).length) as [number, number]
      return pro + con === 0 ? { part: 0, of: 1 } : { part: pro, of: pro + con }
    })
  const weakest = (proposal: ModelProposal) => Math.min(...shares(proposal).map(({ part, of }) => part / of))
  const product = (proposal: ModelProposal) => {
    const [river, sea] = shares(proposal) as [{ part: number; of: number }, { part: number; of: number }]
    return (river.part * sea.part) / (river.of * sea.of)
  }
  return weakest(other) - weakest(one) || product(other) - product(one)
}

function nextOf(model: Model, reading: ModelReading): string {
  const has = (status: Status) => [...reading.outcomes.values()].includes(status)
  const { decision, stage } = reading
  if (decision === 'adjourn') return stage === 'terms' || stage === 'baskets' ? 'adjourn' : 'shelve'
  if (mayStillSit(reading) && (decision === 'another-reading' || (decision === undefined && has('bracketed')))) {
    return 'another-reading'
  }
  if (stage === 'terms') return 'next-stage'
  if (stage === 'ratification')
    return has('agreed') ? 'ratified' : reading.passage <= REDRAFTINGS ? 'redraft' : 'shelve'
  if (sittings(model, reading).some(({ outcomes }) => [...outcomes.values()].includes('agreed'))) return 'next-stage'
  return stage === 'baskets' ? 'adjourn' : 'shelve'
}

function lead(model: Model, reading: ModelReading): void {
  const { stage, basket, passage, sitting } = reading
  const earlier = sittings(model, reading)
  const those = (one: ModelReading, status: Status) =>
    [...one.proposals].filter(([id]) => one.outcomes.get(id) === status)
  switch (`${stage} ${reading.next}`) {
    case `${stage} another-reading`: {
      const decided = earlier.flatMap((one) => those(one, 'agreed').map(([, { competes }]) => competes))
      open(model, { stage, basket, passage, sitting: sitting + 1 }, those(reading, 'bracketed'), decided)
      return
    }
    case 'terms next-stage':
      open(model, { stage: 'baskets', basket, passage, sitting: 1 }, [])
      return
    case 'baskets next-stage': {
      const lanes = earlier.flatMap((one) => those(one, 'agreed')).length
      for (let lane = 1; lane <= lanes; lane += 1) {
        open(model, { stage: 'modality', basket: `b${lane}`, passage: 1, sitting: 1 }, [])
      }
      return
    }
    case 'modality next-stage':
      open(model, { stage: 'commitments', basket, passage, sitting: 1 }, [])
      return
    case 'commitments next-stage':
      open(model, { stage: 'ratification', basket, passage, sitting: 1 }, [
        ['text', { author: undefined, competes: 'text', withdrawn: false, positions: new Map() }],
      ])
      return
    case 'ratification redraft': {
      const drafted = model.readings.filter((one) => one.stage === 'commitments' && one.basket === basket)
      const text = drafted.filter((one) => one.passage === passage)
      const agreed = text.flatMap((one) => those(one, 'agreed'))
      const bracketed = text.slice(-1).flatMap((one) => those(one, 'bracketed'))
      open(model, { stage: 'commitments', basket, passage: passage + 1, sitting: 1 }, [...agreed, ...bracketed])
      return
    }
    default: {
      const atWork = model.readings.some(({ status }) => status !== 'settled')
      if (reading.next === 'adjourn' || !atWork) Object.assign(model, { published: true, machine: false })
    }
  }
}

/** The sittings of one passage so far, this one included. */
function sittings(model: Model, { stage, basket, passage }: ModelReading): readonly ModelReading[] {
  return model.readings.filter((one) => one.stage === stage && one.basket === basket && one.passage === passage)
}
