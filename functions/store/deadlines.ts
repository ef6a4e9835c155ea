import { type Closing, type LastCall, Reading } from '../../shared/reading.ts'
import { changeWithCopies } from './readings.ts'
import { ifMet, written } from './store-errors.ts'
import type { Table } from './table.ts'

/**
 * Closes a reading before its deadline. After this no position is acknowledged. A last call has to be called off first.
 *
 * @returns `false` when the reading was not open, its deadline has passed at `closing.at`, or was moved meanwhile, or last
 *   call was given or called off meanwhile
 */
export async function closeReading(table: Table, reading: Reading, closing: Closing): Promise<boolean> {
  const isAsSeen = deadlineAsSeen({ ...reading, lastCall: undefined })
  const isCalledOff = calledOffAsSeen(reading)
  return written(
    changeWithCopies(table, reading, {
      set: '#status = :closed, closing = :closing',
      when: `#status = :open AND closesAt > :at AND ${isAsSeen.when} AND ${isCalledOff.when}`,
      names: { '#status': 'status', ...isAsSeen.names },
      values: {
        ':closed': 'closed',
        ':open': 'open',
        ...isAsSeen.values,
        ...isCalledOff.values,
        ':closing': closing,
        ':at': closing.at,
      },
    }),
  )
}

/**
 * Closes a reading at its deadline, or at the end of a last call, by the decision of the last call; `false` when either
 * was moved, given or called off, or the reading closed meanwhile.
 */
export async function closeAtDeadline(table: Table, reading: Reading, at: string): Promise<boolean> {
  const { by, decision, until, consents } = reading.lastCall ?? {}
  const closing = {
    at,
    ...(by !== undefined && { by, decision }),
    ...(until !== undefined && { until }),
    ...(consents !== undefined && { consents }),
  }
  const isAsSeen = deadlineAsSeen(reading)
  return written(
    changeWithCopies(table, reading, {
      set: '#status = :closed, closing = :closing',
      when: `#status = :open AND ${isAsSeen.when}`,
      names: { '#status': 'status', ...isAsSeen.names },
      values: { ':closed': 'closed', ':open': 'open', ...isAsSeen.values, ':closing': closing },
    }),
  )
}

/**
 * Gives last call in an open reading: it closes earlier, with this decision.
 *
 * @param closesAt the end of the notice
 * @returns `false` when it is not open, its deadline has passed at `lastCall.at` or was moved, or a last call was given or
 *   called off meanwhile
 */
export async function giveLastCall(
  table: Table,
  reading: Reading,
  lastCall: LastCall,
  closesAt: string,
): Promise<boolean> {
  const isAsSeen = deadlineAsSeen(reading)
  const isCalledOff = calledOffAsSeen(reading)
  return written(
    changeWithCopies(table, reading, {
      set: 'closesAt = :to, lastCall = :call',
      when: `#status = :open AND closesAt > :at AND ${isAsSeen.when} AND ${isCalledOff.when}`,
      names: { '#status': 'status', ...isAsSeen.names },
      values: {
        ':open': 'open',
        ':at': lastCall.at,
        ...isAsSeen.values,
        ':to': closesAt,
        ':call': lastCall,
        ...isCalledOff.values,
      },
    }),
  )
}

/**
 * Calls a last call off: the reading has its deadline again.
 *
 * @param asked when the request arrived
 * @returns `false` when this last call does not stand, or has ended
 */
export async function callOff(
  table: Table,
  reading: Reading,
  { number, deadline }: LastCall,
  asked: string,
): Promise<boolean> {
  return written(
    changeWithCopies(table, reading, {
      set: 'closesAt = :deadline, calledOff = :number',
      remove: 'lastCall',
      when: '#status = :open AND closesAt > :asked AND lastCall.#number = :number',
      names: { '#status': 'status', '#number': 'number' },
      values: { ':open': 'open', ':asked': asked, ':deadline': deadline, ':number': number },
    }),
  )
}

/**
 * Moves the deadline of an open reading.
 *
 * @returns the reading with its new deadline; `undefined` when it is not open, its deadline passed or was moved
 *   meanwhile, or last call was given or called off meanwhile
 */
export async function moveDeadline(
  table: Table,
  reading: Reading,
  extension: Reading['extensions'][number],
): Promise<Reading | undefined> {
  const isAsSeen = deadlineAsSeen(reading)
  const update = changeWithCopies(table, reading, {
    set: 'closesAt = :to, extensions = list_append(extensions, :extension)',
    when: `#status = :open AND ${isAsSeen.when} AND closesAt > :at`,
    names: { '#status': 'status', ...isAsSeen.names },
    values: {
      ':open': 'open',
      ...isAsSeen.values,
      ':at': extension.at,
      ':to': extension.closesAt,
      ':extension': [extension],
    },
  })
  const moved = await ifMet(update)
  return moved && Reading.parse(moved)
}

/** A deadline can be moved away and back, so the number of moves is compared too, and so is the last call. */
function deadlineAsSeen({ closesAt, extensions, lastCall }: AsSeen) {
  const sameDeadline = 'closesAt = :closesAt AND size(extensions) = :moved'
  const values = { ':closesAt': closesAt, ':moved': extensions.length }
  if (lastCall === undefined) return { when: `${sameDeadline} AND attribute_not_exists(lastCall)`, names: {}, values }
  return {
    when: `${sameDeadline} AND lastCall.#number = :seen`,
    names: { '#number': 'number' },
    values: { ...values, ':seen': lastCall.number },
  }
}

/** A last call can be given and called off meanwhile: then the reading looks as before, but for how many were called off. */
function calledOffAsSeen({ calledOff }: Reading) {
  if (calledOff === undefined) return { when: 'attribute_not_exists(calledOff)', values: {} }
  return { when: 'calledOff = :calledOff', values: { ':calledOff': calledOff } }
}

type AsSeen = Pick<Reading, 'closesAt' | 'extensions'> & { readonly lastCall?: LastCall | undefined }
