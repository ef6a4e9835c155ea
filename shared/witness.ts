import * as z from 'zod'

/**
 * A witness of a side: an institute, a co-chair, whoever the side trusts. It keeps what it has seen of the signed log, and signs only what goes
 * on from that.
 */
export const Witness = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    /** The id of the side that named it. */
    side: z.string(),
    /** Its verifier key: what `npm run witness` prints. */
    key: z
      .string()
      .regex(
        /^[^\s+]{1,120}\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/,
        'is the key that npm run witness prints: a name, an id and a key',
      ),
  })
  .meta({ id: 'Witness' })
export type Witness = z.infer<typeof Witness>

/** More than any dialogue needs. Each can add one signature to each checkpoint. */
export const MOST_WITNESSES = 24

/** What is wrong with the witnesses of a dialogue, each with its place in the list. */
export function mistakesInWitnesses(
  witnesses: readonly Witness[],
  sides: readonly { readonly id: string }[],
): readonly { readonly at: number; readonly field: 'side' | 'key'; readonly message: string }[] {
  const nameIn = ({ key }: Witness) => key.split('+')[0]
  return witnesses.flatMap((witness, at) => [
    ...(sides.some(({ id }) => id === witness.side)
      ? []
      : [{ at, field: 'side' as const, message: `no side is called ${witness.side}` }]),
    ...(witnesses.findIndex((one) => nameIn(one) === nameIn(witness)) === at
      ? []
      : [{ at, field: 'key' as const, message: `two witnesses have a key called ${nameIn(witness)}` }]),
  ])
}
