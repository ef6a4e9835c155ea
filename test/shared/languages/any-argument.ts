/**
 * Says a sentence with arguments of any kind: what it says with the first kind that it takes.
 *
 * @returns what it says, or what kept it from saying something
 */
export function anyOf(say: (...all: unknown[]) => unknown): string {
  const tried = KINDS.map((kind) => {
    try {
      return JSON.stringify(say(...Array.from({ length: Math.max(say.length, 3) }, () => kind)))
    } catch (error) {
      return `undefined: ${error}`
    }
  })
  return tried.find(isSaid) ?? tried[0] ?? ''
}

/** Whether something was said, and nothing is missing in it. */
export function isSaid(said: string): boolean {
  return !/undefined|\[object|NaN/.test(said)
}

const written = { [Symbol.toPrimitive]: () => '2' }

/** Stands for an object with any fields: each reads as a number, and as a list of itself. */
const anything: unknown = new Proxy(() => '2', {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => '2'
    if (key === Symbol.iterator) return ['2', '2'][Symbol.iterator].bind(['2', '2'])
    return key === 'map' ? (make: (one: unknown) => unknown) => [make(anything)] : anything
  },
})

/** Fields whose values are known by name. */
const known = {
  ...written,
  stage: 'terms',
  sitting: 1,
  passage: 1,
  declined: 'ends',
  lapsed: 'ends',
  rule: 'consensus',
  threshold: 0.75,
}

const DAY = '2026-04-03T00:00:00.000Z'
const KINDS: readonly unknown[] = ['2', DAY, 2, ['2', '3'], known, [known], anything]
