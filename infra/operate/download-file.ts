import { open } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import * as z from 'zod'
import { CannotOperate } from './command.ts'
import type { Target } from './target.ts'

/** A file of an export, as the operations function lists it. */
export const ListedFile = z.object({ round: z.int(), name: z.string(), inParts: z.literal(true).optional() })
export type ListedFile = z.infer<typeof ListedFile>

const FilePart = z.object({ part: z.base64(), size: z.int() })
const RecordPart = z.object({ part: z.base64(), of: z.int(), head: z.string() })
const Text = z.string()

/**
 * Downloads a file of an export. Of a record one part is in memory at a time.
 *
 * @param to the path of the file, which is written over
 * @throws {CannotOperate} for a record that grew while it was downloaded
 */
export async function downloadFile(
  { ask }: Pick<Target, 'ask'>,
  { round, name, inParts }: ListedFile,
  to: string,
): Promise<void> {
  const file = await open(to, 'w')
  try {
    if (inParts) for await (const text of textsOf({ ask }, round, name)) await file.writeFile(text)
    else await file.writeFile(await wholeFile({ ask }, round, name))
  } finally {
    await file.close()
  }
}

/** Reads a file part by part: a function's response is limited in size. */
async function wholeFile({ ask }: Pick<Target, 'ask'>, round: number, name: string): Promise<Uint8Array> {
  let compressed = Buffer.alloc(0)
  for (;;) {
    const { part, size } = await ask({ do: 'read-file', round, name, from: compressed.length }, FilePart)
    compressed = Buffer.concat([compressed, Buffer.from(part, 'base64')])
    if (compressed.length >= size) return gunzipSync(compressed)
  }
}

/** The text of a record in stretches of whole characters: a part may end within one. */
async function* textsOf({ ask }: Pick<Target, 'ask'>, round: number, name: string): AsyncGenerator<string> {
  let begun = ''
  let first: string | undefined
  for (let part = 1, parts = 1; part <= parts; part += 1) {
    const { part: packed, of, head } = await ask({ do: 'read-record', round, name, part }, RecordPart)
    if (first !== undefined && (head !== first || of !== parts))
      throw new CannotOperate(`the record of round ${round} grew while it was downloaded; run the command again`)
    first = head
    parts = of
    const text = begun + Text.parse(JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString()))
    const isCut = /[\uD800-\uDBFF]$/.test(text)
    begun = isCut ? text.slice(-1) : ''
    yield isCut ? text.slice(0, -1) : text
  }
}
