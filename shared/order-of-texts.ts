import { listedFirst } from './listed-first.ts'
import { type LocalizedText, languagesOf } from './localized-text.ts'
import type { ProposalBody } from './proposal.ts'
import { CommitmentForm, EACH_SIDE } from './stages/commitments.ts'
import { ModalityForm } from './stages/modality.ts'
import { foldCase } from './text/fold-case.ts'

/** The fields of a text that decide its place. */
export type Placed = {
  readonly id: string
  readonly body: ProposalBody
  readonly competes: string
  readonly amends?: string | undefined
}

/**
 * Sorts texts: first those with a place in `order`, then the others, so that their order does not disclose who tabled a
 * text or when. The same texts always have the same order.
 *
 * - Texts that compete stand together: each text before its amendments.
 * - Definitions are before topics. Both, and baskets, are in alphabetical order.
 * - Forms of the result are in the order of {@link ModalityForm}.
 * - Clauses that bind each side are first, then those of each single side, in the dialogue's order. Within these:
 *   `undertake`, `refrain`, `not-authorize`, each in alphabetical order.
 *
 * The alphabet is that of the text's first language, as {@link languagesOf} orders them.
 *
 * @param sides the ids of the dialogue's sides, in its order
 * @param order the competitions that come first, in this order (`chosen-order.ts`)
 */
export function inOrderOfTexts<One extends Placed>(
  texts: readonly One[],
  sides: readonly string[],
  order: readonly string[] = [],
): readonly One[] {
  const compare = comparing(sides)
  const inOwnOrder = [...Map.groupBy(texts, ({ competes }) => competes).values()]
    .map((competing) => eachBeforeItsAmendments(competing, compare))
    .toSorted(([one], [other]) => (one === undefined || other === undefined ? 0 : compare(one, other)))
    .flat()
  return listedFirst(inOwnOrder, order)
}

type Compare = (one: Placed, other: Placed) => number

function eachBeforeItsAmendments<One extends Placed>(texts: readonly One[], compare: Compare): readonly One[] {
  const ids = new Set(texts.map(({ id }) => id))
  const inOrder = texts.toSorted(compare)
  const amendments = Map.groupBy(inOrder, ({ amends }) =>
    amends !== undefined && ids.has(amends) ? amends : undefined,
  )
  const withAmendments = (text: One): readonly One[] => [
    text,
    ...(amendments.get(text.id) ?? []).flatMap(withAmendments),
  ]
  return (amendments.get(undefined) ?? []).flatMap(withAmendments)
}

function comparing(sides: readonly string[]): Compare {
  const keys = new WeakMap<Placed, Key>()
  const keyOf = (text: Placed): Key => {
    const key = keys.get(text) ?? [...placeOf(text.body, sides), () => text.id]
    keys.set(text, key)
    return key
  }
  return (one, other) => compareKeys(keyOf(one), keyOf(other))
}

/** What texts are compared by, part by part. Most texts differ in the first parts, so the others are rarely computed. */
type Key = readonly (number | (() => string))[]

function placeOf(body: ProposalBody, sides: readonly string[]): Key {
  switch (body.kind) {
    case 'definition':
      return [0, ...alphabetically(body.term), ...alphabetically(body.definition)]
    case 'topic':
      return [1, ...alphabetically(body.topic), ...alphabetically(body.reason)]
    case 'basket':
      return [0, ...alphabetically(body.title), ...alphabetically(body.description)]
    case 'modality':
      return [ModalityForm.options.indexOf(body.modality), ...alphabetically(body.rationale)]
    case 'commitment': {
      const bound = body.by === EACH_SIDE ? -1 : sides.indexOf(body.by)
      const condition = body.condition === undefined ? [] : alphabetically(body.condition.text)
      return [bound, CommitmentForm.options.indexOf(body.form), ...alphabetically(body.action), ...condition]
    }
    case 'text':
      return []
    default:
      return body satisfies never
  }
}

/**
 * Compares as a reader would, then letter by letter, so that texts that differ only in case or quotes have an order
 * too.
 */
function alphabetically(text: LocalizedText): Key {
  const [first = ''] = languagesOf(text)
  const words = text[first] ?? ''
  let folded: string | undefined
  return [
    () => {
      folded ??= foldCase(words)
        .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
        .trim()
      return folded
    },
    () => JSON.stringify(text),
  ]
}

function compareKeys(one: Key, other: Key): number {
  for (const [index, part] of one.entries()) {
    const against = other[index]
    if (against === undefined) return 1
    const [left, right] = [computed(part), computed(against)]
    if (left !== right) return left < right ? -1 : 1
  }
  return one.length - other.length
}

function computed(part: Key[number]): number | string {
  return typeof part === 'function' ? part() : part
}
