/**
 * A value as bytes, the same for everybody: JSON with its keys in order and nothing absent (RFC 8785, for the
 * strings, whole numbers, booleans, lists and objects that a record is made of).
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonical(value))
}

/** Written out by hand: JavaScript puts keys that look like whole numbers first, whatever order they are given in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`)
  return `{${members.join(',')}}`
}
