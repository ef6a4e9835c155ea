import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import type { DialogueFile } from '../../shared/operations.ts'
import { Template } from './template.ts'

/** A stack as CDK synthesizes it: its template, and the folder that holds what the template refers to. */
export type Synthesized = { readonly template: Template; readonly folder: string }

/**
 * The stack of a dialogue. Where a folder holds it as it was synthesized from the same dialogue, sources and packages,
 * it is read from there: a start without the CDK takes half as long.
 */
export async function synthesized(whole: DialogueFile, folder: string): Promise<Synthesized> {
  const note = join(folder, 'synthesized.json')
  const madeOf = digestOf(whole)
  const kept = existsSync(note) ? Kept.parse(JSON.parse(readFileSync(note, 'utf8'))) : undefined
  if (kept?.madeOf === madeOf) return { template: templateIn(folder, kept.template), folder }

  // Whoever is killed while the CDK writes leaves nothing that looks whole.
  rmSync(note, { force: true })
  const { synthesize } = await import('./synthesize.ts')
  const { templateFile, ...made } = synthesize(whole, folder)
  writeFileSync(note, JSON.stringify({ madeOf, template: templateFile } satisfies z.infer<typeof Kept>))
  return made
}

/** Reads a template from a folder that the CDK wrote. */
export function templateIn(folder: string, file: string): Template {
  return Template.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
}

/** Of everything that a template can depend on. */
function digestOf(whole: DialogueFile): string {
  const hash = createHash('sha256').update(JSON.stringify(whole))
  for (const file of globSync(SOURCES, { cwd: ROOT }).toSorted())
    hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

const Kept = z.object({ madeOf: z.string(), template: z.string() })
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['{infra,shared,functions}/**/*.ts', 'package-lock.json']
