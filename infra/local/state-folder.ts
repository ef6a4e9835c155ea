import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isLocked, lockFolder } from '../lock-folder.ts'
import { CannotStart } from './cannot-start.ts'

/** The version of the state's format. Raise it when an earlier or later Parley can no longer read the state. */
const VERSION = '1'

/** The folders and files of a local stack's state. */
export type StateFolder = {
  readonly table: string
  readonly stacks: string
  readonly mail: string
  /** The file of events that were put on a bus. */
  readonly events: string
  /** The file of the key that the log is signed with. Only its owner may read it. */
  readonly signingKey: string
  /** The file that says how many days ahead `Date` was moved. */
  readonly daysAhead: string
}

/**
 * Locks a state folder for this process, and creates it if it does not exist.
 *
 * @throws {CannotStart} for a folder of another version or another program, or one that another process has locked
 */
export async function lockStateFolder(folder: string): Promise<StateFolder> {
  mkdir(folder)
  checkVersion(folder)
  const table = join(folder, 'table')
  await checkUnused(table, folder)
  return {
    table,
    stacks: join(folder, 'stack'),
    mail: join(folder, 'mail'),
    events: join(folder, 'events.jsonl'),
    signingKey: join(folder, 'signing-key'),
    daysAhead: join(folder, 'days-ahead'),
  }
}

function mkdir(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (cause) {
    throw Object.assign(new CannotStart(`${folder} cannot be created; choose another folder with --state`), { cause })
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

/** It is opened here first, because dynalite itself crashes on a locked folder. */
async function checkUnused(table: string, folder: string): Promise<void> {
  try {
    const unlock = await lockFolder(table)
    await unlock()
  } catch (cause) {
    throw Object.assign(new CannotStart(whyNot(cause, folder)), { cause })
  }
}

function whyNot(error: unknown, folder: string): string {
  return isLocked(error)
    ? `${folder} is in use by another process; stop that one, or choose another folder with --state`
    : `the table in ${folder} cannot be opened; choose another folder with --state, or move this one away`
}
