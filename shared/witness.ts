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

/** The name of the script of the witness's page, beside the bundle of the function that serves it. */
export const WITNESS_SCRIPT = 'witness.js'

/** More than any dialogue needs. Each can add one signature to each checkpoint. */
export const MOST_WITNESSES = 24

/**
 * How many days the publication of an instrument waits at most until a witness of each side has signed a log that has every reading of the
 * round. Then it is published without: a witness that is gone may not stop a dialogue.
 */
export const AwaitWitnesses = z.strictObject({ days: z.number().gt(0).max(365) })
export type AwaitWitnesses = z.infer<typeof AwaitWitnesses>

/** What a dialogue's file says of witnesses. */
export type WitnessRules = {
  readonly witnesses?: readonly Witness[] | undefined
  readonly awaitWitnesses?: AwaitWitnesses | undefined
  readonly sides: readonly { readonly id: string }[]
}

/** What is wrong in that, each with its path in the file. */
export function mistakesInWitnesses({
  witnesses = [],
  awaitWitnesses,
  sides,
}: WitnessRules): readonly { readonly path: readonly (string | number)[]; readonly message: string }[] {
  const nameIn = ({ key }: Witness) => key.split('+')[0]
  const without = sides.find(({ id }) => !witnesses.some(({ side }) => side === id))
  return [
    ...witnesses.flatMap((witness, at) => [
      ...(sides.some(({ id }) => id === witness.side)
        ? []
        : [{ path: ['witnesses', at, 'side'], message: `no side is called ${witness.side}` }]),
      ...(witnesses.findIndex((one) => nameIn(one) === nameIn(witness)) === at
        ? []
        : [{ path: ['witnesses', at, 'key'], message: `two witnesses have a key called ${nameIn(witness)}` }]),
    ]),
    ...(awaitWitnesses === undefined || without === undefined
      ? []
      : [{ path: ['awaitWitnesses'], message: `the side ${without.id} has no witness; name one, or leave this out` }]),
  ]
}
