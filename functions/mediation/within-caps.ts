import type { Converse, Question, Tokens } from './converse.ts'
import { ModelTrouble } from './model-trouble.ts'

/** What a round may still spend on a model. */
export type Purse = {
  /** Takes the most that a call can cost, and counts the call. @throws {ModelTrouble} if a cap does not allow it */
  take(most: Tokens): Promise<void>
  /** Gives back what the call did not cost. */
  giveBack(most: Tokens, used: Tokens): Promise<void>
}

/**
 * Asks only as far as a round's caps allow. Before each call the most that it can cost is taken; afterwards what it did not
 * cost is given back. If nobody knows whether a call was charged, nothing is given back. So the caps hold whatever happens.
 */
export function withinCaps(converse: Converse, purse: Purse): Converse {
  return async function converseWithinCaps(question) {
    const most = { input: mostInput(question), output: question.most }
    await purse.take(most)
    try {
      const answer = await converse(question)
      if (answer.tokens !== undefined) await purse.giveBack(most, answer.tokens)
      return answer
    } catch (error) {
      if (error instanceof ModelTrouble && error.isFree) await purse.giveBack(most, { input: 0, output: 0 })
      throw error
    }
  }
}

/** What a model's own words around a conversation may take. */
const FRAME = 1_000

/** No tokenizer makes more than one token of a byte. */
function mostInput({ instructions, turns }: Question): number {
  return turns.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), Buffer.byteLength(instructions) + FRAME)
}
