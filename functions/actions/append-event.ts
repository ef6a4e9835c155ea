import { type Register, withEvent } from '../../shared/consultation/register.ts'
import type { NewEvent, RegisterEvent } from '../../shared/consultation/register-event.ts'
import { momentAfter } from '../../shared/moment.ts'
import { newSalt } from '../platform/random.ts'
import { linkOfEvent } from '../record/register-chain.ts'
import { appendToRegister, readRegister } from '../store/register-events.ts'
import { StoreUnavailable } from '../store/store-errors.ts'
import type { Table } from '../store/table.ts'

/** An event without its moment, which is after the event before it. */
export type Undated = NewEvent extends infer One ? (One extends NewEvent ? Omit<One, 'at'> : never) : never

/** How often an event is decided on again because another one took its number. */
const MOST_ATTEMPTS = 20

/**
 * Appends an event to the register. It is decided on from everything that is in the register, and takes the next number by one
 * conditional write. If another event takes that number first, the register is read and the event decided on again.
 *
 * @param next the event; `undefined` if there is nothing to append
 * @returns whether an event was appended
 * @throws {OutOfOrder} if the event does not follow from those before it
 */
export async function appendEvent(
  table: Table,
  next: (register: Register) => Undated | undefined,
  now: Date,
): Promise<boolean> {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const { register } = await readRegister(table)
    const event = next(register)
    if (event === undefined) return false
    const decidedAt = 'decision' in event ? event.decision?.at : undefined
    const at = momentAfter(now, [register.at, decidedAt])
    const unlinked = { ...event, at, number: register.events + 1, salt: newSalt() }
    const linked = { ...unlinked, link: linkOfEvent(register.head, unlinked) } as RegisterEvent
    withEvent(register, linked)
    if (await appendToRegister(table, linked)) return true
  }
  throw new StoreUnavailable('the register was written to by others all the time')
}
