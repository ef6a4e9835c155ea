import * as fc from 'fast-check'
import type { aStage } from '../simulation/a-world.ts'
import { controlClock } from '../simulation/controlled-clock.ts'
import { Gate } from '../simulation/gate.ts'
import { leaveAlone, startRound } from './acts.ts'
import { COMMANDS, compared } from './commands.ts'
import { whatTheRecordLacks } from './compare.ts'
import { comeTo } from './deliberation.ts'
import type { Model, Stage } from './model.ts'
import { quiet, type Real } from './real.ts'
import { type Seen, see } from './what-was-seen.ts'

/** How large sequences are. */
export type Size = {
  /** How many commands they have at most. */
  readonly commands: number
  /** One round in so many is left alone until it ends, which takes as long as all that was done in it. */
  readonly oneIn: number
  /** How many people there are at most. */
  readonly people: number
}

/** From where it begins, long enough for a basket to be ratified, redrafted and ratified again; all of them end. */
export const WHOLE: Size = { commands: 7, oneIn: 1, people: 6 }

/** Who is there, and how far their first round is. */
type Beginning = {
  readonly shards: number
  /** How many there are of each side. */
  readonly people: readonly [river: number, sea: number]
  readonly at: Stage | 'nothing'
  readonly lanes: number
}

/** Of four, three are just enough for a basket. */
const DELEGATIONS: readonly Beginning['people'][] = [
  [1, 1],
  [1, 1],
  [2, 1],
  [1, 3],
  [2, 2],
  [4, 1],
  [4, 1],
  [1, 4],
  [5, 1],
]

/** Any sequence of what people, time and trouble can do, tried on a real round and on its model. */
export function anySequence(stage: World, seen: Seen, size: Size) {
  const beginning = fc.record<Beginning>({
    shards: fc.constantFrom(1, 1, 1, 1, 3),
    people: fc.constantFrom(...DELEGATIONS.filter(([river, sea]) => river + sea <= size.people)),
    at: fc.constantFrom('nothing', 'terms', 'baskets', 'modality', 'commitments', 'ratification'),
    lanes: fc.constantFrom(1, 1, 2),
  })
  const commands = fc.commands([...COMMANDS], { maxCommands: size.commands, size: 'max' })
  const end = fc.nat(size.oneIn - 1).map((one) => one === 0)
  return fc.asyncProperty(beginning, commands, end, async (it, sequence, isLeftAlone) => {
    see(seen, await play(stage, it, sequence, isLeftAlone))
  })
}

type World = Awaited<ReturnType<typeof aStage>>

async function play(
  stage: World,
  it: Beginning,
  sequence: Iterable<fc.AsyncCommand<Model, Real>>,
  isLeftAlone: boolean,
): Promise<Model> {
  const [clock, gate] = [controlClock('2026-01-01T00:00:00.000Z'), new Gate()]
  const world = await stage.aWorld({ shards: it.shards }, { timers: clock.timers, gate })
  try {
    const facilitator = await world.invited({ role: 'facilitator', name: 'Cleo' })
    const real = { world, clock, gate, facilitator }
    const model = await aModel(real, it.people)
    if (it.at !== 'nothing') {
      await startRound(model, real)
      await quiet(model, real)
      await comeTo(model, real, it.at, it.lanes)
    }
    await fc.asyncModelRun(() => ({ model, real }), sequence)
    await quiet(model, real)
    if (isLeftAlone) await leaveAlone(model, real)
    await compared(model, real)
    await whatTheRecordLacks(model, real)
    return model
  } finally {
    gate.open()
    await world.end()
    clock.release()
  }
}

async function aModel({ world, clock }: Real, [river, sea]: Beginning['people']): Promise<Model> {
  const people: Model['people'] = new Map()
  for (const side of [...Array(river).fill('river' as const), ...Array(sea).fill('sea' as const)]) {
    const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' } as const
    const { id, token } = await world.invited(newcomer)
    people.set(id, { side, token, revoked: false })
  }
  const now = clock.now()
  return { now, elapsed: 0, round: 0, published: false, machine: false, people, readings: [], before: [] }
}
