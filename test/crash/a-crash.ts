import { aCompany, playing } from '../fault-injection/a-faulty-round.ts'
import { NO_RESULT, playScript, type RoundResult } from '../fault-injection/play-script.ts'
import type { FaultyProxy, Meets } from '../fault-injection/proxy.ts'
import { consultationRulesFor, isConsulting } from '../simulation/consultations.ts'
import { controlClock } from '../simulation/controlled-clock.ts'
import { listenForFailures } from '../simulation/failure-log.ts'
import type { aStage, ProxyEndpoints, TestDialogue } from '../simulation/test-dialogue.ts'
import { isCoChaired, shardsFor } from '../simulation/texts-of-a-round.ts'

/** Where the process dies: at the `at`th request to a service, once it has had its effect or before. */
export type Crash = {
  readonly at: number
  readonly effect: boolean
  /** And where the next one dies, which was started in its place: at so manieth a request of its own. */
  readonly again?: number
  /** Whether the log is kept and signed. */
  readonly signs?: boolean
  /** Of what is counted: requests about this kind of thing alone, or all of them. */
  readonly about?: string
}

/**
 * What a round came to, the operation at which the process died the last time, `undefined` where the round was over
 * before, how often it died, and how many requests were made.
 */
export type Crashed = RoundResult & {
  readonly diedAt: string | undefined
  readonly deaths: number
  readonly asked: number
}

type Stage = Awaited<ReturnType<typeof aStage>>

const RETRY_AFTER_MS = 20

/**
 * Plays the round of a seed while the process dies once, or twice, and is started again. All that a process leaves
 * behind is what it asked of its services: to die at any await is to die at the next of these, or right after the last.
 */
export async function playWithCrash(stage: Stage, proxy: FaultyProxy, seed: string, crash: Crash): Promise<Crashed> {
  const clock = controlClock('2026-01-01T00:00:00.000Z')
  const failures = listenForFailures()
  const coChairs = isCoChaired(seed)
  const rules = { coChairs, consultation: consultationRulesFor(seed), ...shardsFor(seed) }
  const world = await stage.newDialogue(rules, {
    timers: clock.timers,
    retryAfter: RETRY_AFTER_MS,
    signs: crash.signs === true,
  })
  const dueAt = [crash.at, ...(crash.again === undefined ? [] : [crash.again])]
  const doors: { shut(): void }[] = []
  let asked = 0
  let askedOfThisOne = 0
  let deaths = 0
  let diedAt: string | undefined
  let isOver = false
  // Of requests that are made at once, one is the last of its process.
  let isDying = false
  let death = Promise.withResolvers<void>()
  let alive = Promise.resolve()

  const meets: Meets = (operation, sent) => {
    asked += 1
    if (crash.about !== undefined && !placeOf(operation, sent).endsWith(` ${crash.about}`)) return undefined
    askedOfThisOne += 1
    if (isOver || isDying || askedOfThisOne < (dueAt[deaths] ?? Number.POSITIVE_INFINITY)) return undefined
    isDying = true
    diedAt = placeOf(operation, sent)
    return { does: 'die', effect: crash.effect, die }
  }
  const through = (upstream: string) => {
    const door = proxy.door(upstream, meets)
    doors.push(door)
    return door.address
  }
  const between: ProxyEndpoints = ({ table, services }) => ({ table: through(table), services: through(services) })
  const live = async (): Promise<void> => {
    const before = deaths
    askedOfThisOne = 0
    isDying = false
    try {
      await world.again(between)
    } catch (error) {
      // It died while it was started.
      if (deaths === before) throw error
      await alive
    }
  }
  const die = () => {
    for (const door of doors) door.shut()
    deaths += 1
    alive = live()
    death.resolve()
    death = Promise.withResolvers<void>()
  }
  /** Nobody hears from a process that died: who asked it asks the next one. */
  const ask: TestDialogue['ask'] = async (...request) => {
    await alive
    const answer = await Promise.race([world.ask(...request), death.promise])
    return answer ?? { status: 503, body: {} }
  }
  const said = () => ({ diedAt, deaths, asked })
  try {
    const people = await aCompany(world, coChairs)
    if (isConsulting(seed)) await world.storeWhatStands()
    await world.keepLog()
    await live()
    const scheduled = async (run: () => Promise<void>) => {
      await alive
      await Promise.race([run(), death.promise])
    }
    const resultIn = await playScript(playing(world, clock, people, ask, scheduled), seed)
    await alive
    // How many requests a round takes depends on what a process still knows: it may be over before the crash was due.
    isOver = true
    const inTheRound = said()
    const came = await resultIn(world)
    return { ...came, violations: [...came.violations, ...failures.heard()], ...inTheRound }
  } catch (error) {
    const why = error instanceof Error ? `${error.stack} ${(error.cause as Error)?.stack}` : String(error)
    return { ...NO_RESULT, violations: [why, ...failures.heard()], ...said() }
  } finally {
    await alive.catch(() => {})
    for (const door of doors) door.shut()
    await world.end()
    failures.stop()
    clock.release()
  }
}

/** What a request was about: its operation, and the kind of thing it reads or writes. */
function placeOf(operation: string, sent: Buffer): string {
  const { Item, Key, ExpressionAttributeValues } = JSON.parse(sent.toString()) as Record<string, Named | undefined>
  const name = Item?.['sk']?.S ?? Key?.['sk']?.S ?? ExpressionAttributeValues?.[':prefix']?.S ?? ''
  return `${operation.replace(/^.*\./, '')} ${name.split('#')[0]}`.trim()
}

type Named = Readonly<Record<string, { readonly S?: string } | undefined>>
