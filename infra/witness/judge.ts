import { goesOn, type Head, isSameHead } from './signed-head.ts'

/** The proof that a log of one size begins with the log of a smaller one; `undefined` when the server gives none. */
export type Prove = (from: number, to: number) => Promise<readonly Uint8Array[] | undefined>

/** What a witness finds when it is shown a head that goes on from all that it has kept. */
export type Held = { readonly is: 'first' } | { readonly is: 'same' } | { readonly is: 'grown'; readonly from: Head }

/** What a witness finds when it is shown a head, and has kept the heads that it was shown before. */
export type Finding = Held | Lie

/** What a server did that keeps no log: the head from before, the head that is shown now, and how far both are one log. */
export type Lie = {
  readonly is: 'rollback' | 'fork' | 'not-the-same-log'
  readonly seen: Head
  readonly shown: Head
  /** With how many entries both begin, by the heads that were kept; `undefined` if that cannot be told. */
  readonly common: number | undefined
  /**
   * Whether a head that is smaller is an earlier state of the log: `shown` if it was shown before, `possible` if it fits all smaller heads, and
   * nothing tells how the log went on from it.
   */
  readonly isEarlier: 'shown' | 'possible' | false
}

/** Whether what was found is a lie of the server. */
export function isLie(finding: Finding): finding is Lie {
  return 'shown' in finding
}

/**
 * Judges a head that is signed. Each head that was kept goes on from the one before it, so what goes on from the newest goes on from all.
 *
 * @param kept the heads that were shown before, the smallest first
 */
export async function judge(kept: readonly Head[], shown: Head, prove: Prove): Promise<Finding> {
  const newest = kept.at(-1)
  if (newest === undefined) return { is: 'first' }
  if (isSameHead(newest, shown)) return { is: 'same' }
  if (shown.size > newest.size && goesOn(newest, shown, await prove(newest.size, shown.size))) {
    return { is: 'grown', from: newest }
  }
  const wasShown = kept.some((one) => isSameHead(one, shown))
  const is = shown.size < newest.size ? 'rollback' : shown.size === newest.size ? 'fork' : 'not-the-same-log'
  const common = wasShown ? shown.size : await commonBeginning(kept, shown, prove)
  const other = wasShown ? undefined : kept.find(({ size }) => size === shown.size)
  const before = kept.filter(({ size }) => size < shown.size).at(-1)
  const isPossible = is === 'rollback' && other === undefined && common === before?.size
  const isEarlier = wasShown ? 'shown' : isPossible && 'possible'
  return { is, seen: other ?? newest, shown, common, isEarlier }
}

/** Heads that are one log with what is shown come before those that are not, so this halves what is left. */
async function commonBeginning(kept: readonly Head[], shown: Head, prove: Prove): Promise<number | undefined> {
  const smaller = kept.filter(({ size }) => size < shown.size)
  let [from, to] = [0, smaller.length]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    const one = smaller[middle]
    if (one !== undefined && goesOn(one, shown, await prove(one.size, shown.size))) from = middle + 1
    else to = middle
  }
  return smaller[from - 1]?.size
}

/**
 * Judges a head that somebody else was shown. One that is smaller than the newest is one log with it if the server proves so.
 *
 * @returns `undefined` if both are one log
 */
export async function judgeOthers(kept: readonly Head[], shown: Head, prove: Prove): Promise<Lie | undefined> {
  const newest = kept.at(-1)
  if (newest === undefined || kept.some((one) => isSameHead(one, shown))) return undefined
  const isOneLog =
    shown.size < newest.size
      ? goesOn(shown, newest, await prove(shown.size, newest.size))
      : goesOn(newest, shown, await prove(newest.size, shown.size))
  if (isOneLog) return undefined
  const seen = kept.find(({ size }) => size === shown.size) ?? newest
  const is = seen.size === shown.size ? 'fork' : 'not-the-same-log'
  return { is, seen, shown, common: await commonBeginning(kept, shown, prove), isEarlier: false }
}
