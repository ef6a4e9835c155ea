import { hash } from 'node:crypto'
import * as z from 'zod'

/** The name of the manifest in an archive. It lists every other file. */
export const MANIFEST = 'manifest.json'

/** A file of an archive by its size and its digest. */
const Listed = z.strictObject({ bytes: z.int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
export type Listed = z.infer<typeof Listed>

/** What an archive of a dialogue has in it: every file but the manifest itself. */
export const Manifest = z.strictObject({
  format: z.literal('parley-archive/1'),
  files: z.record(z.string(), Listed),
})
export type Manifest = z.infer<typeof Manifest>

/** A file as the manifest lists it. */
export function listedAs(bytes: Uint8Array): Listed {
  return { bytes: bytes.length, sha256: digestOf(bytes) }
}

/** SHA-256 in hexadecimal. */
export function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex')
}

/** The text of a manifest: the files in the order of their names, so that the same files give the same bytes. */
export function manifestText(files: ReadonlyMap<string, Listed>): string {
  const inOrder = [...files].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const manifest: Manifest = { format: 'parley-archive/1', files: Object.fromEntries(inOrder) }
  return `${JSON.stringify(manifest, null, 2)}\n`
}
