import { closeSync, openSync, readSync } from 'node:fs'

/** The bytes of a file in pieces, one of which is in memory at a time. @param size of a piece, in bytes */
export function* bytesOfFile(path: string, size = 1_000_000): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(size)
      const read = readSync(file, piece)
      if (read === 0) return
      yield piece.subarray(0, read)
    }
  } finally {
    closeSync(file)
  }
}
