import { unexpected } from './asks.ts'
import type { PlayingAReading } from './tabling.ts'

/** The facilitator decides; with co-chairs the one of the other side consents. */
export async function decideTogether(
  { asks, coChairs }: Pick<PlayingAReading, 'asks' | 'coChairs'>,
  path: string,
  decision: object,
): Promise<void> {
  const decided = await asks('facilitator', 'POST', path, decision)
  if (decided.status !== 202) throw unexpected('deciding', decided)
  if (!coChairs) return
  const consented = await asks('co-chair', 'POST', path, { ...decision, motion: 1 })
  if (consented.status !== 202) throw unexpected('consenting', consented)
}
