import { aCompany, type Came, playing, whatCame } from '../faults/a-faulty-round.ts'
import type { FaultyProxy } from '../faults/proxy.ts'
import { playRound } from '../simulation/a-round.ts'
import type { aStage, World } from '../simulation/a-world.ts'
import { controlClock } from '../simulation/controlled-clock.ts'

/** Where the process dies: at the `at`th request to a service, once it has had its effect or before. */
export type Crash = { readonly at: number; readonly effect: boolean }

/**
 * What a round came to, the operation at which the process died, `undefined` where the round was over before,
 * and how many requests were made.
 */
export type Crashed = Came & { readonly diedAt: string | undefined; readonly asked: number }

type Stage = Awaited<ReturnType<typeof aStage>>

const RETRY_AFTER_MS = 20

/**
 * Plays the round of a seed while the process dies once, and is started again. All that a process leaves behind is
 * what it asked of its services: to die at any await is to die at the next of these, or right after the last.
 */
export async function playWithCrash(stage: Stage, proxy: FaultyProxy, seed: string, crash: Crash): Promise<Crashed> {
  const clock = controlClock('2026-01-01T00:00:00.000Z')
  const world = await stage.aWorld({}, { timers: clock.timers, retryAfter: RETRY_AFTER_MS })
  const doors: { shut(): void }[] = []
  let asked = 0
  let diedAt: string | undefined
  let isOver = false
  let death = Promise.withResolvers<void>()
  let revival = Promise.resolve()

  const die = () => {
    for (const door of doors) door.shut()
    revival = world.again()
    death.resolve()
    death = Promise.withResolvers<void>()
  }
  const through = (upstream: string) => {
    const door = proxy.door(upstream, (operation, sent) => {
      asked += 1
      if (isOver || diedAt !== undefined || asked < crash.at) return undefined
      diedAt = placeOf(operation, sent)
      return { does: 'die', effect: crash.effect, die }
    })
    doors.push(door)
    return door.address
  }
  /** Nobody hears from a process that died: who asked it asks the next one. */
  const ask: World['ask'] = async (...request) => {
    await revival
    const answer = await Promise.race([world.ask(...request), death.promise])
    return answer ?? { status: 503, body: {} }
  }
  try {
    const people = await aCompany(world)
    await world
      .again(({ table, services }) => ({ table: through(table), services: through(services) }))
      .catch(() => revival)
    const acknowledged = await playRound(playing(world, clock, people, ask), seed, 1)
    await revival
    // How many requests a round takes depends on what a process still knows: it may be over before the crash was due.
    isOver = true
    const inTheRound = asked
    return { ...(await whatCame(world, 1, acknowledged)), diedAt, asked: inTheRound }
  } catch (error) {
    return {
      digest: 'none',
      violations: [error instanceof Error ? `${error.stack} ${(error.cause as Error)?.stack}` : String(error)],
      diedAt,
      asked,
    }
  } finally {
    await revival.catch(() => {})
    for (const door of doors) door.shut()
    await world.end()
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
