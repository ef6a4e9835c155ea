import { createRequire } from 'node:module'

/**
 * Locks a folder for this process: LevelDB locks its folder for one process, and the system ends the lock with the process, however it ends. The
 * folder has a table of LevelDB afterwards.
 *
 * @returns unlocks it before
 * @throws {Error} of LevelDB; {@link isLocked} says whether another process has the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  // The library that dynalite uses.
  const { Level }: { Level: new (path: string) => Database } = createRequire(require.resolve('dynalite'))('level')
  const database = new Level(folder)
  await database.open()
  return () => database.close()
}

/** Whether a folder could not be locked because another process has it. */
export function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED'
}

type Database = { open(): Promise<void>; close(): Promise<void> }

const require = createRequire(import.meta.url)
