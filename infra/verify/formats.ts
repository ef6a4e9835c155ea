import type { RoundRecord } from '../../shared/record.ts'

/** Whether a record is of one of the first two formats, whose servers did not hold every rule of the third. */
export function isEarly({ format }: Pick<RoundRecord, 'format'>): boolean {
  return format === 'parley-record/1' || format === 'parley-record/2'
}
