import {
  bytesOf,
  hasNoPlaceLeft,
  headingLength,
  isFullOfHeadings,
  LONGEST_HEADING,
  type Pending,
  shareIn,
  takenBy,
} from '../../shared/places.ts'
import type { Amended, Proposal, Tabled } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import type { RecordFormat } from '../../shared/record-format.ts'
import { Refused } from '../platform/refusal.ts'
import type { Delegate } from './write-then-check-open.ts'

/**
 * Refuses a new text of somebody who has taken their share of the places. The refusal tells them only of their own
 * texts. The proposals were read before, so this reads nothing.
 *
 * @param before every text of the reading, also those that the author does not see yet: its places are limited
 * @throws {Refused} `share-reached`
 */
export function refuseBeyondPlaces(
  before: readonly Proposal[],
  reading: Reading,
  { id, side }: Delegate,
  pending?: Pending,
): void {
  const [share, taken] = [shareIn(reading, before), takenBy(id, reading, before, pending)]
  if (taken.texts >= share.texts) {
    throw reached(
      `you have tabled your share of this reading, ${share.texts} texts; withdraw one before you table another`,
    )
  }
  if (taken.tabled >= share.tabled) {
    throw reached(`you have tabled ${share.tabled} texts in this reading, withdrawn ones too, and cannot table more`)
  }
  // Only on a side with hundreds of members: before, each of them reaches their own share.
  if (hasNoPlaceLeft(side, reading, before))
    throw reached('there is no place for another text of yours in this reading')
}

/**
 * Refuses a heading that is too long. Texts that were tabled before stay, and so does their heading in an amendment of
 * another part.
 *
 * @throws {Refused} `heading-too-long`
 */
export function refuseLongHeading(body: Tabled, amended: Amended | undefined): void {
  const length = headingLength(body)
  if (length <= LONGEST_HEADING) return
  if (amended !== undefined && amended.body.kind !== 'text' && length <= headingLength(amended.body)) return
  const some = 'some signs count as several letters'
  throw new Refused(
    'heading-too-long',
    `a heading has ${LONGEST_HEADING} characters at most; this one has ${length} (${some})`,
  )
}

/**
 * Refuses a text whose heading is larger than what is left of its author's share of all headings.
 *
 * @param before every text of the reading
 * @param seen those that the author sees: their headings are free
 * @throws {Refused} `share-reached`, or `invalid` when the headings of the reading have reached their total size
 */
export function refuseBeyondBytes(
  before: readonly Proposal[],
  reading: Reading,
  { id }: Delegate,
  {
    competes,
    format,
    seen,
    pending,
  }: {
    readonly competes: string
    readonly format: RecordFormat
    readonly seen: readonly Proposal[]
    readonly pending?: Pending
  },
): void {
  if (reading.decided.includes(competes) || seen.some((one) => one.competes === competes)) return
  const taken = takenBy(id, reading, before, pending).bytes + bytesOf([competes])
  if (taken > shareIn(reading, before).bytes) {
    throw reached('your headings have reached your share of all headings of this reading; choose a shorter one')
  }
  if (isFullOfHeadings(reading, before, competes, format)) {
    throw new Refused('invalid', 'the headings of this reading have reached their total limit; choose a shorter one')
  }
}

function reached(message: string): Refused {
  return new Refused('share-reached', message)
}
