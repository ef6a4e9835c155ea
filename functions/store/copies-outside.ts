import * as z from 'zod'
import { COPY_OUTSIDE_KEY } from '../../shared/copy-outside.ts'
import type { Table } from './table.ts'

const Copy = z.object({ arn: z.string(), at: z.iso.datetime() })
const Copies = z.object({ begun: Copy.optional(), completed: Copy.optional() })

/** The copy of the table that is being made outside the account, and the last one that was completed: by the ARN of its export, and since when it was begun. */
export type CopiesOutside = Readonly<z.infer<typeof Copies>>

/** What is known of the copies outside the account. */
export async function readCopiesOutside(table: Table): Promise<CopiesOutside> {
  return Copies.parse((await table.get(COPY_OUTSIDE_KEY)) ?? {})
}

/** Stores the same. One function writes it, and one run of it at a time. */
export async function storeCopiesOutside(table: Table, copies: CopiesOutside): Promise<void> {
  await table.put(COPY_OUTSIDE_KEY, copies)
}
