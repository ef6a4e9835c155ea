import { expect, test } from 'vitest'
import { closedTogether } from '../../../functions/views/motion-view.ts'
import { summaryOf } from '../../../functions/views/reading-summary.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { RoundInWords } from '../../../functions/web/pieces/round-in-words.tsx'
import type { Closing } from '../../../shared/reading.ts'
import { aReading } from '../../builders.ts'

const at = '2026-05-03T12:00:00.000Z'
const consents = [
  { side: 'river', by: 'cleo' },
  { side: 'sea', by: 'rex' },
]
const CLOSINGS = {
  deadline: { at },
  facilitator: { at, by: 'cleo', decision: 'settle' },
  'co-chairs': { at, by: 'rex', decision: 'settle', consents },
} as const satisfies Record<string, Closing>

test.each([
  ['deadline', 'by its deadline', 'по истечении срока'],
  ['facilitator', 'by a decision of a facilitator', 'решением организатора'],
  ['co-chairs', 'by a decision of the co-chairs of every side', 'решением сопредседателей всех сторон'],
] as const)('the list of readings says when a reading was closed, and by whose decision: %s', async (who, ...words) => {
  const settled = settledBy(CLOSINGS[who])
  const round = {
    round: 1,
    status: 'running',
    startedAt: at,
    clock: 'running',
    readings: [settled],
    baskets: [],
  } as const

  const pages = (['en', 'ru'] as const).map((language) => <RoundInWords round={round} phrases={phrasesIn(language)} />)

  const said = await Promise.all(pages.map(async (page) => String(await page.toString())))
  expect(settled.closedBy).toBe(who)
  for (const [index, page] of said.entries()) expect(page).toContain(`</time>, ${words[index]}`)
})

test('the persons who consented are named only under the rule that discloses names, and only after the settlement', () => {
  const names = new Map([['cleo', 'Cleo']])
  const shown = (attribution: 'none' | 'side' | 'named', status: 'closed' | 'settled') =>
    closedTogether({ status, closing: CLOSINGS['co-chairs'] }, { dialogue: { attribution }, names })

  expect(shown('named', 'settled')).toEqual({ closedTogether: [{ side: 'river', name: 'Cleo' }, { side: 'sea' }] })
  for (const attribution of ['none', 'side'] as const) expect(shown(attribution, 'settled')).toEqual({})
  expect(shown('named', 'closed')).toEqual({})
})

function settledBy(closing: Closing) {
  const settlement = {
    next: 'next-stage' as const,
    settledAt: at,
    agreed: 1,
    bracketed: 0,
    open: 0,
    dropped: 0,
    counted: 1,
    root: '',
  }
  return { ...summaryOf(aReading({ status: 'settled', closing })), settlement } as const
}
