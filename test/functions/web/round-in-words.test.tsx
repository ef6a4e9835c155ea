import { expect, test } from 'vitest'
import type { RoundView } from '../../../functions/views/round-view.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { RoundInWords } from '../../../functions/web/pieces/round-in-words.tsx'

const round: RoundView = {
  round: 1,
  status: 'running',
  startedAt: '2026-03-02T09:00:00.000Z',
  clock: 'running',
  readings: [],
  baskets: [],
}

test.for([
  ['en', 'running', 'not reached yet'],
  ['en', 'published', 'not reached'],
  ['ru', 'running', 'ещё не начато'],
  ['ru', 'published', 'не рассматривалось'],
] as const)('in %s, of a stage without a reading a %s round says "%s"', async ([language, status, words]) => {
  const page = <RoundInWords round={{ ...round, status }} phrases={phrasesIn(language)} />

  expect(String(await page.toString())).toContain(`<p class="soft">${words}</p>`)
})
