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

/** One page of a list of texts. */
export type PageOf<One> = {
  readonly groups: readonly One[]
  /** From 1. */
  readonly page: number
  /** The first text of each page. */
  readonly pages: readonly string[]
  /** The address of a text: on this page its anchor alone. */
  readonly hrefOf: (proposal: string) => string
}

/** The texts of an open reading that its page lists at once. */
export type PageOfTexts = PageOf<Group>

type Asked = Pick<ReadingProps, 'view' | 'query' | 'givenBack'>

/** The page of an open reading's texts. Texts that compete are together. */
export function pageOfTexts(props: Asked): PageOfTexts {
  return pageOf(competingFamilies(familiesOf(props.view.proposals)), idsOfFamilies, props)
}

/**
 * The page of the list that has the text that the address names, or that the last form was about; else the first page. With
 * `all` in the address it is one page.
 *
 * @param groups texts that are never separated
 * @param idsOf the ids of the texts of one group
 */
export function pageOf<One>(
  groups: readonly One[],
  idsOf: (group: One) => readonly string[],
  props: Asked,
): PageOf<One> {
  const { view, query } = props
  const isWhole = query['all'] !== undefined || view.proposals.length <= MOST_ON_ONE_PAGE
  const pages = isWhole ? [groups] : paged(groups, idsOf)
  const asked = askedFor(props)
  const index = Math.max(
    0,
    pages.findIndex((page) => page.flatMap(idsOf).some((id) => id === asked)),
  )
  const shown = pages[index] ?? []
  const here = new Set(shown.flatMap(idsOf))
  return {
    groups: shown,
    page: index + 1,
    pages: pages.map((page) => page.flatMap(idsOf)[0] ?? ''),
    hrefOf: (proposal) => (here.has(proposal) ? `#p-${proposal}` : addressOfText(view.id, proposal, query['beside'])),
  }
}

function askedFor(props: Asked): string | undefined {
  const { query, givenBack } = props
  return givenBack?.form ?? query['at'] ?? noticeBefore(props) ?? query['takenBack'] ?? query['withdrawn']
}

function paged<One>(groups: readonly One[], idsOf: (group: One) => readonly string[]): readonly (readonly One[])[] {
  const pages: One[][] = []
  for (const group of groups) {
    const last = pages.at(-1)
    if (last === undefined || last.flatMap(idsOf).length >= ON_A_PAGE) pages.push([group])
    else last.push(group)
  }
  return pages
}

function idsOfFamilies(families: Group): readonly string[] {
  return families.flatMap(({ proposal, parts }) => [proposal.id, ...parts.map(({ id }) => id)])
}
