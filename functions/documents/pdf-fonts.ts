import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join } from 'node:path'
import { FONT_FILES } from '../../shared/instrument/font-files.ts'

export type Face = keyof typeof FONT_FILES

/** The files of the fonts. Each document opens them anew: an opened font remembers what was written with it before. */
export function fontFiles(): Readonly<Record<Face, Uint8Array>> {
  const { regular, italic, bold } = FONT_FILES
  files ??= { regular: read(regular), italic: read(italic), bold: read(bold) }
  return files
}

let files: Readonly<Record<Face, Uint8Array>> | undefined

/** From beside the bundle or, where nothing was bundled, from its package. */
function read(file: string): Uint8Array {
  const bundled = join(import.meta.dirname, basename(file))
  return readFileSync(existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve(file))
}
