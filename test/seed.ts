import { execFileSync } from 'node:child_process'

// Kept in the environment, so that git is asked once and not again by each process of the suites.
process.env['PARLEY_SEED'] ??= String(seedOfCommit())

/**
 * The number from which every random search starts: `PARLEY_SEED`, or the commit that is checked out. So one commit
 * always tries the same cases, wherever it is tested, and the next commit tries others.
 */
export const SEED = Number(process.env['PARLEY_SEED'])

/** A fixed number where the sources are not in a repository. */
function seedOfCommit(): number {
  try {
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    return Number.parseInt(commit.slice(0, 7), 16)
  } catch {
    return 1
  }
}
