import { textToRatifyIn, wordsToRatify } from '../../shared/instrument/ratified-text.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { sha256 } from './recompute-hashes.ts'

/**
 * Checks the digests of the words that were put to ratification: there is one for each language of the dialogue, and it
 * is that of the clauses, written as in the instrument. Rounds of the first two formats have none.
 */
export function checkRatifiedWords(
  { at, reading, proposals }: SortedReading,
  record: RoundRecord,
  findings: Findings,
): void {
  if (reading.stage !== 'ratification' || reading.basket === undefined) return
  const [text] = proposals.values()
  if (text?.body.kind !== 'text') return
  const place = `${at}.submissions (the words put to ratification)`
  if (record.format === 'parley-record/1' || record.format === 'parley-record/2') {
    if (text.body.words !== undefined) findings.report(place, `are not sealed in the format ${record.format}`)
    return
  }
  const { basket, passage } = reading
  const before = { ...record, readings: record.readings.slice(0, record.readings.indexOf(reading)) }
  const drafted = textToRatifyIn(before, basket, passage)
  const expected = record.dialogue.languages.map((language) => [
    language,
    sha256(wordsToRatify(drafted, language, record)),
  ])
  findings.expect(place, text.body.words, Object.fromEntries(expected))
}
