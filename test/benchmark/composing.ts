import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { countReading } from '../../functions/record/count-reading.ts'
import { storeOutcomes } from '../../functions/store/settlements.ts'
import { openTable, type Table } from '../../functions/store/table.ts'
import { settlementOf } from '../../shared/settle-reading.ts'
import { aReading, aRound } from '../builders.ts'
import { cpuTimeOf, inTurn, median, ms, type Question } from './measured.ts'
import { apart } from './settling.ts'
import type { Relation } from './texts-of-a-reading.ts'

type Size = { readonly participants: number; readonly proposals: number; readonly relation: Relation }
type Settled = { readonly apart: number; readonly together: number; readonly stand: number }

const SIZE = { participants: 100, proposals: 1_000 }
const TIMES = 5

/** Where every two collide, five hundred wordings are left open, and each is kept with all that went into it. */
const CASES = [
  { what: '1,000 amendments of a text, that go together', relation: 'composing', goal: 1.1 },
  { what: '1,000 amendments, of which every two collide', relation: 'colliding' },
] as const

/** Settling a text and its amendments, against settling as many texts that compete with nothing. */
export const composing: Question = {
  asks: 'What does composing a text of its amendments cost beyond settling as many texts by themselves?',
  async answer() {
    const measured = []
    for (const { what, relation, ...asked } of CASES) {
      const settled = await apart<Settled>('composing.ts', { ...SIZE, relation } satisfies Size)
      measured.push({
        what,
        ratio: settled.together / settled.apart,
        better: 'lower' as const,
        ...asked,
        figures: {
          settling: ms(settled.together),
          'as many texts by themselves': ms(settled.apart),
          'texts that stand': String(settled.stand),
        },
      })
    }
    return measured
  },
}

async function settleBoth({ participants, proposals, relation }: Size): Promise<Settled> {
  const [alone, family] = await Promise.all(
    (['apart', relation] as const).map((one) => pagesOf(participants, proposals, one)),
  )
  if (alone === undefined || family === undefined) throw new Error('no pages')
  const settling = (table: Table) => settle(table, participants)
  const stand = await settling(family.table)
  const [aparts, togethers] = await inTurn(
    TIMES,
    () => settling(alone.table),
    () => settling(family.table),
    { measure: cpuTimeOf },
  )
  for (const { stop } of [alone, family]) stop()
  return { apart: median(aparts), together: median(togethers), stand }
}

/** All that settling does, as the machine asks for it. @returns how many texts stand, their wording open or not */
async function settle(table: Table, participants: number): Promise<number> {
  const half = participants / 2
  const reading = aReading({ status: 'closed', roll: { river: half, sea: half } })
  const round = aRound()
  const counted = await countReading(table, reading, round)
  const { outcomes } = settlementOf(reading, [], round, counted)
  await storeOutcomes(table, reading, 'run', { outcomes, digests: counted.digests })
  return outcomes.filter(({ status }) => status === 'agreed' || status === 'bracketed').length
}

async function pagesOf(participants: number, proposals: number, relation: Relation) {
  const pages = fork(
    new URL('pages-of-positions.ts', import.meta.url),
    [participants, proposals, 1, relation].map(String),
    {
      execArgv: process.execArgv,
    },
  )
  const [{ port }] = (await once(pages, 'message')) as [{ readonly port: number }]
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const table = openTable('dialogue', { endpoint: `http://127.0.0.1:${port}`, region: 'local', credentials })
  return { table, stop: () => pages.kill() }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.send?.(await settleBoth(JSON.parse(process.argv[2] ?? '')))
}
