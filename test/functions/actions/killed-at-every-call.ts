import type { Table } from '../../../functions/store/table.ts'

class Killed extends Error {}

/** More calls to the table than any of the steps makes. */
const MOST_CALLS = 60

/** A table whose process is killed at a call: before the call, or after it was done and before it was answered. */
export function killedAt(table: Table, call: number, when: 'before' | 'after'): Table {
  const dies = async (number: number) => {
    if (number === call) throw new Killed()
  }
  return watching(table, { [when]: dies })
}

/**
 * Runs a step, killed at each of its calls in turn, and after each kill checks what must hold.
 *
 * @returns how often it was killed
 */
export async function killedAtEveryCall(
  to: Table,
  step: (table: Table) => Promise<unknown>,
  check: () => Promise<void>,
): Promise<number> {
  let kills = 0
  for (const when of ['before', 'after'] as const) {
    for (let call = 1; call <= MOST_CALLS; call += 1) {
      const isKilled = await step(killedAt(to, call, when)).then(
        () => false,
        () => true,
      )
      if (isKilled) kills += 1
      await check()
      if (!isKilled) break
    }
  }
  return kills
}

/** A table whose process does something before one of its calls: what somebody else does meanwhile. */
export function doneAtCall(table: Table, call: number, meanwhile: () => Promise<unknown>): Table {
  return watching(table, { before: async (number) => void (number === call && (await meanwhile())) })
}

/** A table whose process goes no further after it made one call with this name, until it is told to. */
export function pausedAfter(table: Table, name: keyof Table) {
  const [reached, goneOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let isMade = false
  const before = async (_: number, next: string | symbol) => {
    if (isMade) {
      reached.resolve()
      await goneOn.promise
    }
    if (next === name) isMade = true
  }
  const paused = watching(table, { before })
  return { table: paused, reached: reached.promise, goOn: goneOn.resolve }
}

/** What is done around a call, by its number and its name. */
type Around = (number: number, name: string | symbol) => Promise<void>

/** A table around each of whose calls something is done. */
function watching(table: Table, { before, after }: { readonly before?: Around; readonly after?: Around }): Table {
  let calls = 0
  return new Proxy(table, {
    get(of, name) {
      const method = of[name as keyof Table] as (...given: unknown[]) => unknown
      if (name === 'query') return method.bind(of)
      return async (...given: unknown[]) => {
        calls += 1
        const number = calls
        await before?.(number, name)
        const answer = await method.apply(of, given)
        await after?.(number, name)
        return answer
      }
    },
  })
}
