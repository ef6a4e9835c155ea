import * as z from 'zod'

/**
 * The format of a round's record, frozen when the round starts: a round that an earlier version of Parley started
 * keeps its rules to the end, and its record keeps its links. The rules of each format are in
 * `docs/record-format.md`.
 */
export const RecordFormat = z
  .enum([
    'parley-record/1',
    'parley-record/2',
    'parley-record/3',
    'parley-record/4',
    'parley-record/5',
    'parley-record/6',
    'parley-record/7',
  ])
  .meta({ id: 'RecordFormat' })
export type RecordFormat = z.infer<typeof RecordFormat>

/** The format of rounds that start now. */
export const NEWEST_FORMAT: RecordFormat = 'parley-record/7'

/** The format of rounds that were stored before rounds named one. */
export const FIRST_FORMAT: RecordFormat = 'parley-record/1'

/** Whether the record keeps the order of the texts, and seals the words of a text that is put to ratification. */
export function keepsOrderAndWords(format: RecordFormat): boolean {
  return format !== 'parley-record/1' && format !== 'parley-record/2'
}

/** Whether a reading may be closed by a last call. */
export function keepsLastCalls(format: RecordFormat): boolean {
  return keepsOrderAndWords(format)
}

/** Whether a settlement lists the baskets that wait for the next round, and a text may have waited. */
export function keepsWaiting(format: RecordFormat): boolean {
  return keepsOrderAndWords(format)
}

/** Whether a position may be taken back. */
export function keepsPositionsTakenBack(format: RecordFormat): boolean {
  return keepsOrderAndWords(format)
}

/** Whether a text may say which objections it answers, and the record says what became of each objection. */
export function keepsDispositions(format: RecordFormat): boolean {
  return keepsOrderAndWords(format)
}

/** Whether a settlement lists the recoveries: who of which side was admitted anew, on which day. */
export function keepsRecoveries(format: RecordFormat): boolean {
  return keepsOrderAndWords(format) && format !== 'parley-record/3'
}

/**
 * Whether a dialogue outlives its rounds: the opening of a round seals the record of the round before and what stands, and
 * its texts amend what stands.
 */
export function startsFromWhatStands(format: RecordFormat): boolean {
  return keepsRecoveries(format) && format !== 'parley-record/4'
}

/** Whether what a side accepted ad referendum is followed up after the publication, and the record has the outcomes after its head. */
export function keepsConfirmations(format: RecordFormat): boolean {
  return startsFromWhatStands(format)
}

/** Whether a round begins with what an earlier one left in brackets, shelved or adjourned. */
export function offersAgain(format: RecordFormat): boolean {
  return startsFromWhatStands(format)
}

/** Whether a round also offers again the baskets that were adopted, and ended because a side did not confirm them. */
export function offersUnconfirmed(format: RecordFormat): boolean {
  return sealsRegister(format)
}

/** Whether a round leaves out the review of a basket that ended, because a side did not confirm it: the basket itself is offered again. */
export function leavesOutReviewsOfEnded(format: RecordFormat): boolean {
  return offersUnconfirmed(format) && format !== 'parley-record/6'
}

/** Whether the opening seals the key that the dialogue's log is signed with, if there is one, and the record has the log. */
export function sealsKey(format: RecordFormat): boolean {
  return leavesOutReviewsOfEnded(format)
}

/** Whether a basket that is shelved leaves a page in the instrument, if the dialogue's rules say so. */
export function givesShelvedPages(format: RecordFormat): boolean {
  return startsFromWhatStands(format)
}

/**
 * Whether the public edition covers what was said in a ratification where it would point at few people: its part has a salt, so that it
 * cannot be guessed from its seal.
 */
export function coversRatifications(format: RecordFormat): boolean {
  return leavesOutReviewsOfEnded(format)
}

/**
 * Whether the opening of a later round seals how far the register of consultations went, and the agenda that comes from it. So a
 * consultation cannot be removed afterwards.
 */
export function sealsRegister(format: RecordFormat): boolean {
  return startsFromWhatStands(format) && format !== 'parley-record/5'
}
