import type { Items } from '../a-table.ts'
import { controlClock } from '../simulation/controlled-clock.ts'
import { Gate } from '../simulation/gate.ts'
import type { aStage, Somebody } from '../simulation/test-dialogue.ts'
import { killed, startRound } from './acts.ts'
import { acceptAdReferendum, advanceTo } from './deliberation.ts'
import { MOST_STATEMENTS } from './floor.ts'
import type { Model } from './model.ts'
import { quiet, type Real } from './real.ts'

/** Who is there, and how far their first round is. */
export type Beginning = {
  readonly shards: number
  /** How many there are of each side. */
  readonly people: readonly [river: number, sea: number]
  readonly at: (typeof PLACES)[number]
  readonly lanes: number
}

/** A real round and its model. */
type Begun = { readonly model: Model; readonly real: Real }

/** What a beginning left behind: the table's items, the model, and who may ask for everything. */
type Left = { readonly items: Items; readonly model: Model; readonly facilitator: Somebody }

/**
 * Rounds that have begun. Each stage that they are past is played once, request by request; from then on what it came to
 * is laid into a table of its own and gone on with, as after a kill, which takes a fraction of the requests.
 */
export class Beginnings {
  readonly #stage: Awaited<ReturnType<typeof aStage>>
  readonly #left = new Map<string, Left>()

  constructor(stage: Awaited<ReturnType<typeof aStage>>) {
    this.#stage = stage
  }

  async begin(it: Beginning): Promise<Begun> {
    const { lanes, ...before } = it
    const key = JSON.stringify(BEFORE_THE_LANES.includes(it.at) ? before : it)
    const left = this.#left.get(key)
    if (left !== undefined) return this.#goneOnWith(it, left)
    const begun = await this.#played(it)
    const { model, real } = begun
    const items = await real.world.items()
    this.#left.set(key, { items, model: structuredClone(model), facilitator: real.facilitator })
    return begun
  }

  /** From the beginning that is one stage less far. */
  async #played(it: Beginning): Promise<Begun> {
    if (it.at === 'nothing') return this.#founded(it)
    const before = PLACES[PLACES.indexOf(it.at) - 1] ?? 'nothing'
    const begun = await this.begin({ ...it, at: before })
    if (before === 'nothing') await startRound(begun.model, begun.real)
    await quiet(begun.model, begun.real)
    if (it.at === 'published') await acceptAdReferendum(begun.model, begun.real)
    else await advanceTo(begun.model, begun.real, it.at, it.lanes)
    return begun
  }

  async #founded({ shards, people }: Beginning): Promise<Begun> {
    const standing = await this.#world(shards)
    const real = { ...standing, facilitator: await standing.world.invited({ role: 'facilitator', name: 'Cleo' }) }
    return { model: await aModel(real, people), real }
  }

  async #goneOnWith({ shards }: Beginning, { items, model, facilitator }: Left): Promise<Begun> {
    const begun = { model: structuredClone(model), real: { ...(await this.#world(shards, items)), facilitator } }
    await killed(begun.model, begun.real)
    await quiet(begun.model, begun.real)
    return begun
  }

  async #world(shards: number, items: Items = []): Promise<Omit<Real, 'facilitator'>> {
    const [clock, gate] = [controlClock(BEGINS), new Gate()]
    return {
      world: await this.#stage.newDialogue({ shards, floor: FLOOR }, { timers: clock.timers, gate, items }),
      clock,
      gate,
    }
  }
}

/** Ends what was begun, whatever it is at. */
export async function end({ world, clock, gate }: Real): Promise<void> {
  gate.open()
  await world.end()
  clock.release()
}

async function aModel({ world, clock }: Real, [river, sea]: Beginning['people']): Promise<Model> {
  const people: Model['people'] = new Map()
  for (const side of [...Array(river).fill('river' as const), ...Array(sea).fill('sea' as const)]) {
    const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' } as const
    const { id, token } = await world.invited(newcomer)
    people.set(id, { side, token, revoked: false })
  }
  const now = clock.now()
  const convened = { invitees: new Map(), tables: 0, screens: [], calendars: [] }
  const round = {
    lastAt: now,
    round: 0,
    published: false,
    machine: false,
    readings: [],
    before: [],
    stands: [],
    confirmations: [],
    messages: [],
  }
  return { now, elapsed: 0, people, ...round, ...convened }
}

/** Where a round may be, from its beginning to its end, where each side accepted ad referendum; there are lanes once baskets are agreed on. */
export const PLACES = ['nothing', 'terms', 'baskets', 'modality', 'commitments', 'ratification', 'published'] as const
const BEFORE_THE_LANES: readonly Beginning['at'][] = ['nothing', 'terms', 'baskets']

/** So few that somebody says all of them. */
const FLOOR = { everyMinutes: 15, perPerson: MOST_STATEMENTS }

const BEGINS = '2026-01-01T00:00:00.000Z'
