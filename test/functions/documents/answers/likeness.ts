/**
 * What two answers to the same request have in common: fields, words and numbers. Ids, digests, secrets and times are only of one
 * kind, and entries of a list are in no order: texts and submissions come in the order of their digests.
 */
export function likeness(value: unknown, key = ''): unknown {
  if (RANDOM.has(key)) return `(${key})`
  if (typeof value === 'string' && /^parley-receipt/.test(value)) return '(note)'
  if (typeof value === 'string')
    return value
      .replace(KEY, '(key)')
      .replace(GROUPED, '(digest)')
      .replace(HEXADECIMAL, '(digest)')
      .replace(TIME, '(time)')
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const all = new Set(value.map((one) => JSON.stringify(likeness(one))))
    return [...all].toSorted().map((one) => JSON.parse(one))
  }
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, part]) => [name, likeness(part, name)]),
  )
}

/** What one test has by chance. */
const RANDOM: ReadonlySet<string> = new Set(['index', 'path', 'checkpoint'])

const HEXADECIMAL = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}/g
/** As documents print a digest. */
const GROUPED = /([0-9a-f]{4} ){15}[0-9a-f]{4}/g
/** A key that checkpoints are verified with. */
const KEY = /\S+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}/g
const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g
