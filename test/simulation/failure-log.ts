/**
 * What Parley says while a service is away. Anything else that it says of itself is a mistake of its own. A run that could not settle
 * a confirmation says so after it has said why.
 */
const EXPECTED: ReadonlySet<string> = new Set(['StoreUnavailable', 'ClockUnavailable', 'NotSettled'])

/** What a process said of its failures, other than those that the trouble it is put to explains. */
export type FailureLog = {
  /** One line each. */
  heard(): readonly string[]
  stop(): void
}

/**
 * Listens to what this process logs (`functions/platform/error-log.ts`): whoever asks again and again would never learn that
 * once they were answered 500 by a mistake.
 */
export function listenForFailures(): FailureLog {
  // biome-ignore lint/suspicious/noConsole: what is listened to
  const before = console.error
  const heard: string[] = []
  console.error = (...said: readonly unknown[]) => {
    const [line] = said
    if (!isFailure(line)) before(...said)
    else if (!EXPECTED.has(line.failed)) heard.push(`it failed in a way that nobody foresaw: ${JSON.stringify(line)}`)
  }
  return {
    heard: () => heard,
    stop() {
      console.error = before
    },
  }
}

/** Whether what a process wrote where its errors go tells of a failure that nobody foresaw. */
export function isUnexpected(written: string): boolean {
  return [...written.matchAll(/failed: '(\w+)'/g)].some(([, name = '']) => !EXPECTED.has(name))
}

function isFailure(line: unknown): line is { readonly failed: string } {
  return typeof line === 'object' && line !== null && 'failed' in line
}
