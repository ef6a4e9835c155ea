import { type Profiler, Session } from 'node:inspector/promises'

/** A part of the work, by whose code it was, as a share from 0 to 1 of all the processor's time. */
export type Part = { readonly whose: string; readonly share: number }

/** Watches where this process spends its time. @returns what says in whose code it was since then, the most first */
export async function watchTime(): Promise<() => Promise<readonly Part[]>> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.start')
  return async () => {
    const { profile } = await session.post('Profiler.stop')
    session.disconnect()
    return partsOf(profile)
  }
}

function partsOf({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly Part[] {
  const places = new Map(nodes.map(({ id, callFrame }) => [id, whose(callFrame)]))
  const times = new Map<string, number>()
  for (const [index, sample] of samples.entries()) {
    const place = places.get(sample) ?? 'other'
    if (place === 'waiting') continue
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0))
  }
  const all = [...times.values()].reduce((sum, one) => sum + one, 0)
  return [...times]
    .map(([place, time]) => ({ whose: place, share: time / all }))
    .sort((one, other) => other.share - one.share)
}

/** A package's name, a folder of Parley's own, or what Node does by itself. */
function whose({ url, functionName }: { readonly url: string; readonly functionName: string }): string {
  if (functionName === '(idle)' || functionName === '(program)') return 'waiting'
  if (functionName === '(garbage collector)') return 'garbage collection'
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  if (name !== undefined) return PARTS.find(([part]) => part.test(name))?.[1] ?? name
  return /\/(functions|shared|infra|test)\//.exec(url)?.[1] ?? 'Node'
}

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/^@(aws-sdk|smithy|aws)\//, 'the AWS SDK'],
  [
    /^(dynalite|level|leveldown|classic-level|memdown|lazy|async|abstract-level.*|subleveldown|bignumber.*|big.js)$/,
    'dynalite',
  ],
  [/^(hono|@hono\/.*)$/, 'Hono'],
]
