/** Where it is stored which copy of the table was made last outside the account. */
export const COPY_OUTSIDE_KEY = { pk: 'COPY-OUTSIDE', sk: 'LAST' } as const

const DAY_MS = 24 * 60 * 60 * 1_000
/** DynamoDB may take hours for an export, and the bucket keeps it from its end on. */
const DAYS_TO_MAKE = 1

/**
 * Whether a copy that is made now, and kept for some days, is gone when the names that it has are to be erased.
 *
 * @param eraseNamesOn the date in the dialogue's file, if it has one
 * @param keptDays for how many days the bucket keeps a copy
 */
export function mayHaveNames(now: Date, eraseNamesOn: string | undefined, keptDays: number): boolean {
  if (eraseNamesOn === undefined) return true
  return now.getTime() + (keptDays + DAYS_TO_MAKE) * DAY_MS <= Date.parse(eraseNamesOn)
}
