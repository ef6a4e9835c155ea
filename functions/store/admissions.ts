import * as z from 'zod'
import { personOf } from '../../shared/epoch.ts'
import { admissionKey, participantKey } from './keys/keys-of-people.ts'
import { ifMet, written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** That somebody waits to be admitted to a side. */
const Admission = z.object({
  id: z.string(),
  side: z.string(),
  /** The id of the person, in the epoch that is to be admitted. */
  person: z.string(),
  /** The ids of those of the side who admit them. Nobody is shown who. */
  admits: z
    .record(z.string(), z.literal(true))
    .transform((admits): ReadonlySet<string> => new Set(Object.keys(admits))),
})
export type Admission = z.infer<typeof Admission>

/** What is stored with a person who waits: the side, and the id of the admission. */
export type Waiting = { readonly awaitsSide: string; readonly admission: string }

/** Notes that somebody waits. It is noted before they are on the roster, so that nobody waits whom nobody can admit. */
export async function noteAdmission(table: Table, admission: Omit<Admission, 'admits'>): Promise<void> {
  const { side, id } = admission
  await written(table.putNew(admissionKey(side, id), { ...admission, admits: {} }))
}

/** Who waits to be admitted to a side, also people who did not come on the roster in the end. */
export async function readAdmissions(table: Table, side: string): Promise<readonly Admission[]> {
  const { pk, sk } = admissionKey(side)
  return (await all(table.query(pk, sk))).map((one) => Admission.parse(one))
}

/**
 * Adds a member of the side who admits somebody. Adding one twice has the effect of once.
 *
 * @returns the admission with everybody who admits; `undefined` if nobody waits under this id
 */
export async function addAdmitting(
  table: Table,
  { side, id }: Pick<Admission, 'side' | 'id'>,
  member: string,
): Promise<Admission | undefined> {
  const stored = await ifMet(
    table.update(admissionKey(side, id), {
      set: 'admits.#member = :yes',
      when: 'attribute_exists(pk)',
      names: { '#member': member },
      values: { ':yes': true },
    }),
  )
  return stored && Admission.parse(stored)
}

/** Ends the waiting of a person: they belong to the side. Ending it twice has the effect of once. */
export async function endWaiting(table: Table, { side, id, person }: Admission): Promise<void> {
  await written(
    table.update(participantKey(personOf(person)), {
      remove: 'awaitsSide, admission',
      when: 'admission = :id',
      values: { ':id': id },
    }),
  )
  await table.delete(admissionKey(side, id))
}
