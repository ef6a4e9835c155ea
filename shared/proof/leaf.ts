/**
 * A value as canonical bytes: JSON with sorted keys, without absent fields (RFC 8785, for the strings, whole numbers,
 * booleans, lists and objects in a record).
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonical(value))
}

/** Whether two values have the same canonical bytes. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** Not `JSON.stringify` on sorted keys: JavaScript always puts keys that look like whole numbers first. */
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
