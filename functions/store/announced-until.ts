import * as z from 'zod'
import { ANNOUNCED_UNTIL } from './keys/keys-of-rounds.ts'
import type { Table } from './table.ts'

/** How far events were announced: a cursor of the events, and the readings of which it was said that they close soon, with their deadlines. */
export const AnnouncedUntil = z.object({ cursor: z.string(), closingSoon: z.record(z.string(), z.string()) })
export type AnnouncedUntil = z.infer<typeof AnnouncedUntil>

/** How far events were announced; `undefined` before the first time. */
export async function findAnnouncedUntil(table: Table): Promise<AnnouncedUntil | undefined> {
  const stored = await table.get(ANNOUNCED_UNTIL)
  return stored === undefined ? undefined : AnnouncedUntil.parse(stored)
}

/** Stores it. Runs at the same time can set each other back: then events come again, and none is left out. */
export async function storeAnnouncedUntil(table: Table, until: AnnouncedUntil): Promise<void> {
  await table.put(ANNOUNCED_UNTIL, until)
}
