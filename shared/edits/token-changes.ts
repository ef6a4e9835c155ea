import { diffArrays } from 'diff'

/** Tokens of the first text, and the tokens of the second that replace them. */
export type TokenChange = {
  /** Where, in tokens of the first text. */
  readonly at: number
  readonly removes: readonly string[]
  readonly inserts: readonly string[]
}

/**
 * The changes from one sequence of tokens to another, in order. A change that only inserts or only removes is moved as
 * far left as possible, so that equal changes by two authors have the same place.
 */
export function tokenChanges(from: readonly string[], to: readonly string[]): readonly TokenChange[] {
  const changes: TokenChange[] = []
  for (const change of adjoined(from, to)) push(changes, change, from)
  return changes
}

/** The number of common tokens in any order: an upper bound of the number in order, and fast to count. */
export function inBoth(left: readonly string[], right: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const token of left) counts.set(token, (counts.get(token) ?? 0) + 1)
  return right.filter((token) => {
    const many = counts.get(token) ?? 0
    counts.set(token, many - 1)
    return many > 0
  }).length
}

/** Moves a change to its leftmost place. If it then touches the change before, the two become one. */
function push(changes: TokenChange[], change: TokenChange, from: readonly string[]): void {
  const before = changes.at(-1)
  const start = before === undefined ? 0 : endOf(before)
  const slid = slidLeft(change, from, start)
  if (before === undefined || slid.at > start) {
    changes.push(slid)
    return
  }
  changes.pop()
  const both = {
    at: before.at,
    removes: [...before.removes, ...slid.removes],
    inserts: [...before.inserts, ...slid.inserts],
  }
  push(changes, both, from)
}

function slidLeft({ at, removes, inserts }: TokenChange, from: readonly string[], start: number): TokenChange {
  if (removes.length > 0 && inserts.length > 0) return { at, removes, inserts }
  const isInsertion = removes.length === 0
  const moving = isInsertion ? [...inserts] : [...removes]
  let place = at
  while (place > start && from[place - 1] === moving.at(-1)) {
    moving.unshift(...moving.splice(-1))
    place--
  }
  return { at: place, removes: isInsertion ? [] : moving, inserts: isInsertion ? moving : [] }
}

function endOf({ at, removes }: TokenChange): number {
  return at + removes.length
}

function adjoined(from: readonly string[], to: readonly string[]): readonly TokenChange[] {
  const changes: TokenChange[] = []
  let at = 0
  let isOpen = false
  for (const { added, removed, value } of diffArrays([...from], [...to])) {
    const last = changes.at(-1)
    if (!added && !removed) {
      isOpen = false
      at += value.length
      continue
    }
    const removes = removed ? value : []
    const inserts = added ? value : []
    if (isOpen && last !== undefined) {
      changes[changes.length - 1] = {
        at: last.at,
        removes: [...last.removes, ...removes],
        inserts: [...last.inserts, ...inserts],
      }
    } else changes.push({ at, removes, inserts })
    isOpen = true
    at += removes.length
  }
  return changes
}
