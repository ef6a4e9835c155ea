import * as z from 'zod'
import type { Participant } from '../participant.ts'
import { foldCase } from '../text/fold-case.ts'

/** What became of a person's invitation. `came-in`: they have signed in once or more. */
export const RosterState = z.enum(['not-invited', 'invited', 'came-in', 'revoked'])
export type RosterState = z.infer<typeof RosterState>

/** A person on the roster, with what became of their invitation. */
export type RosterEntry = { readonly person: Participant; readonly state: RosterState }

/** The groups that a list can show: the facilitators, the observers, or a side's participants. */
export const FACILITATORS = 'facilitators'
export const OBSERVERS = 'observers'
export const groupOfSide = (side: string) => `side:${side}`

/** Whom a list shows. */
export const RosterFilter = z.object({
  /** Words of a name, each of which is part of it. */
  words: z.string().max(200).default(''),
  /** A group, as {@link groupOf} names it; empty for everybody. */
  group: z.string().max(100).default(''),
  state: z.enum(['', 'came-in', 'not-yet', 'revoked']).default(''),
})
export type RosterFilter = z.infer<typeof RosterFilter>

/** How many people a page shows. */
export const PAGE = 50

/** A page of a list: its people, its number from 1, how many pages there are, and how many people were found. */
export type RosterPage = {
  readonly entries: readonly RosterEntry[]
  readonly page: number
  readonly pages: number
  readonly found: number
}

/** The page of a list with that number, or the last one where there are fewer. */
export function pageOf(entries: readonly RosterEntry[], filter: RosterFilter, page: number): RosterPage {
  const found = entries.filter(isShown(filter)).toSorted(inListOrder)
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  const shown = Math.min(Math.max(1, page), pages)
  return { entries: found.slice((shown - 1) * PAGE, shown * PAGE), page: shown, pages, found: found.length }
}

/** The order of a list: facilitators, observers, the participants of each side, then who was revoked; by name in each. */
export function inListOrder({ person: one }: RosterEntry, { person: other }: RosterEntry): number {
  return (
    Number(one.revokedAt !== undefined) - Number(other.revokedAt !== undefined) ||
    ORDER[one.role] - ORDER[other.role] ||
    compare(groupOf(one), groupOf(other)) ||
    NAMES.compare(one.name, other.name) ||
    compare(one.id, other.id)
  )
}

/** The group of a person, as a filter names it. */
export function groupOf(person: Participant): string {
  if (person.role === 'participant') return groupOfSide(person.side)
  return person.role === 'facilitator' ? FACILITATORS : OBSERVERS
}

const ORDER = { facilitator: 0, observer: 1, participant: 2 } as const

/** Names of several languages in one list, so no language's own order. */
const NAMES = new Intl.Collator('und')

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function isShown({ words, group, state }: RosterFilter) {
  const sought = foldCase(words).split(/\s+/u).filter(Boolean)
  return ({ person, state: here }: RosterEntry): boolean =>
    (group === '' || groupOf(person) === group) &&
    (state === '' || state === here || (state === 'not-yet' && (here === 'invited' || here === 'not-invited'))) &&
    sought.every((word) => foldCase(person.name).includes(word))
}
