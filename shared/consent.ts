import * as z from 'zod'

/** A co-chair's consent, with the side that convened them. */
export const Consent = z.object({ side: z.string(), by: z.string() })
export type Consent = z.infer<typeof Consent>
