import { expect, test } from 'vitest'
import type { ProposalView } from '../../../functions/views/proposal-view.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { pageOfSettled } from '../../../functions/web/reading/page-of-settled.ts'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'

const AGREED = Array.from({ length: 25 }, (_, index) => aText(`a${index}`, `c${index}`, 'agreed'))
/** Six wordings of each matter. */
const BRACKETED = Array.from({ length: 24 }, (_, index) => aText(`b${index}`, `d${index % 4}`, 'bracketed'))
const ALL = [...BRACKETED, ...AGREED]

test('thirty texts have one page', () => {
  expect(listed(ALL.slice(0, 30)).pages).toHaveLength(1)
})

test('more have pages of twenty in the order of their outcomes, and every text is on one of them', () => {
  const { pages } = listed(ALL)

  const ids = pages.map((at) => idsIn({ at }))
  expect(ids.map(({ length }) => length)).toEqual([20, 23, 6])
  expect(ids.flat().slice(0, 25)).toEqual(AGREED.map(({ id }) => id))
  expect(ids.flat().toSorted()).toEqual(ALL.map(({ id }) => id).toSorted())
})

test('wordings that compete in brackets are on the same page', () => {
  for (const at of listed(ALL).pages) {
    const matters = Map.groupBy(idsIn({ at }), (id) => ALL.find((text) => text.id === id)?.competes)
    for (const [matter, wordings] of matters) {
      if (matter?.startsWith('d')) expect(wordings).toHaveLength(6)
    }
  }
})

test('the table of all texts leads to the page of each', () => {
  const { hrefOf } = listed(ALL, { at: 'b1' })
  expect([hrefOf('b1'), hrefOf('a1')]).toEqual(['#p-b1', '/readings/1.terms.1?at=a1#p-a1'])
})

test('all are on one page if it is asked for', () => {
  expect(idsIn({ all: '1' })).toHaveLength(ALL.length)
})

function aText(id: string, competes: string, status: string): ProposalView {
  const body = { kind: 'definition', term: { en: id }, definition: { en: `${id} means nothing that others mean` } }
  return { id, body, competes, outcome: { status, reason: 'x', sides: [] } } as unknown as ProposalView
}

function listed(proposals: readonly ProposalView[], query: ReadingProps['query'] = {}) {
  const view = { id: '1.terms.1', proposals }
  return pageOfSettled({ view, dialogue: { sides: [] }, phrases: phrasesIn('en'), query } as unknown as ReadingProps)
}

function idsIn(query: ReadingProps['query']): readonly string[] {
  const { groups } = listed(ALL, query)
  return groups
    .flatMap(({ blocks }) => blocks)
    .flatMap(({ shown, parts }) => [
      ...(shown.is === 'line' ? shown.members.map(({ proposal }) => proposal) : [shown.proposal]),
      ...parts,
    ])
    .map(({ id }) => id)
}
