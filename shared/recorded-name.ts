import * as z from 'zod'
import { Digest } from './proof/digest.ts'

/** A name with its salt, so that it cannot be guessed from its digest. */
export const NamedPerson = z.strictObject({ salt: z.string(), name: z.string() }).meta({ id: 'NamedPerson' })
export type NamedPerson = z.infer<typeof NamedPerson>

/** A name and its sealed digest. After the name is erased, only the digest is left. */
export const RecordedName = z
  .strictObject({ digest: Digest, person: NamedPerson.optional() })
  .meta({ id: 'RecordedName' })
export type RecordedName = z.infer<typeof RecordedName>

/** Names by participant id, where the attribution rule discloses them. */
export const RecordedNames = z.record(z.string(), RecordedName)
export type RecordedNames = z.infer<typeof RecordedNames>

/** Names are sealed by their digests, so that a link stays valid after a name is erased. */
export function digestsOf(names: RecordedNames): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(names).map(([id, { digest }]) => [id, digest]))
}
