import { eventParts } from '../../shared/consultation/recorded-register.ts'
import type { NewEvent, RegisterEvent } from '../../shared/consultation/register-event.ts'
import { linkOf, type Sealed, seal } from '../../shared/proof/chain.ts'
import { sha256 } from './hashing.ts'

/** An event at its place in the register, before it is linked. */
export type Unlinked = NewEvent & Pick<RegisterEvent, 'number' | 'salt'>

/** The seals of an event: of its place, with its salt, and of what it says. */
export function sealOfEvent(
  event: Unlinked | RegisterEvent,
): Sealed & { readonly place: string; readonly event: string } {
  return seal(eventParts(event), sha256) as Sealed & { place: string; event: string }
}

/**
 * The link of an event, which fixes all events before it, and their order.
 *
 * @param previous the link of the event before; `undefined` for the first
 */
export function linkOfEvent(previous: string | undefined, event: Unlinked | RegisterEvent): string {
  return linkOf(previous ?? null, sealOfEvent(event), sha256)
}
