/** Everything Parley refuses, with the HTTP status that says so. */
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

/** A request that Parley understands and refuses. `detail` says to a person what to change; nothing was changed. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  readonly status: (typeof REFUSALS)[RefusalCode]
  /** What was wrong, place by place, where the request was looked at in detail. */
  readonly errors: readonly Mistake[]
  /** The proposal to look at instead. */
  readonly proposal: string | undefined

  constructor(code: RefusalCode, detail: string, errors: readonly Mistake[] = [], proposal?: string) {
    super(detail)
    this.code = code
    this.status = REFUSALS[code]
    this.errors = errors
    this.proposal = proposal
  }
}

/** One mistake in a request, and where it is. */
export type Mistake = { readonly path: string; readonly message: string }
