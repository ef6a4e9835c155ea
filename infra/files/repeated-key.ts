/**
 * The first key that an object in a JSON text has twice, with its place: `readings[0].closing.at`. Programs read such a
 * text differently: some take the first value, some the last.
 *
 * @param json a text that `JSON.parse` takes
 * @returns `undefined` if every key is there once
 */
export function repeatedKey(json: string): string | undefined {
  const open: Container[] = []
  for (let at = 0; at < json.length; at += 1) {
    const inner = open.at(-1)
    switch (json[at]) {
      case '{':
        open.push({ keys: new Set(), key: undefined, awaitsKey: true })
        break
      case '[':
        open.push({ index: 0 })
        break
      case '}':
      case ']':
        open.pop()
        break
      case ',':
        if (inner !== undefined && 'index' in inner) inner.index += 1
        else if (inner !== undefined) inner.awaitsKey = true
        break
      case '"': {
        const end = endOfString(json, at)
        if (inner !== undefined && 'keys' in inner && inner.awaitsKey) {
          // `"a"` and `"\u0061"` are one key.
          inner.key = JSON.parse(json.slice(at, end + 1)) as string
          if (inner.keys.has(inner.key)) return placeOf(open)
          inner.keys.add(inner.key)
          inner.awaitsKey = false
        }
        at = end
        break
      }
      default:
    }
  }
  return undefined
}

/** An object or an array that is not closed yet. */
type Container = { keys: Set<string>; key: string | undefined; awaitsKey: boolean } | { index: number }

/** The place of the quotation mark that ends a string: the first one after an even number of backslashes. */
function endOfString(json: string, start: number): number {
  let end = json.indexOf('"', start + 1)
  while (isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0
  while (json[at - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}

function placeOf(open: readonly Container[]): string {
  return open
    .map((one, depth) => ('index' in one ? `[${one.index}]` : `${depth > 0 ? '.' : ''}${one.key}`))
    .join('')
    .toWellFormed()
}
