import { confirmationParts, type RecordedConfirmation } from '../../shared/confirmation/recorded-confirmation.ts'
import { linkOf, seal } from '../../shared/proof/chain.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { sha256 } from './hashing.ts'
import type { UnlinkedConfirmation } from './read-recorded-confirmations.ts'

/* The chain of a record's links. What goes into each link is beside its schema in `shared/`. */

/** Parts of a record, sealed into a link that follows another one; `null` for the first one. */
export function linked(previous: string | null, parts: Readonly<Record<string, unknown>>) {
  const sealed = seal(parts, sha256)
  return { sealed, link: linkOf(previous, sealed, sha256) }
}

/** The confirmations with their links: the first one follows the head, each other one the confirmation before it. */
export function linkedAfter(head: string, confirmed: readonly UnlinkedConfirmation[]): readonly RecordedConfirmation[] {
  const all: RecordedConfirmation[] = []
  for (const one of confirmed) all.push({ ...one, ...linked(all.at(-1)?.link ?? head, confirmationParts(one)) })
  return all
}

/** The order of settled readings in a record. */
export function bySettlement(one: SettledReading, other: SettledReading): number {
  const [left, right] = [one, other].map(({ id, settlement }) => `${settlement.settledAt} ${id}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}
