/**
 * What was fetched, with what is random in it made alike, so that two worlds can be compared. Three things are random:
 *
 * - digests and salts: hexadecimal digits give way to how many they are. Everything else that could be random is not, in
 *   these tests: ids, names and times are the same in every world;
 * - the order of the record's submissions, which is that of their digests: each is made alike, and then they are put in
 *   order. How many they are, and what they hold, stays;
 * - where a leaf came to lie among the leaves, and so which hashes lead from it to the root: see `what-is-fetched.tsx`.
 */
export function normalized(fetched: unknown): string {
  return JSON.stringify(fetched, (key, value) => {
    if (typeof value === 'string') return value.replace(DIGEST, ({ length }) => `(${length} digits)`)
    if (key !== 'submissions' || !Array.isArray(value)) return value
    return value.map((one) => JSON.parse(normalized(one))).toSorted(byText)
  })
}

/** Every list by what is in it: the order is looked at by itself. */
export function inNoOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inNoOrder(one)]))
  return value
    .map(inNoOrder)
    .map((one) => [JSON.stringify(one) ?? '', one] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, one]) => one)
}

/** In hexadecimal; as the key of a form; or as a page's policy names the hash of its style, which holds the head of the record. */
const DIGEST =
  /[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|([0-9a-f]{4} ){15}[0-9a-f]{4}|(?<=sha256-)[A-Za-z0-9+/]{43}=/g

function byText(one: unknown, other: unknown): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)]
  return left < right ? -1 : left > right ? 1 : 0
}

const MOST_PLACES = 20

/** The first places where two things that were made alike differ, each with what is there in the one and in the other. */
export function differencesBetween(one: string, other: string): readonly string[] {
  const [left, right] = [placesIn(JSON.parse(one)), placesIn(JSON.parse(other))]
  return [...new Set([...left.keys(), ...right.keys()])]
    .filter((place) => left.get(place) !== right.get(place))
    .slice(0, MOST_PLACES)
    .map((place) => `${place}: ${shortly(left.get(place))} | ${shortly(right.get(place))}`)
}

/** Every string and number by the path that leads to it, and how long each list is. */
function placesIn(value: unknown, path = ''): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map([[path, value]])
  const size: [string, unknown][] = Array.isArray(value) ? [[`${path}, how many`, value.length]] : []
  return new Map(size.concat(Object.entries(value).flatMap(([key, part]) => [...placesIn(part, `${path}/${key}`)])))
}

function shortly(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value)
  return text.length > 120 ? `${text.slice(0, 120)}…` : text
}
