import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { countReading } from '../../functions/record/count-reading.ts'
import { shardPartition } from '../../functions/store/keys/keys-of-readings.ts'
import { storeOutcomes } from '../../functions/store/settlements.ts'
import { openTable, type Table } from '../../functions/store/table.ts'
import { aReading, aRound } from '../builders.ts'
import { cpuTimeOf, inTurn, type Measured, median, ms, type Question } from './measured.ts'

type Size = {
  readonly participants: number
  readonly proposals: number
  readonly shards: number
  readonly times: number
  readonly warmUp: number
}

const SIZES: readonly Size[] = [
  { participants: 40, proposals: 60, shards: 1, times: 15, warmUp: 5 },
  { participants: 1_000, proposals: 100, shards: 4, times: 2, warmUp: 1 },
  { participants: 10_000, proposals: 100, shards: 16, times: 1, warmUp: 0 },
]

type Settled = { readonly read: number; readonly settle: number; readonly megabytes: number }

/** Settling, against reading the same pages and throwing them away. */
export const settling: Question = {
  asks: 'What does settling cost beyond reading the pages, and does it take more memory for more positions?',
  async answer() {
    const measured: Measured[] = []
    const peaks: number[] = []
    for (const size of SIZES) {
      const { read, settle, megabytes } = await apart<Settled>('settling.ts', size)
      const positions = size.participants * size.proposals
      peaks.push(megabytes)
      measured.push({
        what: `settling ${positions.toLocaleString('en')} positions`,
        ratio: settle / read,
        better: 'lower',
        goal: 1.5,
        figures: {
          settling: ms(settle),
          reading: ms(read),
          'a position': `${((settle * 1_000) / positions).toFixed(0)} µs`,
          peak: `${megabytes.toFixed(0)} MB`,
        },
      })
    }
    const [hundredThousand = 0, million = 0] = peaks.slice(1)
    measured.push({
      what: 'peak memory, 1,000,000 against 100,000',
      ratio: million / hundredThousand,
      better: 'lower',
      goal: 1,
      figures: {},
    })
    return measured
  },
}

async function settleApart({ participants, proposals, shards, times, warmUp }: Size): Promise<Settled> {
  const pages = fork(new URL('pages-of-positions.ts', import.meta.url), [participants, proposals, shards].map(String), {
    execArgv: process.execArgv,
  })
  const [{ port }] = (await once(pages, 'message')) as [{ readonly port: number }]
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const table = openTable('dialogue', { endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials })
  const half = participants / 2
  const reading = aReading({ status: 'closed', shards, roll: { river: half, sea: half } })
  const round = aRound()
  const [reads, settles] = await inTurn(
    times,
    () => deleteReading(table, reading.id, shards),
    async () => {
      const { digests } = await countReading(table, reading, round)
      if (digests.length !== participants * proposals + proposals) throw new Error(`counted ${digests.length}`)
      await storeOutcomes(table, reading, 'run', { outcomes: [], digests })
    },
    // A function has one processor: what it takes of it is its time, wherever the pages come from.
    { warmUp, measure: cpuTimeOf },
  )
  pages.kill()
  return { read: median(reads), settle: median(settles), megabytes: process.resourceUsage().maxRSS / 1_024 }
}

/** The same pages, as many side by side, and nothing done with them. */
async function deleteReading(table: Table, reading: string, shards: number): Promise<void> {
  const left = Array.from({ length: shards }, (_, shard) => shard)[Symbol.iterator]()
  const readNext = async () => {
    for (const shard of left) for await (const _ of table.query(shardPartition(reading, shard), 'POSITION#'));
  }
  await Promise.all(Array.from({ length: 4 }, readNext))
}

/** Runs this file in a process of its own, whose memory nothing else has used. */
export async function apart<Answer>(file: string, asked: unknown): Promise<Answer> {
  const child = fork(new URL(file, import.meta.url), [JSON.stringify(asked)], { execArgv: process.execArgv })
  const answer = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`${file} ended with ${code}`)
    }),
  ])
  child.disconnect()
  return answer[0] as Answer
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send?.(await settleApart(JSON.parse(process.argv[2] ?? '')))
}
