import { StoreUnavailable } from '../../functions/store/store-errors.ts'
import type { RoundView } from '../../functions/views/round-view.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import type { Asks, Who } from '../simulation/asks.ts'
import { consultationRulesFor, isConsulting } from '../simulation/consultations.ts'
import { type ControlledClock, controlClock } from '../simulation/controlled-clock.ts'
import { listenForFailures } from '../simulation/failure-log.ts'
import type {
  Asker,
  aStage,
  ProxyEndpoints,
  Somebody,
  TestDialogue,
  TestDialogueOptions,
} from '../simulation/test-dialogue.ts'
import { isCoChaired, shardsFor } from '../simulation/texts-of-a-round.ts'
import type { PlayingYears } from '../simulation/years.ts'
import { aPlan, endedByLambda } from './plan.ts'
import { NO_RESULT, playScript, type RoundResult } from './play-script.ts'
import type { FaultyProxy, Meets } from './proxy.ts'

type Stage = Awaited<ReturnType<typeof aStage>>

/** A state is tried again this soon: what is tried here is that it is, not for how long it can. */
const RETRY_AFTER_MS = 20

/** Nobody asks for ever: more than this, and something that was promised does not come. */
const MOST_ATTEMPTS = 60
const A_DAY_MS = 86_400_000

/**
 * Plays the round of a script through a proxy.
 *
 * @param seed of the plan that governs the proxy
 * @param counts how often each fault happened, which is added to
 * @param signs whether the log is kept and signed
 */
export async function playThroughFaults(
  stage: Stage,
  proxy: FaultyProxy,
  script: string,
  seed: string,
  counts: Record<string, number>,
  signs = false,
): Promise<RoundResult> {
  const plan = aPlan(seed, counts)
  const meets: Meets = (operation, _, call) => plan(operation, call)?.fault
  const doors: { shut(): void }[] = []
  const through = (upstream: string) => {
    const door = proxy.door(upstream, meets)
    doors.push(door)
    return door.address
  }
  try {
    return await playIn(
      stage,
      script,
      ({ table, services }) => ({ table: through(table), services: through(services) }),
      { lambda: endedByLambda(seed, counts), signs },
    )
  } finally {
    for (const door of doors) door.shut()
  }
}

/** Plays the round of a script with nothing in between. */
export async function playWithoutProxy(stage: Stage, script: string): Promise<RoundResult> {
  return playIn(stage, script, (endpoints) => endpoints)
}

async function playIn(
  stage: Stage,
  script: string,
  between: ProxyEndpoints,
  options: Pick<TestDialogueOptions, 'lambda' | 'signs'> = {},
): Promise<RoundResult> {
  const clock = controlClock('2026-01-01T00:00:00.000Z')
  const failures = listenForFailures()
  const coChairs = isCoChaired(script)
  const rules = { coChairs, consultation: consultationRulesFor(script), ...shardsFor(script) }
  const world = await stage.newDialogue(rules, { timers: clock.timers, retryAfter: RETRY_AFTER_MS, ...options })
  try {
    const people = await aCompany(world, coChairs)
    if (isConsulting(script)) await world.storeWhatStands()
    await world.keepLog()
    await startWithRetries(world, between)
    const play = playing(world, clock, people)
    const came = await (await playScript(play, script))(world, () => world.again())
    return { ...came, violations: [...came.violations, ...failures.heard()] }
  } catch (error) {
    return {
      ...NO_RESULT,
      violations: [error instanceof Error ? error.message : String(error), ...failures.heard()],
    }
  } finally {
    await world.end()
    failures.stop()
    clock.release()
  }
}

/** A process that cannot read its rounds does not start; whatever looks after it starts it again. */
async function startWithRetries(world: TestDialogue, between: ProxyEndpoints): Promise<void> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await world.again(between)
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || attempts === MOST_ATTEMPTS) throw error
    }
  }
}

export type Company = {
  readonly facilitator: Somebody
  /** In a dialogue with co-chairs, the facilitator of the other side. */
  readonly coChair?: Somebody | undefined
  readonly delegates: readonly Somebody[]
}

/** Two of one side, one of the other, and a facilitator or a co-chair of each side. */
export async function aCompany(world: TestDialogue, coChairs = false): Promise<Company> {
  const delegate = (side: string): NewParticipant => ({
    role: 'participant',
    name: 'Somebody',
    side,
    capacity: 'former-official',
  })
  const convenedBy = (side: string) => coChairs && { convenedBy: side }
  const facilitator = await world.invited({ role: 'facilitator', name: 'Cleo', ...convenedBy('river') })
  const coChair = coChairs ? await world.invited({ role: 'facilitator', name: 'Rex', ...convenedBy('sea') }) : undefined
  const delegates = []
  for (const side of ['river', 'river', 'sea']) delegates.push(await world.invited(delegate(side)))
  return { facilitator, coChair, delegates }
}

/**
 * People who ask again until they are answered, and a facilitator who resumes what has stopped.
 *
 * @param scheduled runs what a deployed dialogue runs by the clock
 */
export function playing(
  world: TestDialogue,
  clock: ControlledClock,
  { facilitator, coChair, delegates }: Company,
  ask: TestDialogue['ask'] = world.ask,
  scheduled: (run: () => Promise<void>) => Promise<void> = (run) => run(),
): PlayingYears & { readonly done: readonly string[] } {
  const asks: Asks = async (who, method, path, body, key) => {
    const somebody = askerOf(who, { facilitator, coChair, delegates })
    if (somebody === undefined) throw new Error(`there is no participant ${who}`)
    for (let attempts = 1; attempts <= MOST_ATTEMPTS; attempts += 1) {
      const answer = await ask(somebody, method, path, body, key)
      if (answer.status < 500) return answer as never
    }
    throw new Error(`${method} ${path}: no answer in ${MOST_ATTEMPTS} attempts`)
  }
  let [inVain, before] = [0, '']
  const stuck = async (round: RoundView) => {
    await world.untilQuiet()
    const { body } = await asks<RoundView>('facilitator', 'GET', `/api/rounds/${round.round}`)
    const now = placesOf(body)
    // What opened meanwhile is gone on with before any time passes: under silence everybody is heard in time.
    if (now !== placesOf(round)) return
    inVain = now === before ? inVain + 1 : 0
    before = now
    if (inVain > MOST_ATTEMPTS) throw new Error(`the round does not go on: ${JSON.stringify(round)}`)
    if (round.clock === 'stopped') await asks('facilitator', 'POST', `/api/rounds/${round.round}/resume`)
    // What a wake-up missed, the machine finds when it looks, within two weeks.
    else if (inVain % 3 === 0) await clock.pass(A_DAY_MS, () => world.untilQuiet())
  }
  const soon = () => clock.now() + A_DAY_MS / 2
  const coChairs = coChair !== undefined
  const silenceUntil = () => clock.now() + A_DAY_MS * 6
  const done: string[] = []
  const did = (what: string) => done.push(what)
  const now = () => clock.now()
  const settles = () => scheduled(world.settleConfirmations)
  const dayPasses = async () => {
    await clock.pass(A_DAY_MS, () => world.untilQuiet())
    await scheduled(world.resumeConsultations)
  }
  const times = { soon, now, silenceUntil, waits: true, dayPasses, settles }
  return { asks, people: delegates.length, coChairs, did, done, stuck, ...times }
}

function askerOf(who: Who, { facilitator, coChair, delegates }: Company): Asker | undefined {
  if (typeof who === 'object') return { headers: who }
  return who === 'facilitator' ? facilitator : who === 'co-chair' ? coChair : delegates[who]
}

function placesOf({ readings }: RoundView): string {
  return JSON.stringify(readings.map(({ id, status }) => [id, status]))
}
