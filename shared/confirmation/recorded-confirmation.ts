import * as z from 'zod'
import { Digest, Sealed } from '../proof/digest.ts'
import { ReadingId } from '../reading-id.ts'
import { digestsOf, RecordedNames } from '../recorded-name.ts'
import { BasketId } from '../stage.ts'
import { ConfirmationOutcome, KeptConfirmationDecision } from './confirmation.ts'

/**
 * A leaf of a confirmation's Merkle tree: one revision of an answer, under a pseudonym for this one confirmation; or padding, so
 * that the number of leaves does not tell how many answered.
 */
export const ConfirmationLeaf = z.discriminatedUnion('is', [
  z.strictObject({
    is: z.literal('confirmation'),
    /** The ratification of the basket. */
    reading: ReadingId,
    voice: z.string(),
    side: z.string(),
    revision: z.int().min(1),
    decision: KeptConfirmationDecision,
    /** The participant, where the attribution rule discloses names. */
    participant: z.string().optional(),
    salt: z.string(),
  }),
  z.strictObject({ is: z.literal('confirmation-padding'), reading: ReadingId, salt: z.string() }),
])
export type ConfirmationLeaf = z.infer<typeof ConfirmationLeaf>

/**
 * A settled confirmation of what a side accepted ad referendum. Everything but the submissions is sealed into its link, names by
 * their digests.
 */
export const RecordedConfirmation = z
  .strictObject({
    basket: BasketId,
    /** The reading in which the basket was ratified. */
    reading: ReadingId,
    /** How many of each side could answer, as frozen at the publication. */
    roll: z.record(z.string(), z.int().min(0)),
    closesAt: z.iso.datetime(),
    extensions: z.array(z.strictObject({ at: z.iso.datetime(), closesAt: z.iso.datetime() })).readonly(),
    /**
     * Whose confirmation it is, salted, so that the side cannot be guessed from the seal. Covered where the attribution rule does not
     * disclose sides.
     */
    of: z.strictObject({ salt: z.string(), side: z.string() }).optional(),
    outcome: ConfirmationOutcome,
    settledAt: z.iso.datetime(),
    /** In the order of their digests. */
    submissions: z.array(z.strictObject({ digest: Digest, submission: ConfirmationLeaf.optional() })).readonly(),
    counted: z.int().min(0),
    root: Digest,
    names: RecordedNames.optional(),
    sealed: Sealed,
    link: Digest,
  })
  .meta({ id: 'RecordedConfirmation' })
export type RecordedConfirmation = z.infer<typeof RecordedConfirmation>

/** The parts of a confirmation that its link seals. The root covers its submissions. */
export function confirmationParts(confirmation: Omit<RecordedConfirmation, 'sealed' | 'link'>) {
  const { submissions: _, names, ...parts } = confirmation
  return { ...parts, ...(names !== undefined && { names: digestsOf(names) }) }
}

/** The number of revisions of an answer for which the tree does not grow. */
const FEW_REVISIONS = 4

/** A larger tree is padded to a multiple of this number. */
const LARGEST_CAPACITY = 65_536

/**
 * How many leaves the padded tree of a confirmation has. It depends on the whole roll, of all sides, and not on whose confirmation it
 * is.
 *
 * @param leaves how many it has without padding
 * @param revisions the most revisions of anybody's answer
 */
export function paddedConfirmation(
  leaves: number,
  { roll, revisions }: { readonly roll: Readonly<Record<string, number>>; readonly revisions: number },
): number {
  const entitled = Object.values(roll).reduce((all, many) => all + many, 0)
  const capacity = entitled * 2 ** Math.ceil(Math.log2(Math.max(FEW_REVISIONS, revisions)))
  return capacity > LARGEST_CAPACITY ? LARGEST_CAPACITY * Math.ceil(leaves / LARGEST_CAPACITY) : capacity
}
