/**
 * A value as bytes, the same for everybody: JSON with its keys in order and nothing absent (RFC 8785, for the
 * strings, whole numbers, booleans, lists and objects that a record is made of).
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonical(value))
}

/** Written out by hand: JavaScript puts keys that look like whole numbers first, whatever order they are given in. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const part = (value as Readonly<Record<string, unknown>>)[key]
    if (part === undefined) continue
    members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(part)}`
  }
  return `{${members}}`
}

const encoder = new TextEncoder()
