import type { Participant } from '../participant.ts'
import type { Stage } from '../stage.ts'
import type { AgendaItem } from './register-at-opening.ts'

/**
 * What the page of a reading shows of the round's agenda: all of it where the round is split into baskets, and elsewhere what is about a
 * text that stands there. Consultations are kept between the sides: observers see none.
 *
 * @param roots the ids of what stands that texts of the reading can amend
 */
export function agendaOfReading(
  agenda: readonly AgendaItem[],
  { stage }: { readonly stage: Stage },
  roots: readonly { readonly id: string }[],
  { role }: Pick<Participant, 'role'>,
): readonly AgendaItem[] {
  if (role === 'observer') return []
  if (stage === 'baskets') return agenda
  return agenda.filter(({ about }) => roots.some(({ id }) => id === about.id))
}
