import type { Capacity } from '../participant.ts'

/** The columns of a roster, in the usual order. */
export const COLUMNS = ['name', 'role', 'side', 'capacity', 'email', 'language'] as const
export type Column = (typeof COLUMNS)[number]

/** The roles as a table writes them: a co-chair is a facilitator whom a side convened. */
export type WrittenRole = 'participant' | 'facilitator' | 'co-chair' | 'observer'

/** What a table's cells may say, in one language. The first word of each is the one that Parley writes itself. */
export type RosterWords = {
  readonly columns: { readonly [column in Column]: readonly string[] }
  readonly roles: { readonly [role in WrittenRole]: readonly string[] }
  readonly capacities: { readonly [capacity in Capacity]: readonly string[] }
}
