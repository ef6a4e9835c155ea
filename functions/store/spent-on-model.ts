import * as z from 'zod'
import { costOf, type MediatorRules } from '../../shared/mediator-rules.ts'
import type { Tokens } from '../mediation/converse.ts'
import { ModelTrouble } from '../mediation/model-trouble.ts'
import type { Purse } from '../mediation/within-caps.ts'
import { mediationKey } from './keys/keys-of-motions.ts'
import { ConditionNotMet, written } from './store-errors.ts'
import type { Table } from './table.ts'

/** What a round has spent on a model. While a call is running, the most that it can cost is counted. */
export const Spent = z.object({
  calls: z.int().min(0),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** Millionths of a dollar, by the prices in the file. */
  microdollars: z.int(),
})
export type Spent = z.infer<typeof Spent>

const NOTHING: Spent = { calls: 0, inputTokens: 0, outputTokens: 0, microdollars: 0 }

/** What a round has spent so far. */
export async function readSpent(table: Table, round: number): Promise<Spent> {
  const stored = await table.get(mediationKey(round, 'SPENT'))
  return stored === undefined ? NOTHING : Spent.parse(stored)
}

/** The purse of a round. All that ask for the round at the same time share it. */
export function purseOf(table: Table, round: number, rules: MediatorRules): Purse {
  const key = mediationKey(round, 'SPENT')
  const { calls, tokens, dollars } = rules.perRound
  return {
    async take(most) {
      await written(table.putNew(key, { ...NOTHING, tokens: 0 }))
      const left = {
        ':mostCalls': calls,
        ':tokensLeft': tokens - most.input - most.output,
        ':moneyLeft': (dollars === undefined ? Number.MAX_SAFE_INTEGER : dollars * 1_000_000) - costOf(most, rules),
      }
      try {
        await table.update(key, {
          set: `calls = calls + :one, ${ADDED}`,
          when: 'calls < :mostCalls AND tokens <= :tokensLeft AND microdollars <= :moneyLeft',
          values: { ':one': 1, ...left, ...amounts(most, costOf(most, rules), 1) },
        })
      } catch (error) {
        if (!(error instanceof ConditionNotMet)) throw error
        const spent = await readSpent(table, round)
        if (spent.calls >= calls) throw new ModelTrouble('calls-spent', { isFree: true })
        const isMoney = spent.microdollars > left[':moneyLeft']
        throw new ModelTrouble(isMoney ? 'dollars-spent' : 'tokens-spent', { isFree: true })
      }
    },

    async giveBack(most, used) {
      const back = { input: most.input - used.input, output: most.output - used.output }
      const values = amounts(back, costOf(most, rules) - costOf(used, rules), -1)
      await table.update(key, { set: ADDED, when: 'attribute_exists(pk)', values })
    },
  }
}

const ADDED =
  'tokens = tokens + :tokens, inputTokens = inputTokens + :input, outputTokens = outputTokens + :output, microdollars = microdollars + :money'

function amounts({ input, output }: Tokens, microdollars: number, sign: 1 | -1) {
  return {
    ':tokens': sign * (input + output),
    ':input': sign * input,
    ':output': sign * output,
    ':money': sign * microdollars,
  }
}
