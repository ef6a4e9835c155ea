import { shardOf } from '../../functions/store/keys/keys-of-readings.ts'
import { POSITION } from './cost-of-a-round.ts'
import type { Measured, Question } from './measured.ts'

const PARTICIPANTS = 1_000_000
/** Of whom so many act in the last minute, once each, more of them the nearer the close. */
const AT_THE_CLOSE = 0.3
const SECONDS = 60
/** What one partition of DynamoDB takes in a second, and one item, which is never split. */
const MOST = { writes: 1_000, reads: 3_000 } as const
const SHARDS = [1, 16, 64, 256]
const OF_A_MILLION = 64
/** How long a function is at a position. So many functions run for each position in a second, and each reads the reading itself once in it. */
const SECONDS_OF_A_REQUEST = 0.02

/** The last minute of a reading of a million, second by second, on its real shards, against a partition's limits. */
export const aMillion: Question = {
  asks: 'How near do the last sixty seconds of a million come to what one partition takes in a second? (Below 1.)',
  async answer() {
    const arrivals = lastMinute()
    const busiest = Math.max(...arrivals.map((ids) => ids.length))
    const shards = SHARDS.map((many): Measured => {
      const hottest = Math.max(...arrivals.map((ids) => most(ids.map((id) => shardOf(id, many)))))
      const ratio = (hottest * POSITION.writes) / MOST.writes
      const figures = { 'hottest shard': `${hottest.toLocaleString('en')} writes/s` }
      return { what: `positions of the last second, ${many} shards`, ratio, better: 'lower', goal: 1, figures }
    })
    const hottest = Math.max(...arrivals.map((ids) => most(ids.map((id) => shardOf(id, OF_A_MILLION)))))
    const looks = (what: string, many: number): Measured => {
      const figures = { 'reads of one item': `${Math.round(many).toLocaleString('en')}/s` }
      return { what, ratio: many / MOST.reads, better: 'lower', goal: 1, figures }
    }
    return [
      ...shards,
      looks('looks at the reading, which is one item', busiest),
      looks(`looks at the hottest of its copies, ${OF_A_MILLION} shards`, hottest * POSITION.reads),
      looks(`looks at the reading itself, ${OF_A_MILLION} shards`, busiest * SECONDS_OF_A_REQUEST),
    ]
  },
}

/** Who acts in each second: the wait before the close is exponential, a quarter of a minute on average. */
function lastMinute(): readonly (readonly string[])[] {
  const seconds = Array.from({ length: SECONDS }, () => [] as string[])
  const many = PARTICIPANTS * AT_THE_CLOSE
  for (let index = 0; index < many; index += 1) {
    // Evenly over the distribution's shares rather than at random, so that every run is the same.
    const before = -Math.log(1 - ((index + 0.5) / many) * (1 - Math.exp(-4))) * (SECONDS / 4)
    seconds[Math.min(SECONDS - 1, Math.floor(before))]?.push(index.toString(16).padStart(20, '0'))
  }
  return seconds
}

function most(values: readonly number[]): number {
  const times = new Map<number, number>()
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1)
  return Math.max(0, ...times.values())
}
