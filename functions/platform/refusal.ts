/** Every refusal code, with its HTTP status. */
const REFUSALS = {
  unauthenticated: 401,
  'left-meanwhile': 401,
  'admitted-anew': 401,
  'invitation-spent': 401,
  'invitation-unreadable': 422,
  'no-such-code': 401,
  'no-such-device-code': 401,
  forbidden: 403,
  'from-elsewhere': 403,
  'not-on-the-roll': 403,
  'no-such-page': 404,
  'method-not-allowed': 405,
  'no-such-round': 404,
  'no-such-reading': 404,
  'no-such-proposal': 404,
  'no-such-statement': 404,
  'no-floor': 404,
  'no-model': 404,
  'model-not-deployed': 409,
  'nothing-to-draft': 409,
  'no-such-participant': 404,
  'no-such-receipt': 404,
  'no-such-screen': 404,
  'no-such-device': 404,
  'no-such-calendar': 404,
  'no-such-program': 404,
  'log-not-signed': 404,
  'no-such-admission': 404,
  'no-such-confirmation': 404,
  'confirmation-not-open': 409,
  'no-consultations': 404,
  'no-such-consultation': 404,
  'consultation-not-open': 409,
  'drafts-reached': 409,
  'not-by-this-rule': 409,
  'programs-reached': 409,
  'not-settled-yet': 404,
  'reading-not-open': 409,
  'closed-meanwhile': 409,
  'position-changed-meanwhile': 409,
  'already-decided': 409,
  'already-tabled': 409,
  'already-stands': 409,
  'appears-too-late': 409,
  'deadline-moved-meanwhile': 409,
  'last-call-given': 409,
  'last-call-called-off': 409,
  'no-last-call': 404,
  'no-position': 409,
  'no-readings-left': 409,
  'closed-at-deadline': 409,
  'not-a-co-chair': 403,
  'not-your-side': 403,
  'no-such-motion': 404,
  'another-motion': 409,
  'motion-withdrawn': 409,
  'motion-replaced': 409,
  'motion-carried': 409,
  'consent-taken-back': 409,
  'no-consent': 409,
  'your-motion': 409,
  'not-your-motion': 403,
  'no-co-chairs': 409,
  'no-co-chair': 409,
  'only-later': 409,
  'too-few-heard': 409,
  'silence-lasts': 409,
  'under-silence': 409,
  'not-ended-yet': 409,
  'not-published-yet': 409,
  'not-released': 403,
  'caucus-full': 409,
  'share-reached': 409,
  'chairs-places-taken': 409,
  'motions-waiting': 409,
  'motions-reached': 409,
  'earlier-format': 409,
  'no-such-draft': 404,
  'messages-reached': 409,
  'no-such-message': 404,
  'notes-reached': 409,
  'statements-reached': 409,
  'already-set-aside': 409,
  'changed-too-often': 409,
  'round-running': 409,
  'round-published': 409,
  'side-empty': 409,
  'side-too-small': 409,
  'not-track-1.5': 409,
  'small-sides': 409,
  'is-revoked': 409,
  'has-come-in': 409,
  'has-not-come-in': 409,
  'not-revoked': 409,
  'same-name': 409,
  'name-sealed': 409,
  'not-yours': 403,
  'too-large': 413,
  'answer-too-large': 406,
  'too-many-attempts': 429,
  malformed: 400,
  'missing-idempotency-key': 400,
  'idempotency-key-reused': 422,
  'heading-too-long': 422,
  invalid: 422,
} as const

export type RefusalCode = keyof typeof REFUSALS

/** Every refusal code. */
export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[]

/** The HTTP status of a refusal. */
export function statusOf(code: RefusalCode): number {
  return REFUSALS[code]
}

/** A request that Parley understands and refuses. `message` tells a person what to change. Nothing was changed, unless `stored` says so. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  readonly status: (typeof REFUSALS)[RefusalCode]
  /** Every mistake with its path, when the request does not fit its schema or a rule. */
  readonly errors: readonly Mistake[]
  /** The id of the proposal to look at instead. */
  readonly proposal: string | undefined
  /** The receipt of what was stored while its reading closed. It may be counted. */
  readonly stored: StoredReceipt | undefined

  constructor(
    code: RefusalCode,
    detail: string,
    errors: readonly Mistake[] = [],
    proposal?: string,
    stored?: StoredReceipt,
  ) {
    super(detail)
    this.code = code
    this.status = REFUSALS[code]
    this.errors = errors
    this.proposal = proposal
    this.stored = stored
  }
}

/** The receipt of something that was stored in a reading, or of several texts. A digest is that of a leaf of the reading's tree. */
export type StoredReceipt = { readonly reading: string } & (
  | { readonly digest: string }
  | { readonly texts: readonly { readonly digest: string }[] }
)

/** The paths at which the author of what was stored can ask whether it was counted; the API has its prefix before them. */
export function lookUpsOf(stored: StoredReceipt): readonly string[] {
  const digests = 'texts' in stored ? stored.texts.map(({ digest }) => digest) : [stored.digest]
  return digests.map((digest) => `/readings/${stored.reading}/receipts/${digest}`)
}

/** One mistake in a request, and its path. */
export type Mistake = { readonly path: string; readonly message: string }
