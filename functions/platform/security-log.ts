import type { RefusalCode } from '../../shared/refusal-code.ts'

/** Events about invitations, sessions, participants, and the devices and keys of an encrypted caucus. */
export type SecurityEvent =
  | 'invitation-made'
  | 'invitation-redeemed'
  | 'recovery-made'
  | 'recovery-redeemed'
  | 'device-code-made'
  | 'device-signed-in'
  | 'passkey-made'
  | 'passkey-removed'
  | 'passkey-signed-in'
  | 'session-ended'
  | 'every-session-of-somebody-ended'
  | 'people-added-from-a-table'
  | 'invitation-mailed'
  | 'participant-revoked'
  | 'admitted-to-side'
  | 'participant-corrected'
  | 'name-erased'
  | 'screen-made'
  | 'screen-signed-in'
  | 'screen-ended'
  | 'program-token-made'
  | 'program-token-revoked'
  | 'calendar-address-made'
  | 'calendar-address-withdrawn'
  | 'side-device-added'
  | 'side-device-removed'
  | 'side-key-made'
  | 'side-key-given'

/** Refusals that may be signs of an attack. */
const SIGNS_OF_ATTACK: ReadonlySet<RefusalCode> = new Set([
  'invitation-spent',
  'no-such-code',
  'no-such-device-code',
  'passkey-refused',
  'no-such-calendar',
  'too-many-attempts',
  'forbidden',
  'from-elsewhere',
  'not-yours',
  'not-your-motion',
])

/** Of an event: the id of the person whose sessions it is about, and of the person who did it, if that is another. */
export type Concerned = { readonly whose: string; readonly by?: string }

/**
 * Logs an event without any name, and without an id of an epoch: only the roster leads from an id to a name. Lambda adds the
 * time and the request's id, which leads to the request in the log of API Gateway.
 */
export function logEvent(happened: SecurityEvent, concerned?: Concerned): void {
  log({ happened, ...concerned })
}

/** Logs a refusal that may be a sign of an attack. */
export function logRefusal(refused: RefusalCode): void {
  if (SIGNS_OF_ATTACK.has(refused)) log({ refused })
}

function log(
  line: ({ readonly happened: SecurityEvent } & Partial<Concerned>) | { readonly refused: RefusalCode },
): void {
  // Lambda sets this variable. On one machine nobody collects the log.
  if (process.env['AWS_LAMBDA_FUNCTION_NAME'] === undefined) return
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  console.info(line)
}
