/** An object or an array that is not closed yet. */
type Container = { keys: Set<string>; key: string | undefined; awaitsKey: boolean } | { index: number }

/** The keys and numbers that lead to a value. */
export type Path = readonly (string | number)[]

/** Says what takes the text of each item of a list, one after the other; `undefined` for a list that stays in the text. */
export type TakerOf = (path: Path) => ((item: string) => void) | undefined

/**
 * Looks through the text of a JSON value, given part by part: for a key that an object has twice, and for lists that are taken item by item, so that
 * they are nowhere in memory all at once. It does not check that the text is JSON: what it keeps and what is taken is JSON exactly if
 * the whole text is.
 */
export class JsonScanner {
  readonly #takerOf: TakerOf
  readonly #open: Container[] = []
  readonly #kept: string[] = []
  #repeated: string | undefined
  /** What was not looked at yet: the beginning of a string. */
  #rest = ''
  /** The list that is being taken: what takes it, at which depth it is, and the parts of its current item. */
  #taken: { readonly take: (item: string) => void; readonly depth: number; item: string[]; items: number } | undefined

  constructor(takerOf: TakerOf = () => undefined) {
    this.#takerOf = takerOf
  }

  /** The first key that an object has twice, with its place; `undefined` if every key is there once so far. */
  get repeated(): string | undefined {
    return this.#repeated
  }

  /** Looks through the next part of the text. */
  push(part: string): void {
    const text = this.#rest + part
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      switch (text[at]) {
        case '{':
          this.#open.push({ keys: new Set(), key: undefined, awaitsKey: true })
          break
        case '[':
          this.#open.push({ index: 0 })
          from = this.#beginList(text, from, at)
          break
        case '}':
        case ']':
          from = this.#endList(text, from, at)
          this.#open.pop()
          break
        case ',':
          from = this.#endItem(text, from, at)
          this.#goOn()
          break
        case '"': {
          const end = endOfString(text, at)
          if (end === undefined) {
            this.#keep(text.slice(from, at))
            this.#rest = text.slice(at)
            return
          }
          this.#noteKey(text, at, end)
          at = end
          break
        }
        default:
      }
    }
    this.#keep(text.slice(from))
    this.#rest = ''
  }

  /** The text without the items that were taken. */
  end(): string {
    this.#keep(this.#rest)
    this.#rest = ''
    return this.#kept.join('')
  }

  #keep(text: string): void {
    if (this.#taken === undefined) this.#kept.push(text)
    else this.#taken.item.push(text)
  }

  #beginList(text: string, from: number, at: number): number {
    if (this.#taken !== undefined) return from
    const take = this.#takerOf(pathOf(this.#open.slice(0, -1)))
    if (take === undefined) return from
    this.#keep(text.slice(from, at + 1))
    this.#taken = { take, depth: this.#open.length, item: [], items: 0 }
    return at + 1
  }

  #endItem(text: string, from: number, at: number): number {
    if (this.#taken?.depth !== this.#open.length) return from
    this.#takeItem(text.slice(from, at))
    return at + 1
  }

  /** What ends the list stays in the text that is kept, so that a list that ends with a brace is no JSON there either. */
  #endList(text: string, from: number, at: number): number {
    if (this.#taken?.depth !== this.#open.length) return from
    const last = text.slice(from, at)
    const isEmpty = this.#taken.items === 0 && [...this.#taken.item, last].join('').trim() === ''
    if (!isEmpty) this.#takeItem(last)
    this.#taken = undefined
    return at
  }

  #takeItem(end: string): void {
    if (this.#taken === undefined) return
    const item = [...this.#taken.item, end].join('')
    this.#taken.item = []
    this.#taken.items += 1
    this.#taken.take(item)
  }

  #goOn(): void {
    const inner = this.#open.at(-1)
    if (inner !== undefined && 'index' in inner) inner.index += 1
    else if (inner !== undefined) inner.awaitsKey = true
  }

  #noteKey(text: string, start: number, end: number): void {
    const inner = this.#open.at(-1)
    if (inner === undefined || !('keys' in inner) || !inner.awaitsKey) return
    // `"a"` and `"\u0061"` are one key.
    inner.key = keyIn(text.slice(start, end + 1))
    if (inner.keys.has(inner.key)) this.#repeated ??= placeOf(this.#open)
    inner.keys.add(inner.key)
    inner.awaitsKey = false
  }
}

/** The key in a quoted text. A text that is no JSON string is returned as it is: the whole text is refused when it is parsed. */
function keyIn(quoted: string): string {
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted
  }
}

/** The place of the quotation mark that ends a string, the first one after an even number of backslashes; `undefined` if it is not there yet. */
function endOfString(json: string, start: number): number | undefined {
  let end = json.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(json, end)) end = json.indexOf('"', end + 1)
  return end < 0 ? undefined : end
}

function isEscaped(json: string, at: number): boolean {
  let backslashes = 0
  while (json[at - 1 - backslashes] === '\\') backslashes += 1
  return backslashes % 2 === 1
}

function pathOf(open: readonly Container[]): Path {
  return open.map((one) => ('index' in one ? one.index : (one.key ?? '')))
}

function placeOf(open: readonly Container[]): string {
  return pathOf(open)
    .map((step, depth) => (typeof step === 'number' ? `[${step}]` : `${depth > 0 ? '.' : ''}${step}`))
    .join('')
    .toWellFormed()
}
