import * as z from 'zod'

/**
 * The format of the table that this version reads and writes. Raise it together with a migration in `infra/migrations/migrations.ts`, when versions before
 * could not work with what this one stores.
 */
export const TABLE_FORMAT = 1

/** The key of the item that says which format a table has. */
export const TABLE_FORMAT_KEY = { pk: 'FORMAT', sk: 'TABLE' } as const

/** What it says. A table without it is of the first format. */
export const TableFormat = z.object({
  format: z.int().min(1),
  /** The format that it is being migrated to, until the functions are of that format. */
  becoming: z.int().min(1).optional(),
})
export type TableFormat = z.infer<typeof TableFormat>

/** The first format: that of a table that does not say. */
export const FIRST_FORMAT: TableFormat = { format: 1 }
