import * as z from 'zod'
import { DialogueEvent } from './events.ts'
import { isSoon } from './moment.ts'
import type { Reading } from './reading.ts'

/** What is announced on an event bus. Who reads there need not be in the dialogue, so it is less than `GET /api/events` has. */
const ANNOUNCED = [
  'reading-opened',
  'reading-settled',
  'instrument-published',
] as const satisfies readonly DialogueEvent['event'][]

/** An event on a bus: ids and outcomes. The same event always has the same `id`. */
export const Announcement = DialogueEvent.pick({
  id: true,
  round: true,
  reading: true,
  at: true,
  closesAt: true,
  next: true,
})
  .extend({ event: z.enum([...ANNOUNCED, 'reading-closing-soon']), dialogue: z.string() })
  .strict()
export type Announcement = z.infer<typeof Announcement>

/** The source of every event on the bus. */
export const SOURCE = 'parley'

/** Where it is stored what was announced, and the beginnings of the keys that are read for it. Nobody's name or words are needed. */
export const ANNOUNCED_KEYS = 'ANNOUNCED'
export const READ_TO_ANNOUNCE = ['DIALOGUE', 'ROUND#'] as const

/** The announcement of an event; `undefined` for one that stays in the dialogue. */
export function announcementOf(dialogue: string, happened: DialogueEvent): Announcement | undefined {
  const event = ANNOUNCED.find((one) => one === happened.event)
  if (event === undefined) return undefined
  const { id, round, reading, at, next } = happened
  return {
    ...{ dialogue, id, event, round },
    ...(reading !== undefined && { reading }),
    ...(at !== undefined && { at }),
    ...(next !== undefined && { next }),
  }
}

/** The readings that close soon. A deadline that is moved is announced again, with another id. */
export function closingSoon(
  dialogue: string,
  readings: readonly Reading[],
  hoursBefore: number,
  now: Date,
): readonly (Announcement & { readonly reading: string; readonly closesAt: string })[] {
  return readings
    .filter(({ status, closesAt }) => status === 'open' && isSoon(closesAt, hoursBefore, now))
    .map(({ id, round, closesAt }) => ({
      ...{
        dialogue,
        id: `${id}/closing-soon/${closesAt}`,
        event: 'reading-closing-soon',
        round,
        reading: id,
        closesAt,
      },
    }))
}
