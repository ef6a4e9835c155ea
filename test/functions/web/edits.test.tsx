import { expect, test } from 'vitest'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { Edits, UnchangedWords } from '../../../functions/web/reading/edit-list.tsx'
import { editsBetween } from '../../../shared/edits/edits-between.ts'
import type { Tabled } from '../../../shared/proposal.ts'

const CLAUSE = {
  kind: 'commitment',
  by: 'each-side',
  form: 'undertake',
  action: { en: 'answer in ten days', ru: 'отвечать за десять дней' },
  condition: { word: 'until', text: { en: 'a contact is named', ru: 'назначено лицо' } },
} as const satisfies Tabled
const { condition: _, ...UNCONDITIONAL } = CLAUSE
const SIDES = [
  { id: 'us', name: { en: 'American side', ru: 'Американская сторона' } },
  { id: 'russia', name: { en: 'Russian side', ru: 'Российская сторона' } },
]

test('a changed action of a clause with a condition is shown, in each language', async () => {
  const page = await changes(CLAUSE, {
    ...CLAUSE,
    action: { en: 'answer in five days', ru: 'отвечать за пять дней' },
  })

  expect(page).toContain('<dt>Action, in English</dt>')
  expect(page).toMatch(/lang="en"[^>]*>answer in <del>ten<\/del><ins>five<\/ins> days</)
  expect(page).toMatch(/lang="ru"[^>]*>отвечать за <del>десять<\/del><ins>пять<\/ins> дней</)
  expect(page).not.toContain('contact')
})

test('an added or removed condition is shown with its kind', async () => {
  const [added, takenOut] = [await changes(UNCONDITIONAL, CLAUSE), await changes(CLAUSE, UNCONDITIONAL)]

  expect(added).toMatch(/<dt>Kind of condition<\/dt><dd[^>]*><ins>until<\/ins>/)
  expect(added).toMatch(/<dt>Condition, in English<\/dt><dd[^>]*><ins>a contact is named<\/ins>/)
  expect(added).not.toContain('<del>')
  expect(takenOut).toMatch(/<dt>Condition, in English<\/dt><dd[^>]*><del>a contact is named<\/del>/)
  expect(takenOut).not.toContain('<ins>')
})

test('who is bound and the form are shown by their names, in the reader’s language', async () => {
  const page = await changes(CLAUSE, { ...CLAUSE, by: 'us', form: 'refrain' }, 'ru')

  expect(page).toContain('<dt>Кого обязывает</dt>')
  expect(page).toContain('<del>Каждая сторона</del><ins>Американская сторона</ins>')
  expect(page).toContain('<del>обязуется</del><ins>воздерживается от</ins>')
})

test('an added translation is shown, also if nothing else changed', async () => {
  const page = await changes({ ...CLAUSE, action: { en: 'answer in ten days' } }, CLAUSE)

  expect(page).toMatch(/<dt>Action, in Russian<\/dt><dd[^>]*lang="ru"[^>]*><ins>отвечать за десять дней<\/ins>/)
})

test('words are replaced at the right place, also after characters of two code units', async () => {
  const definition = (en: string): Tabled => ({ kind: 'definition', term: { en: 'Peace' }, definition: { en } })

  expect(await changes(definition('🕊 and a truce'), definition('🕊 and a long truce'))).toMatch(
    />🕊 and a<ins> long<\/ins> truce</,
  )
})

test('unchanged parts are listed separately', async () => {
  const edits = editsBetween(CLAUSE, { ...CLAUSE, by: 'us', action: { ...CLAUSE.action, en: 'answer in five days' } })

  const page = await rendered(<UnchangedWords amended={CLAUSE} edits={edits} sides={SIDES} phrases={phrasesIn('en')} />)

  expect([...page.matchAll(/<li>([^:]+):/g)].map(([, name]) => name)).toEqual([
    'Kind of commitment',
    'Kind of condition',
    'Action, in Russian',
    'Condition, in English',
    'Condition, in Russian',
  ])
})

function changes(from: Tabled, to: Tabled, language: 'en' | 'ru' = 'en'): Promise<string> {
  const edits = editsBetween(from, to)
  return rendered(<Edits amended={from} edits={edits} sides={SIDES} phrases={phrasesIn(language)} />)
}

async function rendered(page: { toString(): string | Promise<string> }): Promise<string> {
  return String(await page.toString())
}
