/** Every refusal code, with its HTTP status. */
const REFUSALS = {
  unauthenticated: 401,
  'left-meanwhile': 401,
  'invitation-spent': 401,
  forbidden: 403,
  'from-elsewhere': 403,
  'not-on-the-roll': 403,
  'no-such-page': 404,
  'no-such-round': 404,
  'no-such-reading': 404,
  'no-such-proposal': 404,
  'no-such-participant': 404,
  'not-settled-yet': 404,
  'reading-not-open': 409,
  'closed-meanwhile': 409,
  'position-changed-meanwhile': 409,
  'already-decided': 409,
  'already-tabled': 409,
  'deadline-moved-meanwhile': 409,
  'no-readings-left': 409,
  'not-a-co-chair': 403,
  'another-motion': 409,
  'motion-gone': 409,
  'no-co-chairs': 409,
  'no-co-chair': 409,
  'only-later': 409,
  'under-silence': 409,
  'not-ended-yet': 409,
  'not-released': 403,
  'caucus-full': 409,
  'round-running': 409,
  'round-published': 409,
  'not-track-1.5': 409,
  'not-revoked': 409,
  'not-yours': 403,
  'too-large': 413,
  'too-many-attempts': 429,
  malformed: 400,
  'missing-idempotency-key': 400,
  'idempotency-key-reused': 422,
  invalid: 422,
} as const

export type RefusalCode = keyof typeof REFUSALS

/** A request that Parley understands and refuses. `message` tells a person what to change. Nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  readonly status: (typeof REFUSALS)[RefusalCode]
  /** Every mistake with its path, when the request does not fit its schema or a rule. */
  readonly errors: readonly Mistake[]
  /** The id of the proposal to look at instead. */
  readonly proposal: string | undefined

  constructor(code: RefusalCode, detail: string, errors: readonly Mistake[] = [], proposal?: string) {
    super(detail)
    this.code = code
    this.status = REFUSALS[code]
    this.errors = errors
    this.proposal = proposal
  }
}

/** One mistake in a request, and its path. */
export type Mistake = { readonly path: string; readonly message: string }
