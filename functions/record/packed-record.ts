import { once } from 'node:events'
import { createGzip } from 'node:zlib'
import { numberOfParts } from '../../shared/record-part.ts'
import { MOST_FILE_BYTES } from '../platform/lambda-limits.ts'
import type { RecordText } from './record-text.ts'

/** How many characters are compressed at once. */
const AT_ONCE = 1_000_000

/** A record's text, compressed; `undefined` if that is still too large for one answer. */
export async function packedRecord({ length, read }: RecordText): Promise<Buffer<ArrayBuffer> | undefined> {
  const packing = createGzip()
  const packed: Buffer[] = []
  let bytes = 0
  packing.on('data', (some: Buffer) => {
    bytes += some.length
    packed.push(some)
  })
  for (let from = 0; from < length; from += AT_ONCE) {
    if (bytes > MOST_FILE_BYTES) return undefined
    if (!packing.write(await read(from, from + AT_ONCE))) await once(packing, 'drain')
  }
  packing.end()
  await once(packing, 'end')
  return bytes > MOST_FILE_BYTES ? undefined : Buffer.concat(packed)
}

/** In how many parts a browser downloads a record: one, unless its compressed text is too large for one answer. */
export async function partsToDownload(text: RecordText): Promise<number> {
  if (text.length <= MOST_FILE_BYTES / MOST_BYTES_OF_CHARACTER) return 1
  return (await packedRecord(text)) === undefined ? numberOfParts(text.length) : 1
}

/** In UTF-8. */
const MOST_BYTES_OF_CHARACTER = 3
