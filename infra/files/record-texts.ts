import { repeatedKey } from './repeated-key.ts'

/** What is wrong with a file that cannot be read, for a reader who is told in another language than that of the line. */
export type Unreadable =
  | 'unreadable'
  | 'not-text'
  | 'not-json'
  | 'key-twice'
  | 'parts-missing'
  | 'damaged-archive'
  | 'not-an-archive'

/** Why a record cannot be read from its files, in one line that says what to do. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead'
  readonly what: Unreadable

  constructor(message: string, what: Unreadable = 'unreadable', options?: ErrorOptions) {
    super(message, options)
    this.what = what
  }
}

/** A record from its JSON text. @throws {CannotRead} for a text that is none, or in which an object has a key twice */
export function parsed(text: string, name: string): unknown {
  const written = parsedJson(text, name)
  const repeated = repeatedKey(text)
  if (repeated === undefined) return written
  throw keyTwice(name, repeated)
}

/** The refusal of a text in which an object has a key twice. @param key with its place */
export function keyTwice(name: string, key: string): CannotRead {
  return new CannotRead(
    `${name} has the key ${key} twice, so that two programs can read two records; ask for the record again`,
    'key-twice',
  )
}

/** The same of a text in which no key was looked for. */
export function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CannotRead(`${name} cannot be read as JSON; give the record as it was downloaded`, 'not-json', { cause })
  }
}
