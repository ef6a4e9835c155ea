import type { NewEvent, RegisterEvent } from '../../shared/consultation/register-event.ts'
import { linkOf, type Sealed, seal } from '../../shared/proof/chain.ts'
import { sha256 } from './hashing.ts'

/** An event at its place in the register, before it is linked. */
export type Unlinked = NewEvent & Pick<RegisterEvent, 'number' | 'salt'>

/** The seal of an event: of all of it but its link. Its salt keeps a covered event from being guessed. */
export function sealOfEvent(event: Unlinked | RegisterEvent): Sealed {
  const { link: _, ...sealed } = { link: undefined, ...event }
  return seal({ event: sealed }, sha256)
}

/**
 * The link of an event, which fixes all events before it, and their order.
 *
 * @param previous the link of the event before; `undefined` for the first
 */
export function linkOfEvent(previous: string | undefined, event: Unlinked | RegisterEvent): string {
  return linkOf(previous ?? null, sealOfEvent(event), sha256)
}
