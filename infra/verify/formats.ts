import type { RoundRecord } from '../../shared/record.ts'

/** Whether a record is of one of the first two formats, whose servers did not hold every rule of the third. */
export function isEarly({ format }: Pick<RoundRecord, 'format'>): boolean {
  return format === 'parley-record/1' || format === 'parley-record/2'
}

/** Whether a round of a record starts from what stands after the rounds before it: in none of the first four formats. */
export function startsFromBefore({ format }: Pick<RoundRecord, 'format'>): boolean {
  return !isEarly({ format }) && format !== 'parley-record/3' && format !== 'parley-record/4'
}

/** Whether a round of a record offers again the adopted baskets that a side did not confirm. */
export function offersUnconfirmed({ format }: Pick<RoundRecord, 'format'>): boolean {
  return knowsTheRegister({ format })
}

/** Whether a round of a record leaves out reviews of baskets that a side did not confirm. */
export function leavesOutReviewsOfEnded({ format }: Pick<RoundRecord, 'format'>): boolean {
  return offersUnconfirmed({ format }) && format !== 'parley-record/6'
}

/** Whether a record may name the key that the dialogue's log is signed with, and have the log. */
export function sealsKey({ format }: Pick<RoundRecord, 'format'>): boolean {
  return leavesOutReviewsOfEnded({ format })
}

/** Whether the public edition of a record may cover what was said in a ratification. */
export function mayCoverRatifications({ format }: Pick<RoundRecord, 'format'>): boolean {
  return leavesOutReviewsOfEnded({ format })
}

/** Whether the opening of a round in a record, after the first one, seals the register of consultations and the agenda. */
export function knowsTheRegister({ format }: Pick<RoundRecord, 'format'>): boolean {
  return startsFromBefore({ format }) && format !== 'parley-record/5'
}
