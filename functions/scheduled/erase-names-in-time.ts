import { eraseEveryName } from '../actions/erase-names.ts'
import { theDialogue, theTable } from '../environment/environment.ts'

/**
 * Erase names: once a day, carries out what the dialogue's file says of how long names and contacts are kept.
 *
 * @returns how many were erased
 */
export async function handler(): Promise<{ readonly erased: number }> {
  return { erased: await eraseEveryName(theTable(), theDialogue(), new Date()) }
}
