import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'

/** DynamoDB did not answer after all retries. The effect of a write is unknown; it is safe to repeat. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** DynamoDB refused, and would again: the request is invalid or not permitted, or the table does not exist. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
}

/** The table was changed by a later version. Nothing is read or written: this version could take it for something else. */
export class TableIsNewer extends Error {
  override readonly name = 'TableIsNewer'
}

/** The condition of a write did not hold: the item exists already, or is not as expected. */
export class ConditionNotMet extends Error {
  override readonly name = 'ConditionNotMet'
}

/** Whether a conditional write was made; `false` when its condition did not hold. */
export async function written(write: Promise<unknown>): Promise<boolean> {
  return (await ifMet(write.then(() => true))) ?? false
}

/** The result of a conditional write; `undefined` when its condition did not hold. */
export async function ifMet<Answer>(write: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write
  } catch (error) {
    if (error instanceof ConditionNotMet) return undefined
    throw error
  }
}

/** The answer of the SDK, or its error as one of the three above. */
export async function translated<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      throw new ConditionNotMet('the condition of a write did not hold', { cause: error })
    }
    if (error instanceof TableIsNewer) throw error
    if (error instanceof Error && PERMANENT_ERRORS.has(error.name)) {
      throw new StoreRefused(`the store refused: ${error.name}`, { cause: error })
    }
    throw new StoreUnavailable('the store did not answer', { cause: error })
  }
}

/** The errors that a repeated request does not change. */
const PERMANENT_ERRORS: ReadonlySet<string> = new Set([
  'ValidationException',
  'ResourceNotFoundException',
  'AccessDeniedException',
])
