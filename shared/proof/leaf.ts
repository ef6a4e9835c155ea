/**
 * A value as bytes, the same for everybody: JSON with its keys in order and nothing absent (RFC 8785, for the
 * strings, whole numbers, booleans, lists and objects that a record is made of).
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(ordered(value)))
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [key, ordered(part)]),
  )
}
