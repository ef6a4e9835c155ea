import { execFileSync } from 'node:child_process'

/** Names the release that is deployed, where there is no repository to ask, such as in an unpacked archive. */
const RELEASE = 'PARLEY_RELEASE'

/**
 * What is deployed: `PARLEY_RELEASE`, or else the commit, with `-changed` if files differ from it; `undefined` without either.
 *
 * @param root the root of the project
 */
export function releaseIn(root: string): string | undefined {
  const given = process.env[RELEASE]
  if (given !== undefined && given !== '') return given
  try {
    const commit = git(root, 'rev-parse', '--short=12', 'HEAD')
    return git(root, 'status', '--porcelain', '--untracked-files=no') === '' ? commit : `${commit}-changed`
  } catch {
    return undefined
  }
}

function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}
