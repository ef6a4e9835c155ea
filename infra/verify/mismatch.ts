import { canonicalJson, isSame } from './recompute-hashes.ts'

/** A place in a record that does not match, and why. */
export type Mismatch = { readonly place: string; readonly says: string }

/** Collects what does not match, check by check. */
export type Findings = {
  readonly mismatches: readonly Mismatch[]
  report(place: string, says: string): void
  /** Compares the record's value at a place with the expected one. */
  expect(place: string, found: unknown, expected: unknown): void
}

export function noFindings(): Findings {
  const mismatches: Mismatch[] = []
  const report = (place: string, says: string) => {
    mismatches.push({ place, says })
  }
  return {
    mismatches,
    report,
    expect(place, found, expected) {
      if (!isSame(found, expected)) report(place, `is ${short(found)}; recomputed, it is ${short(expected)}`)
    },
  }
}

function short(value: unknown): string {
  const text = value === undefined ? 'absent' : canonicalJson(value)
  return text.length > 160 ? `${text.slice(0, 157).toWellFormed()}...` : text
}
