import { Edition } from '../../shared/proof/edition.ts'
import { readRegisterEdition } from '../record/read-register-record.ts'
import { readRegister } from '../store/register-events.ts'
import type { Table } from '../store/table.ts'
import type { ExportedFile } from './export-files.ts'

/**
 * The files of the register of consultations in every edition; none before a consultation was made. The edition for the delegations has
 * what every side may see.
 *
 * @param dialogue the name of the dialogue's file
 */
export async function filesOfRegister(table: Table, dialogue: string): Promise<readonly ExportedFile[]> {
  const { events } = await readRegister(table)
  if (events.length === 0) return []
  return Edition.options.map((edition) => ({
    name: edition === 'complete' ? 'register.json' : `register.${edition}.json`,
    make: async () => Buffer.from(JSON.stringify(await readRegisterEdition(table, dialogue, edition))),
  }))
}
