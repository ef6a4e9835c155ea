import type { SettledSitting } from '../../shared/dispositions.ts'
import type { RecordedLog } from '../../shared/log/recorded-log.ts'
import { endParts, openingParts, type RoundRecord } from '../../shared/record.ts'
import { type RecordedReading, readingParts } from '../../shared/recorded-reading.ts'
import type { Round } from '../../shared/round.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import { type Ended, endOf, publicationIn } from './end-of-record.ts'
import { openingOf, type StartedRound } from './opening-of-record.ts'
import type { Names } from './people-of-record.ts'
import type { UnlinkedConfirmation } from './read-recorded-confirmations.ts'
import { type ReadingAlone, readingAfter } from './reading-of-record.ts'
import { bySettlement, linked, linkedAfter } from './record-chain.ts'

/** What a record has beside its readings. */
type Beside = {
  readonly released?: Ended | undefined
  readonly stands?: WhatStands | undefined
  readonly confirmed?: readonly UnlinkedConfirmation[]
  readonly log?: RecordedLog | undefined
}

type Rules = StartedRound & Pick<Round, 'publishedAt' | 'publishedBy' | 'publishedWithout'>

/**
 * Builds a round's record and its chain of links: the frozen rules first, then the readings in the order they were
 * settled, then the publication. A later reading changes no earlier link.
 *
 * @param held the settled readings, without those that another reading can still precede
 * @param names by participant id, including erased names; used only if the attribution rule discloses names
 * @param beside when the complete record was released, if it was, what stood when the round started, the confirmations that
 *   were settled after the publication, in that order, and the signed log
 */
export function linkedRecord(
  round: Rules,
  held: readonly ReadingAlone[],
  names: Names,
  { released, stands, confirmed = [], log }: Beside = {},
): RoundRecord {
  const { dialogue } = round
  const start = openingOf(round, stands)
  const opening = linked(null, openingParts(start))
  const readings: RecordedReading[] = []
  const sittings: SettledSitting[] = []
  for (const one of held.toSorted((left, right) => bySettlement(left.reading, right.reading))) {
    const reading = readingAfter(one, names, sittings, round)
    readings.push({ ...reading, ...linked(readings.at(-1)?.link ?? opening.link, readingParts(reading)) })
  }
  const last = readings.at(-1)?.link ?? opening.link
  const end = (previous: string, ended: Ended) => {
    const parts = endOf(ended, dialogue, names)
    return { ...parts, ...linked(previous, endParts(parts)) }
  }
  const published = publicationIn(round)
  const publication = published && end(last, published)
  const head = publication?.link ?? last
  return {
    ...start,
    opening,
    readings,
    ...(publication !== undefined && { publication }),
    ...(released !== undefined && { release: end(head, released) }),
    ...(publication !== undefined && confirmed.length > 0 && { confirmations: linkedAfter(head, confirmed) }),
    ...(log !== undefined && { log }),
    head,
  }
}
