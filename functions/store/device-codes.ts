import * as z from 'zod'
import { tokenKey } from './keys/keys-of-people.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'
import { digestOfSecret } from './tokens.ts'

/** Whose a code for another device is. Whether it is the current one is stored with the person. */
const CodeOwner = z.object({
  kind: z.literal('device-code'),
  participant: z.string(),
  /** In seconds since 1970. DynamoDB's time to live deletes by it. */
  expires: z.int(),
})

/** The digest that is stored instead of a code. */
export function digestOfCode(code: string): string {
  return digestOfSecret(`device ${code}`)
}

/** Stores whose a code is, by its digest; `false` when somebody has this code already. */
export async function storeCodeOwner(
  table: Table,
  digest: string,
  participant: string,
  expires: number,
): Promise<boolean> {
  const owner = { kind: 'device-code', participant, expires } satisfies z.infer<typeof CodeOwner>
  return written(table.putNew(tokenKey(digest), owner))
}

/** The id of the person whose a code is, or was. */
export async function findCodeOwner(table: Table, digest: string): Promise<string | undefined> {
  const stored = await table.get(tokenKey(digest))
  return stored && CodeOwner.parse(stored).participant
}
