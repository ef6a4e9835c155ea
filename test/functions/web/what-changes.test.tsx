import { expect, test } from 'vitest'
import { phrasesIn } from '../../../functions/web/phrases/phrases.ts'
import { WhatChanges } from '../../../functions/web/pieces/what-changes.tsx'
import type { ProposalBody } from '../../../shared/proposal.ts'

const CLAUSE = {
  kind: 'commitment',
  by: 'each-side',
  form: 'undertake',
  action: { en: 'answer in ten days', ru: 'отвечать за десять дней' },
  condition: { word: 'until', text: { en: 'a contact is named', ru: 'назначено лицо' } },
} as const satisfies ProposalBody
const { condition: _, ...UNCONDITIONAL } = CLAUSE
const SIDES = [
  { id: 'us', name: { en: 'American side', ru: 'Американская сторона' } },
  { id: 'russia', name: { en: 'Russian side', ru: 'Российская сторона' } },
]

test('a changed action of a clause with a condition is shown, in each language', async () => {
  const action = { en: 'answer in five days', ru: 'отвечать за пять дней' }

  const page = await shown(CLAUSE, { ...CLAUSE, action })

  expect(page).toContain('<h4>What exactly, in English</h4>')
  expect(page).toMatch(/lang="en">answer in <del>ten<\/del><ins>five<\/ins> days</)
  expect(page).toMatch(/lang="ru">отвечать за <del>десять<\/del><ins>пять<\/ins> дней</)
  expect(page).not.toContain('contact')
})

test('an added condition is shown as added, and not compared with the action', async () => {
  const page = await shown(UNCONDITIONAL, CLAUSE)

  expect(page).toMatch(/<h4>Condition<\/h4><p class="text"><ins>until <span[^>]*>a contact is named<\/span><\/ins>/)
  expect(page).not.toContain('<del>')
})

test('a condition that was taken out is shown as taken out', async () => {
  expect(await shown(CLAUSE, UNCONDITIONAL)).toMatch(/<del>until <span[^>]*>a contact is named<\/span><\/del>/)
})

test('who is bound and the form are shown by their names, in the reader’s language', async () => {
  const page = await shown(CLAUSE, { ...CLAUSE, by: 'us', form: 'refrain' }, 'ru')

  expect(page).toContain('<h4>Кого обязывает</h4>')
  expect(page).toContain('<del>Каждая сторона</del> <ins>Американская сторона</ins>')
  expect(page).toContain('<del>обязуется</del> <ins>воздерживается от</ins>')
})

test('a translation that was added is shown, though nothing else changed', async () => {
  const page = await shown({ ...CLAUSE, action: { en: 'answer in ten days' } }, CLAUSE)

  expect(page).toContain('<h4>What exactly, in Russian</h4>')
  expect(page).toMatch(/lang="ru"><ins>отвечать за десять дней<\/ins>/)
})

test('nothing is shown where nothing changed', async () => {
  expect(await shown(CLAUSE, CLAUSE)).toBe('')
})

async function shown(from: ProposalBody, to: ProposalBody, language: 'en' | 'ru' = 'en'): Promise<string> {
  const page = <WhatChanges from={from} to={to} sides={SIDES} phrases={phrasesIn(language)} />
  return String(await page.toString())
}
