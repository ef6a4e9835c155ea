import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { RoundView } from '../../functions/views/round-view.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { aDefinition } from '../builders.ts'

/** How large a run is. */
export type Size = { readonly participants: number; readonly proposals: number; readonly clients: number }

/** What everybody came to who took a position: how long each took in milliseconds, and what they were told. */
export type Taken = { readonly took: readonly number[]; readonly errors: string[]; readonly receipts: string[] }

const READING = '1.terms.1'
const SHORT_MS = 100

/** The people of a dialogue that is served: a facilitator, and as many participants as have a session. */
export function peopleOf(origin: string, sessions: readonly string[]) {
  const ask = async <Answer>(who: number, method: string, path: string, body?: unknown, key = ''): Promise<Answer> => {
    const authorized = { Authorization: `Bearer ${sessions[who]}`, 'Idempotency-Key': key }
    const response = await fetch(`${origin}/api${path}`, {
      method,
      headers: { ...authorized, 'Content-Type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Answer
  }
  const once = async <Seen>(look: (round: RoundView) => Seen | undefined): Promise<Seen> => {
    for (;;) {
      const seen = look(await ask<RoundView>(0, 'GET', '/rounds/1'))
      if (seen !== undefined) return seen
      await pause(SHORT_MS)
    }
  }
  return {
    /** Starts a round and tables so many terms. @returns the proposals' ids */
    async open(proposals: number): Promise<readonly string[]> {
      await ask(0, 'POST', '/rounds?knowingly=true')
      await once(({ readings }) => readings[0])
      const ids: string[] = []
      for (let index = 0; index < proposals; index += 1) {
        const body = { body: aDefinition(`Term ${index}`) }
        // Everybody has a share of the places.
        const author = 1 + (index % (sessions.length - 1))
        ids.push((await ask<{ id: string }>(author, 'POST', `/readings/${READING}/proposals`, body, String(index))).id)
      }
      return ids
    },

    /**
     * Everybody takes a position on one proposal after the other: nobody's lie side by side in time.
     *
     * @param each on how many proposals; somebody else begins with another one
     */
    async take(
      ids: readonly string[],
      { participants, clients, each = ids.length }: Size & { readonly each?: number },
      taken: (done: number) => void,
    ): Promise<Taken> {
      const [took, errors, receipts]: [number[], string[], string[]] = [[], [], []]
      const limit = pLimit(clients)
      const takes = async (who: number, proposal: string) => {
        const sent = performance.now()
        try {
          const path = `/readings/${READING}/proposals/${proposal}/position`
          receipts.push((await ask<{ digest: string }>(who, 'PUT', path, { stance: 'support', revision: 0 })).digest)
        } catch (error) {
          errors.push(String(error))
        }
        took.push(performance.now() - sent)
        taken(took.length)
      }
      for (let nth = 0; nth < each; nth += 1) {
        const on = (index: number) => ids[(index + nth) % ids.length] ?? ''
        await Promise.all(Array.from({ length: participants }, (_, who) => limit(() => takes(who + 1, on(who)))))
      }
      return { took, errors, receipts }
    },

    /** Closes the reading. @returns how many submissions its settlement counted */
    async settle(): Promise<number> {
      await ask(0, 'POST', `/readings/${READING}/advance`, { decision: 'settle' })
      return once(({ readings }) => readings[0]?.settlement?.counted)
    },

    /** The digest of everything that the record of the round holds. */
    async recorded(): Promise<readonly string[]> {
      const { readings } = await ask<RoundRecord>(0, 'GET', '/rounds/1/record')
      return readings.flatMap(({ submissions }) => submissions.map(({ digest }) => digest))
    },
  }
}
