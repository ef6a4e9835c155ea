import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendPosition } from '../../../functions/store/positions.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition, aPosition } from '../../builders.ts'

const READING = '1.terms.1'

describe('a reading', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let term: string
  beforeAll(async () => {
    all = await aStack()
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, READING)
    term = await all.company.ada.tables(READING, aDefinition())
  })
  afterAll(() => all.stop())

  test('shows a facilitator neither who has taken a position nor how many, on small sides', async () => {
    const { cleo, ada, bea } = all.company
    const before = (await cleo.sees(READING)).turnout

    await bea.takes(READING, term, 'object', { change: { en: 'Say whose.' } })
    await ada.takes(READING, term, 'support')
    await bea.takes(READING, term, 'object', { change: { en: 'Say whose it is.' } })

    expect(before).toEqual([
      { side: 'river', roll: 2, quorum: 1 },
      { side: 'sea', roll: 2, quorum: 1 },
    ])
    expect((await cleo.sees(READING)).turnout).toEqual(before)
  })

  test('shows the counted objections after it is settled: the last revision, and nothing late', async () => {
    const { cleo, abe } = all.company
    await cleo.ask('POST', `/api/readings/${READING}/advance`, { decision: 'settle' })
    await opened(abe, '1.baskets.1')
    const late = { reading: READING, proposal: term, stance: 'block' as const, change: { en: 'Far too late.' } }
    await appendPosition(all.stack.table, aPosition({ ...late, participant: 'late' }), 1)

    const seen = await abe.sees(READING)

    expect(seen.proposals[0]?.objections?.map(({ change }) => change)).toEqual([{ en: 'Say whose it is.' }])
  })
})
