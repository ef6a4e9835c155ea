import * as z from 'zod'

/** A digest as documents and records write it. */
export const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 digest in hexadecimal')

/** The digests of the parts sealed into a link of the chain, by the part's name. */
export const Sealed = z.record(z.string(), Digest)
