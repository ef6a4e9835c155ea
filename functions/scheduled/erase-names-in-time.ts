import { eraseNamesInTime } from '../actions/erase-names.ts'
import { environment } from '../environment/environment.ts'

/**
 * Erase names: once a day, carries out what the dialogue's file says of how long names and contacts are kept.
 *
 * @returns how many were erased
 */
export async function handler(): Promise<{ readonly erased: number }> {
  return { erased: await eraseNamesInTime(environment.table(), environment.dialogue(), new Date()) }
}
