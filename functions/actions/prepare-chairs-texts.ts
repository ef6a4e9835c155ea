import { type ChairsText, takesChairsTexts } from '../../shared/chairs-text.ts'
import type { Consent } from '../../shared/consent.ts'
import { changesOf } from '../../shared/edits/amendment.ts'
import type { Participant } from '../../shared/participant.ts'
import { areChairsPlacesTaken, CHAIRS_PLACES } from '../../shared/places.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { takesUp } from '../../shared/standing/roots.ts'
import { permit } from '../access/permit.ts'
import { newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { readRoots } from '../record/read-roots.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { answersInOrder, checkAnswers, readAnswerable } from './check-answers.ts'
import { amendedAmong, type Besides, competitionAmong, refuseDuplicate } from './competition-of-text.ts'
import { refuseLongHeading } from './refuse-beyond-share.ts'
import { refuseUnseenSilence } from './refuse-unseen-silence.ts'
import { requireReading } from './require-reading.ts'

/** The most bytes of texts that are sent together. */
const MOST_BYTES = 120_000

/** Texts that are tabled together are one item of the table, which may have 400 KB. Edits hold the words that they remove. */
const MOST_BYTES_STORED = 350_000

/** Where chair's texts are tabled: an open reading, and what is frozen of its round. */
export type Chaired = { readonly reading: Reading; readonly round: FrozenRound }

/**
 * Finds an open reading that takes the chair's texts of a facilitator.
 *
 * @throws {Refused} `no-such-reading`, `reading-not-open`, or `earlier-format`
 */
export async function findChaired(table: Table, facilitator: Participant, id: string, now: Date): Promise<Chaired> {
  const reading = await requireReading(table, id)
  permit('table a chair’s text', facilitator, reading, now)
  const round = await frozenRound(table, reading.round)
  if (round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  if (!takesChairsTexts(round.format)) {
    throw new Refused('earlier-format', `round ${reading.round} began before there were chair's texts; it takes none`)
  }
  return { reading, round }
}

type Together = {
  /** The id that all of them begin with. */
  readonly id: string
  readonly texts: readonly ChairsText[]
  /** In a dialogue with co-chairs: one consent of each side. */
  readonly consents?: readonly Consent[] | undefined
}

/**
 * The proposals that chair's texts become. They are checked as any text is, and against each other.
 *
 * @param before the reading's texts so far that facilitators see
 * @throws {Refused} `too-large`, `chairs-places-taken`, `appears-too-late`, and what tabling a proposal is refused with; of several texts the
 *   message names the one
 */
export async function prepareChairsTexts(
  table: Table,
  { reading, round }: Chaired,
  { id, texts, consents }: Together,
  before: readonly Proposal[],
  now: Date,
): Promise<readonly Proposal[]> {
  refuseLarge(texts, MOST_BYTES)
  refuseUnseenSilence(reading, round, now)
  const [known, roots] = await Promise.all([
    readAnswerable(table, reading, round, texts),
    readRoots(table, reading, round),
  ])
  const proposals: Proposal[] = []
  for (const [index, text] of texts.entries()) {
    const proposal = naming(index, texts, () => {
      const made = proposalOf({ reading, round }, `${id}-${index + 1}`, text, [...before, ...proposals], {
        before,
        roots,
      })
      checkAnswers(made, known)
      return made
    })
    const tabled = { tabledIn: reading.id, tabledAt: now.toISOString(), salt: newSalt() }
    proposals.push({ ...proposal, ...tabled, chair: true, ...(consents !== undefined && { consents }) })
  }
  refuseLarge(proposals, MOST_BYTES_STORED)
  if (areChairsPlacesTaken(reading, [...before, ...proposals])) {
    throw new Refused(
      'chairs-places-taken',
      `the chair has ${CHAIRS_PLACES} places in a reading; withdraw a chair's text before you table another`,
    )
  }
  return proposals
}

function refuseLarge(together: readonly unknown[], most: number): void {
  if (canonicalBytes(together).length <= most) return
  throw new Refused('too-large', `these texts have more than ${most} bytes together; table some of them alone`)
}

function proposalOf(
  { reading, round }: Chaired,
  id: string,
  { body, amends, drafted, ...text }: ChairsText,
  besides: readonly Proposal[],
  { before, roots }: Besides,
): Pick<Proposal, 'id' | 'reading' | 'body' | 'competes' | 'amends' | 'edits' | 'outOfLine' | 'answers' | 'drafted'> {
  const amended = amendedAmong(before, roots, amends)
  refuseLongHeading(body, amended)
  const { edits = [], outOfLine = [] } = amended === undefined ? {} : changesOf(amended, body)
  const isReview = takesUp({ body }, amended, roots)
  if (amended !== undefined && edits.length === 0 && !isReview) {
    throw new Refused('invalid', 'the amendment changes nothing; say what to change')
  }
  const competes = competitionAmong({ before, roots }, reading, round, body, id, amends)
  refuseDuplicate(besides, body)
  const answers = answersInOrder(text.answers)
  return {
    id,
    reading: reading.id,
    body,
    competes,
    ...(answers !== undefined && { answers }),
    ...(amends !== undefined && { amends }),
    ...((edits.length > 0 || isReview) && { edits }),
    ...(outOfLine.length > 0 && { outOfLine }),
    ...(drafted !== undefined && { drafted }),
  }
}

/** Runs a check of one of several texts, and says in its refusal which text it is. */
function naming<Checked>(index: number, { length }: readonly unknown[], check: () => Checked): Checked {
  try {
    return check()
  } catch (cause) {
    if (length === 1 || !(cause instanceof Refused)) throw cause
    throw new Refused(cause.code, `text ${index + 1}: ${cause.message}`, cause.errors, cause.proposal)
  }
}
