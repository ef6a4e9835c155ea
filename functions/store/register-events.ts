import { EMPTY_REGISTER, type Register, registerAfter } from '../../shared/consultation/register.ts'
import { RegisterEvent } from '../../shared/consultation/register-event.ts'
import { memoOf } from '../platform/memo.ts'
import { REGISTER, registerEventKey } from './keys/keys-of-consultations.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'
import { requireWellFormed } from './well-formed.ts'

/** The events of the register of consultations, and what follows from them. */
export type Known = { readonly events: readonly RegisterEvent[]; readonly register: Register }

/** What a process has read so far. Events never change, so only those after them are read again. */
const knownOf = memoOf<{ known: Known }>(() => ({ known: { events: [], register: EMPTY_REGISTER } }))

/** Reads the register, with every event that was appended before this call. */
export async function readRegister(table: Table): Promise<Known> {
  const memo = knownOf(table)
  let known = memo.known
  let after: string | undefined = known.events.length === 0 ? undefined : registerEventKey(known.events.length).sk
  do {
    const { stored, next }: Awaited<ReturnType<Table['stretch']>> = await table.stretch(
      REGISTER.pk,
      REGISTER.prefix,
      after,
    )
    const events = stored.map((one) => RegisterEvent.parse(one))
    if (events.length > 0) {
      known = { events: [...known.events, ...events], register: registerAfter(events, known.register) }
    }
    after = next
  } while (after !== undefined)
  // Two reads at the same time may end in any order.
  if (known.events.length > memo.known.events.length) memo.known = known
  return known
}

/**
 * Appends an event at its number; `false` when that number is taken: then the register has to be read again.
 *
 * @throws {IllFormedText}
 */
export async function appendToRegister(table: Table, event: RegisterEvent): Promise<boolean> {
  requireWellFormed(event, 'event')
  return written(table.putNew(registerEventKey(event.number), event))
}
