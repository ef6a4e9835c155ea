import * as z from 'zod'

/**
 * The format of a round's record, frozen when the round starts: a round that an earlier version of Parley started
 * keeps its rules to the end, and its record keeps its links. The rules of each format are in
 * `docs/record-format.md`.
 */
export const RecordFormat = z.enum(['parley-record/1', 'parley-record/2']).meta({ id: 'RecordFormat' })
export type RecordFormat = z.infer<typeof RecordFormat>

/** The format of rounds that start now. */
export const NEWEST_FORMAT: RecordFormat = 'parley-record/2'

/** The format of rounds that were stored before rounds named one. */
export const FIRST_FORMAT: RecordFormat = 'parley-record/1'
