import * as z from 'zod'

/** Why a language model drafted nothing, or not everything. Pages have a sentence for each. */
export const TroubleCode = z.enum([
  /** Bedrock refused because of the account's quotas, also after waiting. */
  'throttled',
  'unavailable',
  'too-slow',
  /** The account has no access to the model, or the function no right to it. */
  'no-access',
  'no-such-model',
  /** Bedrock refused the request, for instance because the model is only asked through an inference profile. */
  'request-refused',
  /** Neither the answer nor the answer to the complaint could be read. */
  'unreadable',
  /** The answer was longer than the file allows, twice. */
  'cut-off',
  /** The model or a filter in front of it declined. */
  'declined',
  'too-large',
  /** The caps of the round. */
  'calls-spent',
  'tokens-spent',
  'dollars-spent',
  /** The function ended before it was done. */
  'stopped',
])
export type TroubleCode = z.infer<typeof TroubleCode>
