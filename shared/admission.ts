import { delegationOf, type Participant } from './participant.ts'

/** How many of a side admit somebody, and how many have to. */
export type AdmissionCount = { readonly admit: number; readonly needed: number }

/**
 * Counts the members of a side who admit somebody: more than half of those who are on it now have to.
 *
 * @param admits the ids of everybody who ever admitted them; who left the side meanwhile does not count
 */
export function countAdmission(
  { side, admits }: { readonly side: string; readonly admits: ReadonlySet<string> },
  roster: readonly Participant[],
): AdmissionCount {
  const members = delegationOf(side, roster)
  return { admit: members.filter(({ id }) => admits.has(id)).length, needed: Math.floor(members.length / 2) + 1 }
}

/** The person on the roster who waits for an admission; `undefined` if they do not wait, or not any more. */
export function whoWaits(
  { side, person }: { readonly side: string; readonly person: string },
  roster: readonly Participant[],
): Participant | undefined {
  return roster.find((one) => one.id === person && one.awaitsSide === side && one.revokedAt === undefined)
}
