import type { Table } from '../../../functions/store/table.ts'
import { signIn } from '../../sign-in.ts'
import { alike, type Served, servedTo, type There } from './what-is-served.ts'

/** Who looks on: a member of each side, a facilitator and an observer, and somebody who is not signed in. */
export const ONLOOKERS = ['ada', 'sol', 'cleo', 'otto', 'a stranger'] as const
type Onlooker = (typeof ONLOOKERS)[number]

/** What each onlooker could fetch, and of each place where two texts stand, whether the one that was written first comes first. */
export type Watched = {
  readonly seenBy: Readonly<Record<Onlooker, string>>
  readonly inOrder: readonly (readonly [address: string, isInOrder: boolean])[]
}

/** Onlookers of one dialogue, who all fetch at the same moments. */
export function anAudience(table: Table) {
  const sessions = new Map<Onlooker, string>()
  const seen = new Map<Onlooker, readonly Served[]>()
  const inOrder: Watched['inOrder'][number][] = []

  return {
    async signsIn() {
      for (const one of ONLOOKERS) if (one !== 'a stranger') sessions.set(one, (await signIn(table, one)).secret)
    },
    /** @param fits which routes they fetch */
    async looks(there: There, fits: RegExp) {
      for (const one of ONLOOKERS) {
        seen.set(one, [...(seen.get(one) ?? []), await servedTo(sessions.get(one), there, fits)])
      }
    },
    /** Notes wherever both texts stood when they looked last which of them comes first. @param written in this order */
    notes(written: readonly [string, string]) {
      const last = [...seen.values()].flatMap((all) => Object.entries(all.at(-1) ?? {}))
      for (const [address, { text }] of last) {
        const [first, other] = [text.indexOf(written[0]), text.indexOf(written[1])]
        if (first >= 0 && other >= 0) inOrder.push([address.replace(/\/\w{20}/, '/it'), first < other])
      }
    },
    saw(): Watched {
      const seenBy = Object.fromEntries(ONLOOKERS.map((one) => [one, alike(seen.get(one) ?? [])]))
      return { seenBy: seenBy as Watched['seenBy'], inOrder }
    },
  }
}
