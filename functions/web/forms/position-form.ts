import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import type { PositionTaken, Stance } from '../../../shared/position.ts'
import { Stance as StanceSchema } from '../../../shared/position.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from '../pieces/written.tsx'

/** A form as it was understood, or what is wrong with it, in the reader's words. */
export type Understood<Content> = { readonly content: Content } | { readonly mistakes: readonly string[] }

/** The stances with which a change is asked for. */
export const EXPLAINED: readonly Stance[] = ['object', 'block', 'decline']

/** Reads the form of a position. What was typed for another stance than the one chosen does not count. */
export function positionIn(typed: Typed, phrases: Phrases): Understood<PositionTaken> {
  const { mistake } = phrases
  const stance = StanceSchema.safeParse(typed['stance']).data
  if (stance === undefined) return { mistakes: [mistake.stance] }

  const change = EXPLAINED.includes(stance) ? (typed['change'] ?? '').trim() : ''
  if (change === '' && (stance === 'object' || stance === 'block')) return { mistakes: [mistake.change] }
  const reservations = stance === 'ratify-with-reservation' ? notesIn(typed, 'reservation.') : []
  if (stance === 'ratify-with-reservation' && reservations.length === 0) return { mistakes: [mistake.reservation] }
  const declarations = notesIn(typed, 'declaration.')
  if (
    [change, ...[...reservations, ...declarations].map((note) => note.text)].some((text) => text.length > LONGEST_TEXT)
  )
    return { mistakes: [mistake.tooLong(LONGEST_TEXT)] }
  return {
    content: {
      stance,
      ...(change !== '' && { change }),
      ...(reservations.length > 0 && { reservations }),
      ...(declarations.length > 0 && { declarations }),
    },
  }
}

function notesIn(typed: Typed, prefix: string) {
  return Object.entries(typed)
    .filter(([field, text]) => field.startsWith(prefix) && text.trim() !== '')
    .map(([field, text]) => ({ clause: field.slice(prefix.length), text: text.trim() }))
}
