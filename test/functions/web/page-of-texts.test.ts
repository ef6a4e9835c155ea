import { expect, test } from 'vitest'
import { pageOfTexts } from '../../../functions/web/reading/page-of-texts.ts'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'

test('a list of thirty texts has one page', () => {
  expect(listed(aList(30))).toMatchObject({ page: 1, pages: ['t0'] })
})

test('a longer list has pages of twenty, and every text is on one of them', () => {
  const texts = aList(65)
  const { pages } = listed(texts)

  expect(pages).toEqual(['t0', 't20', 't40', 't60'])
  expect(pages.flatMap((at) => idsIn(texts, { at }))).toEqual(texts.map(({ id }) => id))
})

test('texts that compete are on the same page', () => {
  const texts = aList(50).map((text, index) => ({ ...text, competes: `matter ${Math.floor(index / 7)}` }))

  const pages = listed(texts).pages.map((at) => idsIn(texts, { at }))

  expect(pages.map(({ length }) => length)).toEqual([21, 21, 8])
  expect(pages.flat()).toEqual(texts.map(({ id }) => id))
})

test.each([
  [{ at: 't33' }, 2],
  [{ recorded: 't1', next: 't45' }, 3],
  [{ recorded: 't45' }, 3],
  [{ takenBack: 't25' }, 2],
  [{ withdrawn: 't59' }, 3],
  [{ at: 'another' }, 1],
  [{}, 1],
])('%j shows page %i', (query, page) => {
  expect(listed(aList(60), query).page).toBe(page)
})

test('a form that was given back is on the page that is shown', () => {
  const givenBack = { form: 't41', typed: {} }
  expect(pageOfTexts(propsOf(aList(60), {}, givenBack)).page).toBe(3)
})

test('the whole list is one page if it is asked for', () => {
  expect(idsIn(aList(65), { all: '1' })).toHaveLength(65)
})

test('a text on this page is linked by its anchor, another one by its page', () => {
  const { hrefOf } = listed(aList(60), { at: 't20' })
  expect([hrefOf('t21'), hrefOf('t1')]).toEqual(['#p-t21', '/readings/1.terms.1?at=t1#p-t1'])
})

type Text = { readonly id: string; readonly competes: string }

function aList(many: number): readonly Text[] {
  return Array.from({ length: many }, (_, index) => ({ id: `t${index}`, competes: `c${index}` }))
}

function propsOf(proposals: readonly Text[], query: ReadingProps['query'], givenBack?: ReadingProps['givenBack']) {
  return { view: { id: '1.terms.1', proposals } as unknown as ReadingProps['view'], query, givenBack }
}

function listed(proposals: readonly Text[], query: ReadingProps['query'] = {}) {
  return pageOfTexts(propsOf(proposals, query))
}

function idsIn(proposals: readonly Text[], query: ReadingProps['query']): readonly string[] {
  return listed(proposals, query)
    .groups.flat()
    .flatMap(({ proposal, parts }) => [proposal.id, ...parts.map(({ id }) => id)])
}
