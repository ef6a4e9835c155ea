import { Refused } from '../../../functions/platform/refusal.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import type { aRoundByHand } from '../round/a-round-by-hand.ts'

type RoundByHand = Awaited<ReturnType<typeof aRoundByHand>>

/**
 * A table in which the reading closes beside the first submission: right after it is written, or right before, so that it is
 * even settled without it.
 */
export function closing(round: RoundByHand, reading: string, when: 'before' | 'after'): Table {
  const { table } = round
  let isClosed = false
  return {
    ...table,
    async putNew(key, stored) {
      const closes = !isClosed && key.pk.startsWith(`READING#${reading}#`)
      isClosed ||= closes
      if (closes && when === 'before') {
        await round.closes(reading)
        await round.settles(reading)
      }
      await table.putNew(key, stored)
      if (closes && when === 'after') await round.closes(reading)
    },
  }
}

/** The refusal of something that is refused. */
export async function refusalOf(submitted: Promise<unknown>): Promise<Refused> {
  const refusal = await submitted.then(
    () => undefined,
    (error: unknown) => error,
  )
  if (refusal instanceof Refused) return refusal
  throw new Error('it was not refused', { cause: refusal })
}

/** The table as another process sees it. */
export function elsewhere({ name, config }: RoundByHand): Table {
  return openTable(name, config)
}
