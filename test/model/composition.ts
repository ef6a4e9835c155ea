import { bestOf, compareRanks, lowestOf, type Rank } from './rank.ts'
import type { ModelText, Places } from './texts.ts'

/** A text of a competition, with what composing looks at. */
export type Member = {
  readonly id: string
  readonly text: ModelText
  readonly amends: string | undefined
  readonly rank: Rank
  readonly isAgreed: boolean
}

/** What a family of texts comes to, and the texts that went in. */
export type Candidate = { readonly owners: readonly string[]; readonly rank: Rank; readonly text: ModelText }

/** A way to amend a text: the words that come into some of its places. */
type Way = { readonly owners: readonly string[]; readonly rank: Rank; readonly changes: Places }

/** What a text and its amendments come to. Each place of a text is decided by itself. */
export function candidatesOf(root: Member, members: readonly Member[]): readonly Candidate[] {
  const ways = merged(standing(root, members, undefined))
  if (ways.length > 0) return ways.map(({ changes, ...way }) => ({ ...way, text: withChanges(root.text, changes) }))
  return root.isAgreed ? [{ owners: [root.id], rank: root.rank, text: root.text }] : []
}

/** The ways to amend a text that do not rank below it or, where it is not agreed, below what it amends. */
function standing(text: Member, members: readonly Member[], above: Rank | undefined): readonly Way[] {
  const floor = text.isAgreed ? text.rank : above
  return members
    .filter(({ amends }) => amends === text.id)
    .flatMap((amendment) => waysOf(amendment, text, members, floor))
    .filter(({ rank }) => floor === undefined || compareRanks(rank, floor) <= 0)
}

function waysOf(amendment: Member, of: Member, members: readonly Member[], floor: Rank | undefined): readonly Way[] {
  const ways = merged(standing(amendment, members, floor))
  if (ways.length > 0) {
    return ways.map((way) => ({
      ...way,
      changes: between(of.text.places, withChanges(amendment.text, way.changes).places),
    }))
  }
  const { id, rank, text } = amendment
  return amendment.isAgreed ? [{ owners: [id], rank, changes: between(of.text.places, text.places) }] : []
}

/** Into each place comes what the best ranked put there; where they differ, there is a way for each of them. */
function merged(ways: readonly Way[]): readonly Way[] {
  if (ways.every(({ changes }) => Object.keys(changes).length === 0)) return bestOf(ways)
  const inOrder = ways.toSorted((one, other) => (one.owners.join() < other.owners.join() ? -1 : 1))
  const places = [...new Set(inOrder.flatMap(({ changes }) => Object.keys(changes)))]
  const put = new Map(places.map((place) => [place, bestWords(place, inOrder)]))
  const isOpen = (place: string) => (put.get(place)?.length ?? 0) > 1
  const has = ({ changes }: Way, place: string) => put.get(place)?.includes(changes[place] ?? '') === true
  const deciding = inOrder.filter((way) => places.some((place) => isOpen(place) && has(way, place)))
  const choices = (deciding.length > 0 ? deciding : inOrder.slice(0, 1)).map((way) =>
    Object.fromEntries(
      places.map((place) => [place, (has(way, place) ? way.changes[place] : put.get(place)?.[0]) ?? '']),
    ),
  )
  const once = choices.filter((one, index) => choices.findIndex((other) => isSame(one, other)) === index)
  return once.map((changes) => {
    const went = inOrder.filter((way) => places.some((place) => way.changes[place] === changes[place]))
    return { owners: [...new Set(went.flatMap(({ owners }) => owners))].toSorted(), rank: lowestOf(went), changes }
  })
}

/** The words for a place of the ways that rank best among those that have any, in the order in which they come up. */
function bestWords(place: string, inOrder: readonly Way[]): readonly string[] {
  const having = inOrder.filter(({ changes }) => changes[place] !== undefined)
  const best = new Set(bestOf(having).map(({ changes }) => changes[place]))
  return [...new Set(having.flatMap(({ changes }) => changes[place] ?? []))].filter((word) => best.has(word))
}

function withChanges(text: ModelText, changes: Places): ModelText {
  return { ...text, places: { ...text.places, ...changes } }
}

function between(before: Places, after: Places): Places {
  return Object.fromEntries(Object.entries(after).filter(([place, word]) => before[place] !== word))
}

function isSame(one: Places, other: Places): boolean {
  return Object.keys(one).every((place) => one[place] === other[place])
}
