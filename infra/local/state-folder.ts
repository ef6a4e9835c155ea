import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CannotStart } from './cannot-start.ts'

/** Counts up whenever what is kept can no longer be read by the version before, or the other way round. */
const VERSION = '1'

/** Where a local stack keeps what outlives its process. */
export type StateFolder = { readonly table: string; readonly stacks: string; readonly mail: string }

/**
 * Takes a folder for this process, and makes it where there is none.
 *
 * @throws {CannotStart} for what another version or another program left there, or while another process uses it
 */
export async function lockStateFolder(folder: string): Promise<StateFolder> {
  mkdir(folder)
  checkVersion(folder)
  const table = join(folder, 'table')
  await checkUnused(table, folder)
  return { table, stacks: join(folder, 'stack'), mail: join(folder, 'mail') }
}

function mkdir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw Object.assign(new CannotStart(`${folder} cannot be made a folder; choose another with --state`), { cause })
  }
}

function checkVersion(folder: string): void {
  const file = join(folder, 'version')
  if (readdirSync(folder).length === 0) writeFileSync(file, `${VERSION}\n`)
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'none'
  if (found === VERSION) return
  const what = found === 'none' ? 'something else' : `the state of another version of Parley (${found}, not ${VERSION})`
  throw new CannotStart(`${folder} holds ${what}; choose another folder with --state, or move this one away`)
}

/** LevelDB locks its folder for one process; the lock ends with the process, however it ends. */
async function checkUnused(table: string, folder: string): Promise<void> {
  // The very library that dynalite keeps the table with, for dynalite itself does not survive a locked folder.
  const { Level }: { Level: new (path: string) => Database } = createRequire(require.resolve('dynalite'))('level')
  const database = new Level(table)
  try {
    await database.open()
  } catch (cause) {
    throw Object.assign(new CannotStart(whyNot(cause, folder)), { cause })
  }
  await database.close()
}

type Database = { open(): Promise<void>; close(): Promise<void> }

const require = createRequire(import.meta.url)

function whyNot(error: unknown, folder: string): string {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED'
    ? `${folder} is in use by another process; stop that one, or choose another folder with --state`
    : `the table in ${folder} cannot be opened; choose another folder with --state, or move this one away`
}
