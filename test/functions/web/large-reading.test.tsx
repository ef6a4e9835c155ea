import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendPosition } from '../../../functions/store/positions.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeReadingPage } from '../../../functions/views/see-reading-page.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { ReadingBody } from '../../../functions/web/reading/reading-body.tsx'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'
import { cpuTimeOf, inTurn, median } from '../../benchmark/measured.ts'
import { aPosition, aProposal } from '../../builders.ts'
import { READING } from '../actions/acts-in-a-reading.ts'
import { elsewhere } from '../actions/closing-beside.ts'
import { ADA, aRoundByHand } from '../round/a-round-by-hand.ts'

const TEXTS = 60
const WORDS = 'Covert, deceptive or coercive action by the organs of a state, or by others whom they direct. '.repeat(3)

/** Ratios within one run, so that they hold on any machine. */
describe('the page of a reading of sixty texts, all with a position', () => {
  let round: Awaited<ReturnType<typeof aRoundByHand>>
  beforeAll(async () => {
    round = await aRoundByHand()
    await round.opens('terms')
    for (let index = 0; index < TEXTS; index += 1) {
      const body = { kind: 'definition', term: { en: `Term ${index}` }, definition: { en: WORDS } } as const
      const id = `p${index}`
      const place = { reading: READING, tabledIn: READING, competes: `definition ${index}` }
      await tableProposal(round.table, aProposal({ id, body, ...place }), 1)
      await appendPosition(round.table, aPosition({ reading: READING, proposal: id, participant: ADA.id }), 1)
    }
  }, 60_000)
  afterAll(() => round.stop())

  test('takes a tenth of what was read from the store, when it was read before and nothing was added', async () => {
    const { table, read } = weighed(elsewhere(round))

    await page(table)
    const first = read()
    await page(table)
    const second = read() - first

    expect(first).toBeGreaterThan(TEXTS * WORDS.length)
    expect(second / first).toBeLessThan(0.1)
  })

  test('has less than half of the HTML of the whole list, and takes less than two thirds of the time to make', async () => {
    const shown = await page(round.table)
    const html = (query: ReadingProps['query']) => bodyOf(shown, query)

    expect(html({}).length / html({ all: '1' }).length).toBeLessThan(0.5)
    const [pages, wholes] = await inTurn(
      15,
      () => html({}),
      () => html({ all: '1' }),
      { warmUp: 5, measure: cpuTimeOf },
    )
    expect(median(pages) / median(wholes)).toBeLessThan(0.67)
  })

  function page(table: Table) {
    return seeReadingPage(table, ADA, READING, undefined, new Date())
  }
})

function bodyOf(shown: Awaited<ReturnType<typeof seeReadingPage>>, query: ReadingProps['query']): string {
  const body = (
    <ReadingBody
      {...shown}
      phrases={phrasesIn('en')}
      visitor={ADA}
      query={query}
      givenBack={undefined}
      now={new Date()}
    />
  )
  return String(body)
}

/** The table, and how much JSON was read from it. */
function weighed(table: Table): { readonly table: Table; read(): number } {
  let bytes = 0
  const weigh = <Answer,>(answer: Answer): Answer => {
    bytes += JSON.stringify(answer ?? null).length
    return answer
  }
  return {
    read: () => bytes,
    table: {
      ...table,
      get: async (key) => weigh(await table.get(key)),
      count: async (pk, prefix) => weigh(await table.count(pk, prefix)),
      async *query(pk, prefix) {
        for await (const stored of table.query(pk, prefix)) yield weigh(stored)
      },
    },
  }
}
