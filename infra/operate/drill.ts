import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stackNameOf } from '../stack-name.ts'
import { CannotOperate, command, parseArguments, succeeds } from './command.ts'
import { deleteTable } from './delete-table.ts'
import { outputsOf } from './deployed-stack.ts'
import { exportTo } from './export-to.ts'
import { restoreTable } from './restore-table.ts'
import { tableTarget } from './table-target.ts'

const USAGE = 'npm run drill -- <dialogue>'

/**
 * `npm run drill`: restores a copy of the dialogue's table beside it, exports and verifies every round from the copy, says how old it was, and removes it. The
 * dialogue goes on meanwhile. If it is ended half-way, run it again: it removes the copy that it left and makes another one.
 */
await command(async () => {
  const { positionals } = parseArguments(USAGE, {}, 1)
  const [slug = ''] = positionals
  const { TableName } = await outputsOf(slug)
  const copy = copyNameOf(slug)
  const folder = await mkdtemp(join(tmpdir(), 'parley-drill-'))
  await deleteTable(copy)
  try {
    console.log(`Restoring a copy of ${TableName} as ${copy} …`)
    const began = new Date()
    const moment = await restoreTable(TableName, copy, console.log)
    console.log(`The copy is of ${moment.toISOString()}, ${minutesBetween(moment, began)} before the drill began.`)
    await verifyCopy(slug, copy, folder)
  } finally {
    console.log(`Removing ${copy} and what was exported from it …`)
    await rm(folder, { recursive: true })
    await deleteTable(copy)
  }
  console.log('The copy could be restored and read, and every record in it verifies. Nothing of it is left.')
})

/** A drill that was ended leaves it: `npm run destroy` and the next drill find it by its name. */
function copyNameOf(slug: string): string {
  return `${stackNameOf(slug)}-drill`
}

/** @throws {CannotOperate} when the copy cannot be read, has no round, or does not verify */
async function verifyCopy(slug: string, copy: string, folder: string): Promise<void> {
  const target = tableTarget(copy, slug)
  try {
    const { files, archive } = await exportTo(join(folder, 'copy'), target, () => {})
    if (archive === undefined) throw new CannotOperate('no round was started yet; there is nothing to verify')
    console.log(`${files} files are exported from it.`)
    if (await succeeds(process.execPath, ['--import', 'tsx', 'infra/verify/verify.ts', archive.path], 'ignore')) return
    throw new CannotOperate('a record in the copy does not verify; the lines above say where')
  } finally {
    await target.close()
  }
}

function minutesBetween(one: Date, other: Date): string {
  const minutes = Math.max(0, Math.round((other.getTime() - one.getTime()) / 60_000))
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
