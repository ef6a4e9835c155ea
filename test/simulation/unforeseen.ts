/** What Parley says while a service is away. Anything else that it says of itself is a mistake of its own. */
const FORESEEN: ReadonlySet<string> = new Set(['StoreUnavailable', 'ClockUnavailable'])

/** What a process said of its failures, other than those that the trouble it is put to explains. */
export type Unforeseen = {
  /** One line each. */
  heard(): readonly string[]
  stop(): void
}

/**
 * Listens to what this process logs (`functions/log-failure.ts`): whoever asks again and again would never learn that
 * once they were answered 500 by a mistake.
 */
export function listenForFailures(): Unforeseen {
  // biome-ignore lint/suspicious/noConsole: what is listened to
  const before = console.error
  const heard: string[] = []
  console.error = (...said: readonly unknown[]) => {
    const failure = unforeseenIn(said[0])
    if (failure === undefined) before(...said)
    else if (failure !== '') heard.push(failure)
  }
  return {
    heard: () => heard,
    stop() {
      console.error = before
    },
  }
}

/** Whether what a process wrote where its errors go tells of a failure that nobody foresaw. */
export function isUnforeseen(written: string): boolean {
  return [...written.matchAll(/failed: '(\w+)'/g)].some(([, name = '']) => !FORESEEN.has(name))
}

/** @returns `''` for a failure that was foreseen, `undefined` for what is none */
function unforeseenIn(said: unknown): string | undefined {
  if (typeof said !== 'object' || said === null || !('failed' in said)) return undefined
  return FORESEEN.has(String(said.failed)) ? '' : `it failed in a way that nobody foresaw: ${JSON.stringify(said)}`
}
