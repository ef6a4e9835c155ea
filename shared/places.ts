import { headingOf } from './heading-of.ts'
import { isOfferedAgain, type Proposal, type Tabled } from './proposal.ts'
import type { Reading } from './reading.ts'
import { keepsOrderAndWords, type RecordFormat } from './record-format.ts'
import { foldCase } from './text/fold-case.ts'

/** The texts of one reading, new and carried: nobody can read more, and one page cannot show more. */
export const MOST_PROPOSALS = 400

/** The places of the chair's texts in a reading, carried ones too. They are beside all others, and take none of them. */
export const CHAIRS_PLACES = 40

/**
 * The texts that co-chairs of one side may move in a reading: those that wait for the consent of other sides, and all of
 * them, withdrawn ones too. No other side can withdraw them.
 */
export const MOST_MOVED = { waiting: CHAIRS_PLACES, ever: 4 * CHAIRS_PLACES } as const

/** The size of the headings that only chair's texts have, in bytes: beside that of all others too. */
const CHAIRS_HEADING_BYTES = 5_000

/** However many texts were carried in, a side has places for so many new ones. */
const LEAST_OF_A_SIDE = 20

/**
 * The size of all headings, in bytes. A reading's item may have 400 KB. It holds the decided headings and, where texts have
 * an order, that of the settlement, that of the sitting before and those that facilitators chose, with co-chairs one for each
 * side. With three sides that is six lists, of a quarter and the chair's 5 KB more at most: this leaves 70 KB for the rest.
 */
export const HEADING_BYTES = 40_000

/** However large the other headings are, a person has room for one heading of the greatest length. */
const LEAST_HEADING_BYTES = 1_000

/** The longest heading, in characters after its case and encoding are folded. */
export const LONGEST_HEADING = 200

/** Of the texts that somebody may table in a reading, so many times more may be tabled and withdrawn. */
const WITH_WITHDRAWN = 4

type Place = Pick<Reading, 'id' | 'roll' | 'decided'>

/**
 * The share of each person in the places of a reading: the same for everybody, so that it tells nothing of a side. It
 * is computed from what everybody sees: the texts that were carried in, the sides and their rolls. So neither it nor a
 * refusal at its limit tells anything of what others tabled.
 */
export type PersonalShare = {
  /** New texts that are not withdrawn. */
  readonly texts: number
  /** New texts, withdrawn ones too: they stay in the record. */
  readonly tabled: number
  /** The bytes of their headings. */
  readonly bytes: number
}

/** The share of each person in a reading. */
export function shareIn(reading: Place, proposals: readonly Proposal[]): PersonalShare {
  const rolls = Object.values(reading.roll).filter((many) => many > 0)
  const members = Math.max(...rolls, 1)
  const texts = Math.max(1, Math.floor(shareOfSide(reading, proposals) / members))
  const room = HEADING_BYTES - bytesOf(headingsBefore(reading, proposals.filter(isNotTheChairs)))
  return {
    texts,
    tabled: WITH_WITHDRAWN * texts,
    bytes: Math.max(LEAST_HEADING_BYTES, Math.floor(room / rolls.length / members)),
  }
}

/** The places of each side for new texts. Shares of persons add up to more only on a side with more members than that. */
export function shareOfSide(reading: Place, proposals: readonly Proposal[]): number {
  const carried = proposals.filter((one) => isStanding(one) && isNotTheChairs(one) && isCarried(one, reading)).length
  const sides = Object.values(reading.roll).filter((many) => many > 0).length
  return Math.max(LEAST_OF_A_SIDE, Math.floor((MOST_PROPOSALS - carried) / Math.max(sides, 1)))
}

/** What somebody's requests at the same moment will take: texts, and the bytes of their headings. */
export type Pending = { readonly texts: number; readonly bytes: number }

const NOTHING_PENDING: Pending = { texts: 0, bytes: 0 }

/** What somebody has taken of their share, with what is pending. */
export function takenBy(
  author: string,
  reading: Place,
  proposals: readonly Proposal[],
  pending = NOTHING_PENDING,
): PersonalShare {
  const own = proposals.filter((one) => one.author === author && one.tabledIn === reading.id)
  const standing = own.filter(isStanding)
  const before = new Set(headingsBefore(reading, proposals))
  const headings = new Set(standing.map(({ competes }) => competes))
  return {
    texts: standing.length + pending.texts,
    tabled: own.length + pending.texts,
    bytes: bytesOf([...headings].filter((heading) => !before.has(heading))) + pending.bytes,
  }
}

/** Whether a side has taken every place that it has for new texts. */
export function hasNoPlaceLeft(side: string, reading: Place, proposals: readonly Proposal[]): boolean {
  const own = proposals.filter((one) => one.side === side && one.tabledIn === reading.id && isStanding(one))
  return own.length >= shareOfSide(reading, proposals)
}

/**
 * Whether the headings of a reading have reached their total size. The shares of persons end before. Headings of withdrawn
 * texts take no room: no list of a reading has them, and nobody's share counts them.
 */
export function isFullOfHeadings(
  { decided }: Place,
  proposals: readonly Proposal[],
  competes: string,
  format: RecordFormat,
): boolean {
  const others = proposals.filter((one) => isNotTheChairs(one) && isStanding(one)).map((one) => one.competes)
  return bytesOf(new Set([...decided, ...others, competes])) > mostHeadingBytes(format)
}

/** The size of all headings of a reading, in bytes. Earlier formats store no order of them, and keep their limit. */
function mostHeadingBytes(format: RecordFormat): number {
  return keepsOrderAndWords(format) ? 1.25 * HEADING_BYTES : 200_000
}

/**
 * Whether the chair's texts take more than their places in a reading.
 *
 * @param proposals the reading's texts, with those that would be tabled
 */
export function areChairsPlacesTaken({ id, decided }: Place, proposals: readonly Proposal[]): boolean {
  const chairs = proposals.filter(isTheChairs)
  const others = new Set([...decided, ...proposals.filter(isNotTheChairs).map((one) => one.competes)])
  const own = new Set(chairs.filter(isStanding).map((one) => one.competes))
  return (
    chairs.filter(isStanding).length > CHAIRS_PLACES ||
    chairs.filter(({ tabledIn }) => tabledIn === id).length > WITH_WITHDRAWN * CHAIRS_PLACES ||
    bytesOf([...own].filter((heading) => !others.has(heading))) > CHAIRS_HEADING_BYTES
  )
}

/** Whether somebody has reached their share. Nothing is said of who, or how many. */
export function isShareReached(reading: Place, proposals: readonly Proposal[]): boolean {
  const share = shareIn(reading, proposals)
  return [...new Set(proposals.flatMap(({ author }) => author ?? []))].some((author) => {
    const taken = takenBy(author, reading, proposals)
    return taken.texts >= share.texts || taken.tabled >= share.tabled || 10 * taken.bytes >= 9 * share.bytes
  })
}

/** The length of the longest heading of a text, of all its languages; 0 if it has none. */
export function headingLength(body: Tabled): number {
  return Math.max(0, ...Object.values(headingOf(body) ?? {}).map((heading) => [...foldCase(heading)].length))
}

/** The headings that nobody's share counts: those decided before, and those carried in. */
function headingsBefore(reading: Place, proposals: readonly Proposal[]): ReadonlySet<string> {
  const carried = proposals.filter((one) => isCarried(one, reading))
  return new Set([...reading.decided, ...carried.map(({ competes }) => competes)])
}

/** Whether a text was there when the reading opened: carried from a sitting before, or offered again from an earlier round. */
function isCarried(proposal: Proposal, { id }: Place): boolean {
  return proposal.tabledIn !== id || isOfferedAgain(proposal)
}

/** The size of headings in UTF-8. */
export function bytesOf(headings: Iterable<string>): number {
  return encoder.encode([...headings].join('')).length
}

/** A chair's text that is offered again counts as one that was carried in. */
function isTheChairs(proposal: Proposal): boolean {
  return proposal.chair === true && !isOfferedAgain(proposal)
}

function isNotTheChairs(proposal: Proposal): boolean {
  return !isTheChairs(proposal)
}

function isStanding({ withdrawnAt }: Proposal): boolean {
  return withdrawnAt === undefined
}

const encoder = new TextEncoder()
