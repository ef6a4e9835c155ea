/** One line of a table: what was measured, as a ratio to a floor that was measured in the same run. */
export type Measured = {
  readonly what: string
  /** What was measured divided by its floor. */
  readonly ratio: number
  readonly better: 'higher' | 'lower'
  /** What the ratio should reach, where there is a goal. */
  readonly goal?: number
  /** Figures beside it, with their units, for whoever reads the table. */
  readonly figures: Readonly<Record<string, string>>
}

/** A question with how it is answered. */
export type Question = { readonly asks: string; answer(): Promise<readonly Measured[]> }

/** The value in the middle. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

/** @param share from 0 to 1 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** In milliseconds. */
export async function timeOf(work: () => unknown): Promise<number> {
  const before = performance.now()
  await work()
  return performance.now() - before
}

/** What some work takes of the processor in this process, in milliseconds. */
export async function cpuTimeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}

/**
 * Runs two things in turn, so that whatever else a machine does weighs on both alike.
 *
 * @param warmUp how many times count for nothing before
 */
export async function inTurn(
  times: number,
  one: () => unknown,
  other: () => unknown,
  { warmUp = 1, measure = timeOf } = {},
): Promise<readonly [readonly number[], readonly number[]]> {
  const [ones, others]: [number[], number[]] = [[], []]
  for (let time = 0; time < warmUp + times; time += 1) {
    ones.push(await measure(one))
    others.push(await measure(other))
  }
  return [ones.slice(warmUp), others.slice(warmUp)]
}

export function ms(milliseconds: number): string {
  return milliseconds < 10 ? `${milliseconds.toFixed(1)} ms` : `${milliseconds.toFixed(0)} ms`
}
