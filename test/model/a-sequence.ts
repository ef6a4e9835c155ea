import * as fc from 'fast-check'
import type { aStage } from '../simulation/a-world.ts'
import { controlClock } from '../simulation/controlled-clock.ts'
import { Gate } from '../simulation/gate.ts'
import { COMMANDS, compared } from './commands.ts'
import { whatTheRecordLacks } from './compare.ts'
import type { Real } from './real.ts'
import type { Model } from './round-model.ts'

/** Long enough for a basket to be ratified, redrafted and ratified again. */
const LONGEST = 24

/** How often each thing was seen. */
export type Seen = Record<string, number>

/** Any sequence of what people, time and trouble can do, tried on a real round and on its model. */
export function anySequence(stage: Stage, seen: Seen) {
  const commands = fc.commands([...COMMANDS], { maxCommands: LONGEST, size: 'max' })
  return fc.asyncProperty(fc.constantFrom(1, 3), commands, async (shards, sequence) => {
    const model = await play(stage, shards, sequence)
    for (const { stage, next, closedBy } of model.readings.filter(({ status }) => status === 'settled')) {
      const what = `${stage}: closed by ${closedBy}, then ${next}`
      seen[what] = (seen[what] ?? 0) + 1
    }
  })
}

type Stage = Awaited<ReturnType<typeof aStage>>

async function play(stage: Stage, shards: number, sequence: Iterable<fc.AsyncCommand<Model, Real>>): Promise<Model> {
  const [clock, gate] = [controlClock('2026-01-01T00:00:00.000Z'), new Gate()]
  const world = await stage.aWorld({ shards }, { timers: clock.timers, gate })
  try {
    const facilitator = await world.invited({ role: 'facilitator', name: 'Cleo' })
    const real = { world, clock, gate, facilitator }
    const model = await aModel(real)
    await fc.asyncModelRun(() => ({ model, real }), sequence)
    await compared(model, real)
    await whatTheRecordLacks(model, real)
    return model
  } finally {
    gate.open()
    await world.end()
    clock.release()
  }
}

/** Two of each side, so that most sequences get somewhere. */
async function aModel({ world, clock }: Real): Promise<Model> {
  const people: Model['people'] = new Map()
  for (const side of ['river', 'sea', 'river', 'sea'] as const) {
    const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' } as const
    const { id, token } = await world.invited(newcomer)
    people.set(id, { side, token, revoked: false })
  }
  return { now: clock.now(), elapsed: 0, round: 0, published: false, machine: false, people, readings: [] }
}
