import type { Findings } from './mismatch.ts'

/**
 * Finds what reading a record changes: spaces around a text, which a reader would cut off, and values that are absent, which a reader
 * would fill in. All digests are of what is written. Otherwise a record could show what nothing covers.
 *
 * @param written the record, or a part of it, as JSON gives it
 * @param read the same after it was read by its schema
 */
export function checkAsWritten(written: unknown, read: unknown, place: string, findings: Findings): void {
  if (Array.isArray(written) && Array.isArray(read) && written.length === read.length) {
    for (const [index, one] of written.entries()) checkAsWritten(one, read[index], `${place}[${index}]`, findings)
  } else if (isObject(written) && isObject(read)) {
    for (const name of new Set([...Object.keys(written), ...Object.keys(read)])) {
      checkAsWritten(written[name], read[name], place === '' ? name : `${place}.${name}`, findings)
    }
  } else if (written !== read) {
    findings.expect(place, written, read)
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
