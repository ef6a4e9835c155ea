import type { AttributeValue } from '@aws-sdk/client-dynamodb'

/** An item of a table, as DynamoDB has it. */
export type Item = Readonly<Record<string, AttributeValue>>

/**
 * How a table of one format becomes one of the next. It changes attributes of items, and no key. Until the functions are of its format, those of the format
 * before work with what it changed; so it adds, and what it replaces goes in a later one.
 */
export type Migration = {
  /** The format that the table has afterwards. */
  readonly to: number
  /** An item as it is then. An item that was changed already stays as it is: a migration is run twice or more. */
  change(item: Item): Item
}

/** Each migration, in the order of formats, in a file of its own with a test from a fixture in `test/fixtures`. */
export const MIGRATIONS: readonly Migration[] = []
