import { setTimeout as pause } from 'node:timers/promises'
import type { Converse } from './converse.ts'
import { ModelTrouble } from './model-trouble.ts'

/** How long Parley waits before it asks again, in milliseconds. Quotas of Bedrock are for a minute. */
const WAITS_MS = [2_000, 10_000, 30_000]

/** Asks again, after a while, where Bedrock refused for the moment and charged nothing. */
export function tryAgain(converse: Converse, wait: (ms: number) => Promise<unknown> = pause): Converse {
  return async function converseAgain(question) {
    for (const ms of WAITS_MS) {
      try {
        return await converse(question)
      } catch (error) {
        if (!(error instanceof ModelTrouble && error.isFree && FOR_THE_MOMENT.has(error.code))) throw error
        await wait(ms)
      }
    }
    return converse(question)
  }
}

const FOR_THE_MOMENT: ReadonlySet<string> = new Set(['throttled', 'unavailable'])
