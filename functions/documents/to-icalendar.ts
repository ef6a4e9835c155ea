import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { neutralTitle } from '../../shared/reminder.ts'
import { idOfRequest } from '../platform/random.ts'
import type { Deadlines } from '../views/see-deadlines.ts'

/** How often calendar programs are asked to look again, in seconds. */
export const LOOK_AGAIN_SECONDS = 60 * 60

/**
 * Deadlines as iCalendar (RFC 5545): an instant each, with the neutral title of reminders. Nothing in it tells what the
 * dialogue or a reading is about, and the same deadlines are always the same text.
 *
 * @param secret of the address: without it nobody can tell which reading an event is of
 */
export function toICalendar({ deadlines, languages }: Deadlines, secret: string): string {
  const title = neutralTitle(languages)
  const calendar = ical({
    prodId: { company: 'calendar', product: 'deadlines', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: LOOK_AGAIN_SECONDS,
    ...(title !== '' && { name: title }),
  })
  for (const { reading, at, setAt, moved } of deadlines) {
    calendar.createEvent({
      id: idOfRequest(secret, 'deadline', reading),
      start: at,
      stamp: setAt,
      sequence: moved,
      summary: title,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  return `${calendar.toString()}\r\n`.replace(/(\r\n)+$/, '\r\n')
}
