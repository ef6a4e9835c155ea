import { eraseNamesInTime } from '../actions/erase-names.ts'
import * as environment from '../environment/environment.ts'
import { withDeadline } from '../platform/deadline.ts'

/**
 * Erase names: runs once a day, and erases all names from the date in the dialogue's file on.
 *
 * @returns how many names were erased
 */
export const handler = withDeadline(async (): Promise<{ readonly erased: number }> => {
  return { erased: await eraseNamesInTime(environment.table(), environment.dialogue(), new Date()) }
})
