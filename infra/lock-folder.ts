import { createRequire } from 'node:module'

/**
 * Locks a folder for this process. LevelDB does it: it opens a database in the folder, which one process can have open. The system ends
 * the lock when the process ends, also when it is killed.
 *
 * @returns a function that unlocks the folder before the process ends
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
