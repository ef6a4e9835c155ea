import type { RefusalCode } from './refusal.ts'

/** What is done to the keys of a dialogue. */
export type SecurityEvent =
  | 'invitation-made'
  | 'invitation-redeemed'
  | 'session-ended'
  | 'every-session-of-somebody-ended'
  | 'participant-revoked'
  | 'name-erased'

/** Refusals that somebody who tries the doors comes across. */
const AT_THE_DOORS: ReadonlySet<RefusalCode> = new Set([
  'invitation-spent',
  'too-many-attempts',
  'forbidden',
  'from-elsewhere',
  'not-yours',
])

/**
 * Logs that something was done, and nothing of whom or about what: who takes part is a secret of its own. Lambda adds
 * the time and the request's id, by which the gateway's log says what came of it.
 */
export function logEvent(happened: SecurityEvent): void {
  log({ happened })
}

/** Logs a refusal, where it is of those that tell of an attack. */
export function logRefusal(refused: RefusalCode): void {
  if (AT_THE_DOORS.has(refused)) log({ refused })
}

function log(line: { readonly happened: SecurityEvent } | { readonly refused: RefusalCode }): void {
  // Lambda itself sets this. On one machine nobody collects what would only be in the way.
  if (process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined) return
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  console.info(line)
}
