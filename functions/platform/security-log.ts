import type { RefusalCode } from './refusal.ts'

/** Events about invitations, sessions and participants. */
export type SecurityEvent =
  | 'invitation-made'
  | 'invitation-redeemed'
  | 'session-ended'
  | 'every-session-of-somebody-ended'
  | 'people-added-from-a-table'
  | 'invitation-mailed'
  | 'participant-revoked'
  | 'participant-corrected'
  | 'name-erased'
  | 'screen-made'
  | 'screen-signed-in'
  | 'screen-ended'
  | 'program-token-made'
  | 'program-token-revoked'
  | 'calendar-address-made'
  | 'calendar-address-withdrawn'

/** Refusals that may be signs of an attack. */
const SIGNS_OF_ATTACK: ReadonlySet<RefusalCode> = new Set([
  'invitation-spent',
  'no-such-code',
  'no-such-calendar',
  'too-many-attempts',
  'forbidden',
  'from-elsewhere',
  'not-yours',
  'not-your-motion',
])

/**
 * Logs an event without any id or name: who takes part is confidential. Lambda adds the time and the request's id,
 * which leads to the request in the log of API Gateway.
 */
export function logEvent(happened: SecurityEvent): void {
  log({ happened })
}

/** Logs a refusal that may be a sign of an attack. */
export function logRefusal(refused: RefusalCode): void {
  if (SIGNS_OF_ATTACK.has(refused)) log({ refused })
}

function log(line: { readonly happened: SecurityEvent } | { readonly refused: RefusalCode }): void {
  // Lambda sets this variable. On one machine nobody collects the log.
  if (process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined) return
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  console.info(line)
}
