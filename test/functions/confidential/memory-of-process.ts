import { closeSync, openSync, readFileSync, readSync } from 'node:fs'

const CHUNK = 16 * 1024 * 1024

/**
 * Looks for bytes in all memory that a process can read, as a dump of it would have them: heap, buffers, stacks, and what was freed and not
 * overwritten. Only Linux shows it.
 *
 * @param pid a process that this one started, stopped while it is read
 * @param wanted at least one byte each
 * @returns which of `wanted` were found, and how many bytes were searched
 */
export function findInMemory(
  pid: number,
  wanted: ReadonlyMap<string, readonly Buffer[]>,
): { readonly found: ReadonlySet<string>; readonly searched: number } {
  const longest = Math.max(...[...wanted.values()].flat().map(({ length }) => length))
  const memory = openSync(`/proc/${pid}/mem`, 'r')
  const chunk = Buffer.alloc(CHUNK)
  const found = new Set<string>()
  let searched = 0
  try {
    for (const [from, to] of readableIn(pid)) {
      // What lies across the edge of two chunks is whole in the second one.
      for (let at = from; at < to; at += CHUNK - longest) {
        const read = readAt(memory, chunk.subarray(0, Math.min(CHUNK, to - at)), at)
        const part = chunk.subarray(0, read)
        for (const [what, all] of wanted) if (all.some((one) => part.includes(one))) found.add(what)
        searched += read
      }
    }
  } finally {
    closeSync(memory)
  }
  return { found, searched }
}

/** A text as V8 keeps it, in one byte or two for each character, and as it is sent. */
export function asKept(text: string): readonly Buffer[] {
  return (['latin1', 'utf16le'] as const).map((encoding) => Buffer.from(text, encoding))
}

function readableIn(pid: number): readonly (readonly [from: number, to: number])[] {
  const lines = readFileSync(`/proc/${pid}/maps`, 'utf8').trim().split('\n')
  return lines.flatMap((line) => {
    const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line) ?? []
    return from === '' || /\[v(var|syscall|vdso)/.test(line)
      ? []
      : [[Number.parseInt(from, 16), Number.parseInt(to, 16)]]
  })
}

/** What the kernel does not let anybody read is in no dump either. */
function readAt(memory: number, into: Buffer, at: number): number {
  try {
    return readSync(memory, into, 0, into.length, at)
  } catch {
    return 0
  }
}
