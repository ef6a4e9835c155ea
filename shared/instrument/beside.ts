import { diffArrays } from 'diff'
import { ownName } from '../languages/format/language-name.ts'
import { languageOfTexts } from '../spoken.ts'
import type { Block, InstrumentDocument } from './document.ts'

/** What can be beside itself in another language: a document, or clauses alone. */
export type Texts = Pick<InstrumentDocument, 'language' | 'texts' | 'blocks'>

/** A document in two languages, clause beside clause. */
export type TwoLanguages<One extends Texts = InstrumentDocument> = {
  /** In the language that the reader asked for first: its column comes first. */
  readonly first: One
  readonly second: One
  readonly rows: readonly Row[]
}

/** What is beside each other: the same clause, heading or paragraph. Without blocks, one language has nothing there. */
export type Row = {
  readonly first: readonly Block[]
  readonly second: readonly Block[]
  /** Whether it has a table. A table needs the whole width, so the two languages are one under the other. */
  readonly isWide: boolean
}

/**
 * Puts a document beside itself in another language. What is compared is the structure, not the words: kinds, numbers and
 * competitions. A clause is in one row with its alternatives and notes, because one language may have them in one line.
 */
export function besideEachOther<One extends Texts>(first: One, other: One): TwoLanguages<One> {
  const second = withOwnAnchors(other)
  const firsts = unitsOf(first)
  const seconds = inOrderOf(firsts, unitsOf(second))
  const changes = diffArrays([...firsts], [...seconds], { comparator: areTheSame })
  const rows: Row[] = []
  let [inFirst, inSecond] = [0, 0]
  for (const [index, { added, removed, count }] of changes.entries()) {
    const own = added ? [] : firsts.slice(inFirst, inFirst + count)
    const others = removed ? [] : seconds.slice(inSecond, inSecond + count)
    inFirst += own.length
    inSecond += others.length
    // What only one language has is beside what the other one has at the same place.
    const isBeside = added && changes[index - 1]?.removed
    if (isBeside) rows.push(rowOf(rows.pop()?.first ?? [], others.flat()))
    else if (added || removed) rows.push(rowOf(own.flat(), others.flat()))
    else rows.push(...own.flatMap((unit, at) => rowsOfPair(unit, others[at] ?? [])))
  }
  return { first, second, rows }
}

/** The name of a document's language in itself, above its column. */
export function nameOfColumn(document: Texts): string {
  return ownName(languageOfTexts(document))
}

/** A block with the alternatives and notes under it. */
type Unit = readonly Block[]

function unitsOf({ blocks }: Texts): readonly Unit[] {
  const units: Block[][] = []
  for (const block of blocks) {
    if (block.kind === 'alternative' || block.kind === 'note') (units.at(-1) ?? openUnit(units)).push(block)
    else units.push([block])
  }
  return units
}

function openUnit(units: Block[][]): Block[] {
  const unit: Block[] = []
  units.push(unit)
  return unit
}

function areTheSame([one]: Unit, [other]: Unit): boolean {
  return keyOf(one) === keyOf(other)
}

function keyOf(block: Block | undefined): string {
  if (block === undefined) return ''
  const { kind } = block
  if (kind === 'heading') return [kind, block.level, block.number].join(' ')
  if (kind === 'clause') return [kind, block.number, block.matter].join(' ')
  return kind === 'item' ? [kind, block.matter].join(' ') : kind
}

/** Terms are in the alphabetical order of each language: here the second one follows the first. */
function inOrderOf(firsts: readonly Unit[], seconds: readonly Unit[]): readonly Unit[] {
  const places = new Map(firsts.map((unit, at) => [keyOf(unit[0]), at]))
  const placeOf = ([block]: Unit) => places.get(keyOf(block)) ?? firsts.length
  const lists: Unit[][] = []
  for (const [at, unit] of seconds.entries()) {
    const isInList = unit[0]?.kind === 'item' && seconds[at - 1]?.[0]?.kind === 'item'
    if (isInList) lists.at(-1)?.push(unit)
    else lists.push([unit])
  }
  return lists.flatMap((list) =>
    list.some(([block]) => block?.kind === 'item' && block.matter === undefined)
      ? list
      : list.toSorted((one, other) => placeOf(one) - placeOf(other)),
  )
}

/** Alternatives and notes are each in a row of their own, if both languages have the same ones. */
function rowsOfPair(first: Unit, second: Unit): readonly Row[] {
  const isAlike = first.length === second.length && first.every(({ kind }, at) => kind === second[at]?.kind)
  if (!isAlike) return [rowOf(first, second)]
  return first.map((block, at) => rowOf([block], second.slice(at, at + 1)))
}

function rowOf(first: readonly Block[], second: readonly Block[]): Row {
  return { first, second, isWide: [...first, ...second].some(({ kind }) => kind === 'table') }
}

/** Anchors with the language, because both languages are in one file. */
function withOwnAnchors<One extends Texts>(document: One): One {
  const own = (anchor: string) => `${anchor}-${languageOfTexts(document)}`
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'contents') {
      return { ...block, entries: block.entries.map((entry) => ({ ...entry, anchor: own(entry.anchor) })) }
    }
    return block.kind === 'heading' && block.anchor !== undefined ? { ...block, anchor: own(block.anchor) } : block
  })
  return { ...document, blocks }
}
