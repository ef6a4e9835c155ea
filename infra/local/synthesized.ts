import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DialogueFile } from '../../shared/operations.ts'
import { digestOf, makeFolder } from '../kept-folder.ts'
import { type Synthesized, templateIn } from './template.ts'

/**
 * The stack of a dialogue. If it was synthesized before from the same dialogue, sources and packages, it is read from
 * its folder: a start without the CDK takes half as long. Several processes may call this at the same time.
 *
 * @param stacks a folder for nothing else; other stacks in it that are older than an hour are deleted
 * @param root the folder of the sources and the packages
 */
export async function synthesized(whole: DialogueFile, stacks: string, root = ROOT): Promise<Synthesized> {
  const digest = digestOf({ words: JSON.stringify(whole), files: SOURCES, root })
  const folder = join(stacks, digest)
  if (!existsSync(folder)) {
    const { synthesize } = await import('./synthesize.ts')
    makeFolder(stacks, digest, (making) => synthesize(whole, making))
  }
  return templateIn(folder, globSync('*.template.json', { cwd: folder })[0] ?? '')
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A template depends on nothing else than these and the dialogue. */
const SOURCES = ['{infra,shared}/**/*.ts', 'node_modules/.package-lock.json']
