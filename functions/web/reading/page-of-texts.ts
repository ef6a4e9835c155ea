import { competingFamilies, type FamilyOf, familiesOf } from '../../views/families-of-texts.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { addressOfText } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { noticeBefore } from './recorded-notice.tsx'

/** With so many texts a page of the list is full. Texts that compete are never separated. */
const ON_A_PAGE = 20

/** A list with no more texts has one page, so that the last page never has only a few. */
const MOST_ON_ONE_PAGE = 30

/** Texts that compete, each with its parts. */
type Group = readonly FamilyOf<ProposalView>[]

/** The texts of an open reading that its page lists at once. */
export type PageOfTexts = {
  readonly groups: readonly Group[]
  /** From 1. */
  readonly page: number
  /** The first text of each page. */
  readonly pages: readonly string[]
  /** The address of a text: on this page its anchor alone. */
  readonly hrefOf: (proposal: string) => string
}

/**
 * The page of the list that has the text that the address names, or that the last form was about; else the first page. With
 * `all` in the address it is one page.
 */
export function pageOfTexts(props: Pick<ReadingProps, 'view' | 'query' | 'givenBack'>): PageOfTexts {
  const { view, query } = props
  const groups = competingFamilies(familiesOf(view.proposals))
  const isWhole = query['all'] !== undefined || view.proposals.length <= MOST_ON_ONE_PAGE
  const pages = isWhole ? [groups] : paged(groups)
  const asked = askedFor(props)
  const index = Math.max(
    0,
    pages.findIndex((page) => idsIn(page).some((id) => id === asked)),
  )
  const shown = pages[index] ?? []
  const here = new Set(idsIn(shown))
  return {
    groups: shown,
    page: index + 1,
    pages: pages.map((page) => idsIn(page)[0] ?? ''),
    hrefOf: (proposal) => (here.has(proposal) ? `#p-${proposal}` : addressOfText(view.id, proposal)),
  }
}

function askedFor(props: Pick<ReadingProps, 'query' | 'givenBack'>): string | undefined {
  const { query, givenBack } = props
  return givenBack?.form ?? query['at'] ?? noticeBefore(props) ?? query['takenBack'] ?? query['withdrawn']
}

function paged(groups: readonly Group[]): readonly (readonly Group[])[] {
  const pages: Group[][] = []
  for (const group of groups) {
    const last = pages.at(-1)
    if (last === undefined || idsIn(last).length >= ON_A_PAGE) pages.push([group])
    else last.push(group)
  }
  return pages
}

function idsIn(page: readonly Group[]): readonly string[] {
  return page.flat().flatMap(({ proposal, parts }) => [proposal.id, ...parts.map(({ id }) => id)])
}
