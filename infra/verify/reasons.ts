import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedOutcome } from '../../shared/recorded-reading.ts'

type Reason = RecordedOutcome['reason']

/** Whether an outcome can have its reason, from how many sides agree on the text by itself. */
export function isPossible(
  { reason, text }: Pick<RecordedOutcome, 'reason' | 'text'>,
  sides: readonly { readonly agrees: boolean }[],
  isWithdrawn: boolean,
  format: RoundRecord['format'],
): boolean {
  if (isWithdrawn) return reason === 'withdrawn'
  const agreeing = sides.filter(({ agrees }) => agrees).length
  const how = agreeing === sides.length ? 'all' : agreeing > 0 ? 'some' : 'none'
  if (format === 'parley-record/1') return FIRST[how].includes(reason)
  return text === undefined ? SECOND[how].includes(reason) : how === 'all' && MADE.includes(reason)
}

const FIRST: Readonly<Record<'all' | 'some' | 'none', readonly Reason[]>> = {
  all: ['every-side-agrees', 'outranked', 'tied', 'more-baskets-than-lanes'],
  some: ['some-sides-agree', 'outranked'],
  none: ['no-side-agrees'],
}

const SECOND: typeof FIRST = {
  all: [...FIRST.all, 'merged', 'amended', 'lacks-authentic-text'],
  // A text that was not read again can be a basket without a lane.
  some: [...FIRST.some, 'amended', 'not-read-again', 'more-baskets-than-lanes'],
  none: [...FIRST.none, 'quorum-not-met', 'outranked', 'amended', 'not-read-again', 'more-baskets-than-lanes'],
}

/** Those of a text that the rule made. */
export const MADE: readonly Reason[] = ['consolidated', 'tied', 'lacks-authentic-text', 'more-baskets-than-lanes']

/** The status of a reason. For a consolidated text it depends on whether another reading follows. */
export function statusWith(reason: Reason, isReadAgain: boolean): RecordedOutcome['status'] {
  switch (reason) {
    case 'every-side-agrees':
      return 'agreed'
    case 'consolidated':
      return isReadAgain ? 'bracketed' : 'agreed'
    case 'merged':
      return 'merged'
    case 'some-sides-agree':
    case 'quorum-not-met':
    case 'tied':
    case 'not-read-again':
    case 'more-baskets-than-lanes':
    case 'lacks-authentic-text':
      return 'bracketed'
    case 'amended':
    case 'no-side-agrees':
    case 'outranked':
    case 'withdrawn':
      return 'dropped'
    default:
      return reason satisfies never
  }
}
