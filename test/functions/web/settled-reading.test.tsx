import { describe, expect, test } from 'vitest'
import type { ProposalView } from '../../../functions/views/proposal-view.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'
import { SettledReading } from '../../../functions/web/reading/settled-reading.tsx'
import type { Language, LocalizedText } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'

const FIVE = { en: 'answer within five days', ru: 'отвечать в течение пяти дней' }
const TWENTY = { en: 'answer within twenty days', ru: 'отвечать в течение двадцати дней' }
const WORKING = { en: 'answer within five working days', ru: 'отвечать в течение пяти рабочих дней' }

describe('texts that compete and stay in brackets', () => {
  test.each([
    [
      'en',
      'Each side undertakes to answer within [A: five [B: working]] [C: twenty] days',
      'Each side undertakes to answer within option A: five option B: working, end of B, end of A option C: twenty, end of C days',
    ],
    [
      'ru',
      'Каждая сторона обязуется отвечать в течение [A: пяти [B: рабочих]] [C: двадцати] дней',
      'Каждая сторона обязуется отвечать в течение вариант A: пяти вариант B: рабочих, конец варианта B, конец варианта A вариант C: двадцати, конец варианта C дней',
    ],
  ] as const)('are one line in %s, for the eye and for the ear', async (language, seen, heard) => {
    const page = await shown(language, [clause('p1', FIVE), clause('p2', TWENTY), clause('p3', WORKING, 'p1')])

    const [line = ''] =
      page.match(/<span dir="auto" lang="..">.*?days?<\/span>|<span dir="auto" lang="..">.*?дней<\/span>/s) ?? []
    expect(textOf(line.replace(/<span class="spoken">.*?<\/span>/g, ''))).toBe(seen)
    expect(textOf(line.replace(/<span aria-hidden="true">.*?<\/span>/g, ''))).toBe(heard)
    expect(line).toContain(`lang="${language}"`)
  })

  test('each wording is on the page, with the objections to it', async () => {
    const page = await shown('en', [
      clause('p1', FIVE),
      { ...clause('p2', TWENTY), objections: [{ id: 'o', stance: 'object', change: { en: 'Ten would do.' } }] },
    ])

    expect(page).toMatch(/<section id="p-p1"><h4>Wording A<\/h4>/)
    expect(page).toMatch(/<section id="p-p2"><h4>Wording B<\/h4>.*Ten would do\..*<\/section>/s)
  })

  test('have brackets around the whole text only if the matter itself is contested', async () => {
    const contested = await shown('en', [clause('p1', FIVE), clause('p2', TWENTY)])
    const tied = await shown('en', [clause('p1', FIVE, undefined, 'tied'), clause('p2', TWENTY, undefined, 'tied')])

    expect(contested).toContain('class="bracketed-text"')
    expect(contested).toContain('Not agreed; A and B differ at the words in brackets.')
    expect(tied).not.toContain('class="bracketed-text"')
    expect(tied).toContain('Every side agrees; the wording is open: A and B differ at the words in brackets.')
  })

  test('are shown in their common language, and the page says so', async () => {
    const page = await shown('ru', [clause('p1', { en: FIVE.en }), clause('p2', { en: TWENTY.en })])

    expect(page).toMatch(/<span dir="auto" lang="en">Each side undertakes to answer within/)
    expect(page).toContain(phrasesIn('ru').untranslated('английский'))
  })

  test.each([
    ['share little', [clause('p1', FIVE), clause('p2', { en: 'publish no letter of anybody at all' })]],
    ['share no language', [clause('p1', { en: FIVE.en }), clause('p2', { ru: TWENTY.ru })]],
  ])('stay whole where they %s', async (_, proposals) => {
    const page = await shown('en', proposals)

    expect(page).not.toContain('[A: ')
    expect(page.match(/<article id="p-p[12]">/g)).toHaveLength(2)
    expect(page).toMatch(/id="p-p1">.*<h4>Wording A<\/h4>.*id="p-p2">.*<h4>Wording B<\/h4>/s)
  })

  test('a definition is one line under its term, and a topic has the scope of each wording', async () => {
    const term = { en: 'Foreign media' }
    const topic = { en: 'Leaks' }
    const page = await shown('en', [
      proposal('p1', { kind: 'definition', term, definition: { en: 'newspapers owned by a state' } }),
      proposal('p2', { kind: 'definition', term, definition: { en: 'newspapers directed by a state' } }),
      proposal('p3', { kind: 'topic', topic, scope: 'germane', reason: { en: 'both sides asked for it' } }),
      proposal('p4', { kind: 'topic', topic, scope: 'deferred', reason: { en: 'both sides asked for it' } }),
    ])

    expect(textOf(page)).toContain('newspapers [A: option A: directed]')
    expect(textOf(page)).toMatch(/\[A: option A: Germane\].* \[B: option B: Deferred\].*\. both sides asked for it/)
  })
})

describe('in two languages', () => {
  test('a line of wordings is beside the line of the other language, with the same letters', async () => {
    const page = await shown('en', [clause('p1', FIVE), clause('p2', TWENTY)], 'ru')
    const [english = '', russian = ''] = cellsOf(page)

    expect(english).toMatch(/^"en" dir="ltr"><p class="column" lang="en" dir="ltr">English/)
    expect(textOf(english)).toContain('answer within [A: option A: five]')
    expect(russian).toMatch(/^"ru" dir="ltr"><p class="column" lang="ru" dir="ltr">Русский/)
    expect(textOf(russian)).toContain('отвечать в течение [A: вариант A: пяти]')
  })

  test('wordings that are in one line in one language alone are each with its letter in the other', async () => {
    const apart = { en: TWENTY.en, ru: 'не публиковать писем вовсе и никогда' }
    const [english = '', russian = ''] = cellsOf(await shown('en', [clause('p1', FIVE), clause('p2', apart)], 'ru'))

    expect(textOf(english)).toContain('[A: option A: five]')
    expect(russian).toMatch(/<h4>Вариант A<\/h4>.*пяти дней.*<h4>Вариант B<\/h4>.*вовсе и никогда/s)
  })

  test('each text that stays whole has both languages, in brackets in each', async () => {
    const page = await shown('en', [clause('p1', FIVE)], 'ru')
    const cells = cellsOf(page)

    expect(cells).toHaveLength(2)
    expect(cells.every((cell) => cell.includes('<div class="bracketed-text"><p class="text"'))).toBe(true)
    expect(page.match(/within/g)).toHaveLength(2)
    expect(cells.map((cell) => /within|в течение/.exec(textOf(cell))?.[0])).toEqual(['within', 'в течение'])
  })
})

/** What is in each cell of two columns. */
function cellsOf(page: string): readonly string[] {
  return page
    .split('<div class="pair">')
    .slice(1)
    .flatMap((pair) => (pair.split('<p class="soft">')[0] ?? '').split('<div lang=').slice(1))
}

function clause(id: string, action: LocalizedText, amends?: string, reason?: 'tied'): ProposalView {
  const body = { kind: 'commitment', by: 'each-side', form: 'undertake', action } as const
  return { ...proposal(id, body, reason), ...(amends !== undefined && { amends }) }
}

function proposal(
  id: string,
  body: ProposalBody,
  reason: 'tied' | 'some-sides-agree' = 'some-sides-agree',
): ProposalView {
  const competes = body.kind === 'topic' ? 'topic leaks' : `${body.kind} one`
  return {
    id,
    body,
    competes,
    tabledIn: '1.commitments.b1.1',
    withdrawn: false,
    stances: [],
    outcome: { status: 'bracketed', reason, competes, sides: [] },
  }
}

async function shown(language: Language, proposals: readonly ProposalView[], beside?: Language): Promise<string> {
  const props = {
    view: { id: '1.commitments.b1.1', round: 1, proposals },
    dialogue: { sides: [], attribution: 'none' },
    clauses: [],
    phrases: phrasesIn(language),
    beside: beside && phrasesIn(beside),
    visitor: { role: 'observer' },
    query: {},
  } as unknown as ReadingProps
  const page = <SettledReading {...props} />
  return String(await page.toString())
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '')
}
