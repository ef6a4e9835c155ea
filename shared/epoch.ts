import type { Participant } from './participant.ts'

/*
 * A person on the roster keeps one entry and one id. After a recovery a new epoch of the person begins, with an id of its
 * own: `1f…9c`, then `1f…9c_1`, then `1f…9c_2`. Rolls, positions, texts, words, receipts, notes and messages refer to the id of
 * an epoch. So whoever redeems a recovery has nothing of what was said before it: it belongs to another id.
 */

const IN_LATER_EPOCH = /^([0-9a-f]{20})_([1-9]\d*)$/

/** The id of a person in an epoch; 0 is the first one. */
export function idInEpoch(person: string, epoch: number): string {
  return epoch === 0 ? person : `${person}_${epoch}`
}

/** The id of a person on the roster, from the id of any of their epochs. */
export function personOf(id: string): string {
  return IN_LATER_EPOCH.exec(id)?.[1] ?? id
}

/** The ids of every epoch of a person, the first one first. */
export function idsOf({ id, recoveries = [] }: Pick<Participant, 'id' | 'recoveries'>): readonly string[] {
  const person = personOf(id)
  return [person, ...recoveries.map((_, index) => idInEpoch(person, index + 1))]
}

/** The names of people, by the id of every epoch. */
export function namesById(people: readonly Pick<Participant, 'id' | 'name' | 'recoveries'>[]): Map<string, string> {
  return new Map(people.flatMap((one) => idsOf(one).map((id) => [id, one.name] as const)))
}
