import { isOnAgenda } from './consultation-state.ts'
import { consultationIn, registerAfter } from './register.ts'
import type { AtOpening } from './register-at-opening.ts'
import type { RegisterEvent } from './register-event.ts'

/**
 * What a round that starts seals of the register: how far it goes, and the agenda. On the agenda are the consultations that are open
 * between the sides, and those that were closed for the review since the round before started. Earlier ones were on the agenda of that
 * round.
 *
 * @param events the whole register
 * @param before how many events it had when the round before started
 */
export function atOpening(events: readonly RegisterEvent[], before: number): AtOpening {
  const earlier = registerAfter(events.slice(0, before))
  const now = registerAfter(events.slice(before), earlier)
  const agenda = now.consultations
    .filter((one) => isOnAgenda(one) && consultationIn(earlier, one.id)?.closed === undefined)
    .map(({ id, number, kind, about, closed }) => {
      const state = closed === undefined ? ('open' as const) : ('for-review' as const)
      return { consultation: id, number, kind, about, state }
    })
  return { register: { events: now.events, ...(now.head !== undefined && { head: now.head }) }, agenda }
}
