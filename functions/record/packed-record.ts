import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { numberOfParts } from '../../shared/record-part.ts'
import { MOST_FILE_BYTES } from '../platform/lambda-limits.ts'

const pack: (text: string) => Promise<Buffer<ArrayBuffer>> = promisify(gzip)

/** A record's text, compressed; `undefined` if that is still too large for one answer. */
export async function packedRecord(text: string): Promise<Buffer<ArrayBuffer> | undefined> {
  const packed = await pack(text)
  return packed.length <= MOST_FILE_BYTES ? packed : undefined
}

/** In how many parts a browser downloads a record: one, unless its compressed text is too large for one answer. */
export async function partsToDownload(text: string): Promise<number> {
  if (Buffer.byteLength(text) <= MOST_FILE_BYTES) return 1
  return (await packedRecord(text)) === undefined ? numberOfParts(text) : 1
}
