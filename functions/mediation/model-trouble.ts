import type { TroubleCode } from '../../shared/mediation/trouble-code.ts'

/** A model was not asked, or did not answer as it was asked to. */
export class ModelTrouble extends Error {
  override readonly name = 'ModelTrouble'
  readonly code: TroubleCode
  /** Whether it is certain that nothing was charged. */
  readonly isFree: boolean

  constructor(
    code: TroubleCode,
    { isFree = false, cause }: { readonly isFree?: boolean; readonly cause?: unknown } = {},
  ) {
    super(`the model did not answer: ${code}`, { cause })
    this.code = code
    this.isFree = isFree
  }
}
