import { copyFile, mkdir } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import * as z from 'zod'
import { VERIFIER_FILE } from '../../shared/verifier-file.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { keptVerifier } from '../verifier-page.ts'
import { downloadFile, ListedFile } from './download-file.ts'
import type { Target } from './target.ts'

const Files = z.object({ files: z.array(ListedFile) })

/** What was exported. */
export type Exported = {
  readonly files: number
  /** The same files as one archive, and the digest of its manifest; there is none if there is no file. */
  readonly archive?: { readonly path: string; readonly manifest: string }
}

/**
 * Writes every round's record and documents to files, `<folder>/round-1/record.json` and so on, the register of consultations to
 * `<folder>/register.json`, the page that verifies them, and all of it to one archive, `<folder>.zip`.
 */
export async function exportTo(
  folder: string,
  { ask }: Pick<Target, 'ask'>,
  onFile: (file: string) => void,
): Promise<Exported> {
  await mkdir(folder, { recursive: true })
  const { files } = await ask({ do: 'list-files' }, Files)
  for (const one of files) {
    const file = join(folder, pathOf(one))
    await mkdir(dirname(file), { recursive: true })
    await downloadFile({ ask }, one, file)
    onFile(file)
  }
  if (files.length === 0) return { files: 0 }
  const path = relative('', `${resolve(folder)}.zip`)
  const names = [...files.map(pathOf), VERIFIER_FILE]
  await copyFile(keptVerifier(), join(folder, VERIFIER_FILE))
  onFile(join(folder, VERIFIER_FILE))
  return { files: names.length, archive: { path, manifest: writeArchive(path, folder, names) } }
}

/** Files of the dialogue as a whole are of round 0. */
function pathOf({ round, name }: ListedFile): string {
  return round === 0 ? name : `round-${round}/${name}`
}
