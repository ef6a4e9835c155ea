import type { RecordedConsent } from '../../shared/consent.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { ms } from './instants.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks the consents of co-chairs, one of each side: of every closing before the deadline, of the publication, and of
 * the release of the complete record. Those of chair's texts are checked with them (`check-chairs-texts.ts`).
 */
export function checkConsent(record: RoundRecord, findings: Findings): void {
  const { readings, publication, release } = record
  for (const [index, { closing, names }] of readings.entries()) {
    const place = `readings[${index}]`
    if (closing.by === 'facilitator')
      checkConsents(`${place}.closing`, place, closing.consents, names, record, findings)
  }
  if (publication !== undefined) {
    checkConsents('publication', 'publication', publication.consents, publication.names, record, findings)
  }
  if (release === undefined) return
  checkConsents('release', 'release', release.consents, release.names, record, findings)
  if (!record.dialogue.coChairs) findings.report('release', 'is of a round without co-chairs, who alone can release it')
  if (publication === undefined) findings.report('release', 'is of a round that was not published')
  else if (ms(release.at) < ms(publication.at)) findings.report('release.at', 'is before the publication')
}

/** Checks consents: one of each side with co-chairs, else none; with the person exactly where names are disclosed. */
export function checkConsents(
  place: string,
  home: string,
  consents: readonly RecordedConsent[] | undefined,
  names: Readonly<Record<string, unknown>> | undefined,
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const expected = dialogue.coChairs ? dialogue.sides.map(({ id }) => id) : undefined
  const sides = consents?.map(({ side }) => side)
  findings.expect(`${place}.consents`, sides, expected)
  for (const [index, { participant }] of (consents ?? []).entries()) {
    if (dialogue.attribution !== 'named') {
      if (participant !== undefined) findings.report(`${place}.consents[${index}]`, 'discloses a person')
    } else if (participant === undefined) findings.report(`${place}.consents[${index}]`, 'does not say who consented')
    else if (names?.[participant] === undefined) findings.report(`${home}.names`, `lacks ${participant}`)
  }
  const people = (consents ?? []).flatMap(({ participant }) => participant ?? [])
  if (new Set(people).size < people.length) findings.report(`${place}.consents`, 'are of one person for two sides')
  if (names !== undefined && dialogue.attribution !== 'named') findings.report(`${home}.names`, 'disclose persons')
}
