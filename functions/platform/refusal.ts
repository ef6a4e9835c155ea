import { type RefusalCode, type RefusalStatus, statusOf } from '../../shared/refusal-code.ts'

/** A request that Parley understands and refuses. `message` tells a person what to change. Nothing was changed, unless `stored` says so. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: RefusalCode
  readonly status: RefusalStatus
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
    this.status = statusOf(code)
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
