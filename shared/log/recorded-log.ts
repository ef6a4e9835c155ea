import * as z from 'zod'
import { LogEntry } from './log-entry.ts'

/** A verifier key of `signed-note` with a key of Ed25519: its name, its id, and its type and itself in Base64. */
export const VerifierKey = z
  .string()
  .regex(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]{44}$/, 'a verifier key: a name, an id and a key of Ed25519')
  .meta({ id: 'VerifierKey' })

/**
 * The log of the dialogue as far as it went before the next round was opened, and the newest checkpoint in it, which is signed for exactly
 * these entries. No link covers it: it covers the links.
 */
export const RecordedLog = z
  .strictObject({ entries: z.array(LogEntry).min(1).readonly(), checkpoint: z.string() })
  .meta({ id: 'RecordedLog' })
export type RecordedLog = z.infer<typeof RecordedLog>
