import type { Timers } from '../../infra/local/task-tokens.ts'

/** Time that passes only when a test says so, for everything that asks `Date` and for what waits with its timers. */
export type ControlledClock = {
  readonly timers: Timers
  /** Milliseconds since 1970, as everybody reads them. */
  now(): number
  /** Milliseconds that have passed, whatever anybody reads. */
  elapsed(): number
  /** Lets time pass, from one timer that is due to the next; waits for what each sets off. */
  pass(milliseconds: number, untilQuiet: () => Promise<void>): Promise<void>
  /** Sets the clock forward, or back where negative. No time passes: no timer is due. */
  jump(milliseconds: number): void
  /** Gives `Date` back its own time. */
  release(): void
}

type Timer = { readonly at: number; readonly callBack: () => void }

/** Takes `Date` over, from an instant on. Node's own timers keep their time, so that sockets and clients work. */
export function controlClock(start: string): ControlledClock {
  const RealDate = globalThis.Date
  const timers = new Set<Timer>()
  let elapsed = 0
  let reads = RealDate.parse(start)

  globalThis.Date = class extends RealDate {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [reads] : given) as [number]))
    }
    static override now() {
      return reads
    }
  } as DateConstructor

  const advance = (milliseconds: number) => {
    elapsed += milliseconds
    reads += milliseconds
  }
  return {
    now: () => reads,
    elapsed: () => elapsed,
    timers: {
      after(milliseconds, callBack) {
        const timer = { at: elapsed + milliseconds, callBack }
        timers.add(timer)
        return () => timers.delete(timer)
      },
    },
    async pass(milliseconds, untilQuiet) {
      const until = elapsed + milliseconds
      for (let due = nextOf(timers); due !== undefined && due.at <= until; due = nextOf(timers)) {
        timers.delete(due)
        advance(due.at - elapsed)
        due.callBack()
        await untilQuiet()
      }
      advance(until - elapsed)
    },
    jump(milliseconds) {
      reads += milliseconds
    },
    release() {
      globalThis.Date = RealDate
    },
  }
}

function nextOf(timers: ReadonlySet<Timer>): Timer | undefined {
  return [...timers].toSorted((one, other) => one.at - other.at)[0]
}
