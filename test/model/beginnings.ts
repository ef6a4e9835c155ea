import { isDeepStrictEqual } from 'node:util'
import type { Items } from '../a-table.ts'
import { controlClock } from '../simulation/controlled-clock.ts'
import { Gate } from '../simulation/gate.ts'
import type { aStage } from '../simulation/test-dialogue.ts'
import { killed, startRound } from './acts.ts'
import { acceptAdReferendum, advanceTo } from './deliberation.ts'
import { MOST_STATEMENTS } from './floor.ts'
import type { Model, Side } from './model.ts'
import type { ConsultationRules } from './model-of-consultations.ts'
import { quiet, type Real } from './real.ts'

/** Who is there, and how far their first round is. */
export type Beginning = {
  readonly shards: number
  /** How many there are of each side. */
  readonly people: readonly [river: number, sea: number]
  readonly at: (typeof PLACES)[number]
  readonly lanes: number
  /** The rules of consultations: no round freezes them, so they can begin to hold anywhere. */
  readonly rules: ConsultationRules
  /** Whether the log is kept and signed, and with it receipts. It takes time, so not everywhere. */
  readonly signs: boolean
}

/** A real round and its model. */
type Begun = { readonly model: Model; readonly real: Real }

/** What a beginning left behind: the table's items, the model, and who may ask for everything. */
type Left = { readonly items: Items; readonly model: Model } & Pick<Real, 'facilitator' | 'observer'>

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
    const { lanes, rules, signs: _, ...before } = it
    const key = JSON.stringify(BEFORE_THE_LANES.includes(it.at) ? before : { ...before, lanes })
    const left = this.#left.get(key)
    if (left !== undefined) return this.#goneOnWith(it, left)
    const begun = await this.#played({ ...it, rules: USUAL_RULES })
    const { model, real } = begun
    const { facilitator, observer } = real
    const played = { items: await real.world.items(), model: structuredClone(model), facilitator, observer }
    this.#left.set(key, played)
    if (isDeepStrictEqual(rules, USUAL_RULES)) return begun
    await end(real)
    return this.#goneOnWith(it, played)
  }

  /** From the beginning that is one stage less far. */
  async #played(it: Beginning): Promise<Begun> {
    if (it.at === 'nothing') return this.#founded(it)
    const before = PLACES[PLACES.indexOf(it.at) - 1] ?? 'nothing'
    const begun = await this.begin({ ...it, at: before })
    if (before === 'nothing') await startRound(begun.model, begun.real)
    await quiet(begun.model, begun.real)
    if (it.at === 'a second round') await startRound(begun.model, begun.real)
    else if (it.at === 'published') await acceptAdReferendum(begun.model, begun.real)
    else await advanceTo(begun.model, begun.real, it.at, it.lanes)
    return begun
  }

  async #founded(it: Beginning): Promise<Begun> {
    const standing = await this.#world(it)
    const facilitator = await standing.world.invited({ role: 'facilitator', name: 'Cleo' })
    const observer = await standing.world.invited({ role: 'observer', name: 'Otto' })
    const real = { ...standing, facilitator, observer }
    return { model: await aModel(real, it.people), real }
  }

  async #goneOnWith(it: Beginning, { items, model, facilitator, observer }: Left): Promise<Begun> {
    const standing = await this.#world(it, items)
    const coChairs = isCoChaired(it.rules) ? await coChairsOf(standing.world) : undefined
    const begun = { model: structuredClone(model), real: { ...standing, facilitator, observer, coChairs } }
    await killed(begun.model, begun.real)
    await quiet(begun.model, begun.real)
    return begun
  }

  async #world(
    { shards, rules, signs }: Beginning,
    items: Items = [],
  ): Promise<Pick<Real, 'world' | 'clock' | 'gate' | 'rules'>> {
    const [clock, gate] = [controlClock(BEGINS), new Gate()]
    const file = { shards, authentic: ['en', 'ru'], floor: FLOOR, consultation: rules, coChairs: isCoChaired(rules) }
    const options = { timers: clock.timers, gate, items, signs }
    return { world: await this.#stage.newDialogue(file, options), clock, gate, rules }
  }
}

/** Ends what was begun, whatever it is at. */
export async function end({ world, clock, gate }: Real): Promise<void> {
  gate.open()
  await world.end()
  clock.release()
}

/** Whether a co-chair of each side decides for it. */
function isCoChaired({ by }: ConsultationRules): boolean {
  return by === 'co-chair'
}

async function coChairsOf(world: Real['world']): Promise<NonNullable<Real['coChairs']>> {
  const convenedBy = (side: Side) => world.invited({ role: 'facilitator', name: `Of ${side}`, convenedBy: side })
  return { river: await convenedBy('river'), sea: await convenedBy('sea') }
}

async function aModel({ world, clock }: Real, [river, sea]: Beginning['people']): Promise<Model> {
  const people: Model['people'] = new Map()
  for (const side of [...Array(river).fill('river' as const), ...Array(sea).fill('sea' as const)]) {
    const newcomer = { role: 'participant', name: 'Somebody', side, capacity: 'former-official' } as const
    const { id, token } = await world.invited(newcomer)
    people.set(id, { side, token, revoked: false })
  }
  const now = clock.now()
  const convened = { invitees: new Map(), tables: 0, screens: [], calendars: [], devices: [], recoveries: [] }
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
    consultations: [],
    register: { at: undefined, events: [], atStarts: [] },
    marks: 0,
  }
  return { now, elapsed: 0, people, ...round, ...convened }
}

/** Where a round may be, from its beginning to its end, where each side accepted ad referendum; there are lanes once baskets are agreed on. */
const IN_A_ROUND = ['nothing', 'terms', 'baskets', 'modality', 'commitments', 'ratification', 'published'] as const
export const PLACES = [...IN_A_ROUND, 'a second round'] as const
const BEFORE_THE_LANES: readonly Beginning['at'][] = ['nothing', 'terms', 'baskets']

/** So few that somebody says all of them. */
const FLOOR = { everyMinutes: 15, perPerson: MOST_STATEMENTS }

/** Those of a dialogue whose file says nothing of consultations. */
export const USUAL_RULES: ConsultationRules = {
  ...{ quorum: 0.5, by: 'quorum', transmission: 'at-once' },
  ...{ draftDays: 14, answerDays: 30, closeDays: 30 },
}

const BEGINS = '2026-01-01T00:00:00.000Z'
