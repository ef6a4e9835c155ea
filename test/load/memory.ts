/** What a process has in bytes: as the machine sees it, and what is left of it once nothing is kept that nobody needs. */
export type Sample = { readonly resident: number; readonly kept: number }

/** How often a process is asked, whatever the size of a run, and how often it must have answered. */
export const SAMPLES = 48
const FEWEST = 40

/** Memory is steady when the last quarter needs at most this much more than the second. */
const STEADY = { resident: 1.25, kept: 1.1 } as const

/** The most that each quarter of a run needed. */
export function quarters(samples: readonly Sample[], of: keyof Sample): readonly number[] {
  const at = (quarter: number) => Math.floor((samples.length * quarter) / 4)
  return [0, 1, 2, 3].map((quarter) =>
    Math.max(0, ...samples.slice(at(quarter), at(quarter + 1)).map((sample) => sample[of])),
  )
}

/** Why memory was not steady, or why that cannot be told. */
export function memoryGrowth(samples: readonly Sample[]): readonly string[] {
  if (samples.length < FEWEST) {
    return [`whether memory is steady cannot be told by ${samples.length} samples; it takes ${FEWEST}`]
  }
  return (['resident', 'kept'] as const).flatMap((of) => {
    const [, second = 0, , last = 0] = quarters(samples, of)
    return last <= second * STEADY[of] ? [] : [`memory (${of}) grew by ${Math.round((last / second - 1) * 100)} %`]
  })
}
