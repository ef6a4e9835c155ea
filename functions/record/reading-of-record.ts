import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { disclosedSides, isCountedFirst } from '../../shared/disclosure/side-agreement.ts'
import type { SettledSitting } from '../../shared/dispositions.ts'
import { dispositionsBy, sittingInRecord } from '../../shared/dispositions-in-record.ts'
import { floorOf } from '../../shared/floor-rules.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import { isShownBesidePositions } from '../../shared/proof/edition.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { keepsDispositions } from '../../shared/record-format.ts'
import type { Agreement, RecordedReading } from '../../shared/recorded-reading.ts'
import type { Round } from '../../shared/round.ts'
import type { Submission } from '../../shared/submission.ts'
import { digestOf, sha256 } from './hashing.ts'
import { consentsOf, type Names, namesOf, peopleIn } from './people-of-record.ts'
import { changesOn, ratificationOf, saysEachOnce } from './words-of-reading.ts'

/** A settled reading with everything it counted. */
export type RecordParts = {
  readonly reading: SettledReading
  readonly submissions: readonly Submission[]
  readonly outcomes: readonly Outcome[]
  /** The salt of the sides' agreement, so that it cannot be guessed from its seal. */
  readonly agreementSalt: string
  /** The salt of the words, so that they cannot be guessed from their seal. */
  readonly wordsSalt: string
  /** The salt of what was said in a ratification, so that it cannot be guessed from its seal. */
  readonly ratificationSalt: string
  /** The salt of the objections, so that their words cannot be guessed from their ids. */
  readonly dispositionsSalt: string
}

/** A settled reading as the record has it, before names, what became of objections and its link are added. */
export type ReadingAlone = {
  readonly reading: SettledReading
  /** Its leaves may be fewer than it counted, if the others are not needed. */
  readonly recorded: Omit<RecordedReading, 'names' | 'dispositions' | 'sealed' | 'link'>
  /** Who submitted something or consented; nobody if names are not disclosed. */
  readonly people: readonly string[]
  /** What decides what became of objections; absent in a record that does not say it. */
  readonly sitting?: SettledSitting | undefined
  readonly dispositionsSalt: string
}

/** A settled reading as the record has it, with the leaves of everything that it counted. */
export function readingAlone(parts: RecordParts, round: Pick<Round, 'dialogue' | 'format'>): ReadingAlone {
  const { reading, submissions, dispositionsSalt } = parts
  const recorded = recordedReading(parts, round)
  return {
    reading,
    recorded,
    people: disclosesNames(round.dialogue.attribution) ? peopleIn(submissions, reading.closing?.consents) : [],
    ...(keepsDispositions(round.format) && { sitting: sittingInRecord(recorded, round, sha256, dispositionsSalt) }),
    dispositionsSalt,
  }
}

/**
 * A reading with those of its leaves that documents are made of: with all of them where names are disclosed, and in the first format,
 * whose words are leaves only.
 */
export function forDocuments(alone: ReadingAlone, round: Pick<Round, 'dialogue' | 'format'>): ReadingAlone {
  if (!saysEachOnce(round)) return alone
  const submissions = alone.recorded.submissions.filter(({ submission }) => isShownBesidePositions(submission, false))
  return { ...alone, recorded: { ...alone.recorded, submissions } }
}

/**
 * A reading as the record has it, without its link.
 *
 * @param names of everybody, with those that were erased
 * @param sittings the readings before it; this one is added
 */
export function readingAfter(
  { recorded: { settlement, ...recorded }, people, sitting, dispositionsSalt }: ReadingAlone,
  names: Names,
  sittings: SettledSitting[],
  { dialogue }: Pick<Round, 'dialogue'>,
): Omit<RecordedReading, 'sealed' | 'link'> {
  const reading = {
    ...recorded,
    ...(disclosesNames(dialogue.attribution) && { names: namesOf(people, names) }),
    settlement,
  }
  if (sitting === undefined) return reading
  const dispositions = dispositionsBy(sitting, sittings, dispositionsSalt)
  sittings.push(sitting)
  return { ...reading, dispositions }
}

function recordedReading(
  { reading, submissions, outcomes, agreementSalt, wordsSalt, ratificationSalt }: RecordParts,
  round: Pick<Round, 'dialogue' | 'format'>,
): ReadingAlone['recorded'] {
  const { dialogue } = round
  const { id, stage, basket, number, passage, sitting, openedAt, extensions, rules, roll, decided, lastCall } = reading
  const { run: _, ...settlement } = reading.settlement
  return {
    id,
    stage,
    ...(basket !== undefined && { basket }),
    number,
    passage,
    sitting,
    openedAt,
    // A last call closes a reading before its deadline, which stays what it was.
    closesAt: lastCall?.deadline ?? reading.closesAt,
    extensions: extensions.map((extension) => ({ at: extension.at, closesAt: extension.closesAt })),
    rules,
    roll,
    decided,
    closing: closingOf(reading, dialogue),
    submissions: submissions
      .map((submission) => ({ digest: digestOf(submission), submission }))
      .toSorted((one, other) => (one.digest < other.digest ? -1 : 1)),
    ...(floorOf(round) !== undefined && { onTheFloor: submissions.filter(isOnTheFloor).length }),
    outcomes,
    agreement: { salt: agreementSalt, proposals: agreementOn(outcomes, submissions, reading, dialogue) },
    ...(saysEachOnce(round) && {
      words: { salt: wordsSalt, proposals: changesOn(outcomes, submissions, dialogue) },
    }),
    ...(stage === 'ratification' && { ratification: ratificationOf(submissions, round, ratificationSalt) }),
    settlement,
  }
}

function isOnTheFloor({ is }: Submission): boolean {
  return is === 'floor' || is === 'floor-set-aside'
}

function closingOf(
  { closing, lastCall, settlement }: SettledReading,
  dialogue: Round['dialogue'],
): RecordedReading['closing'] {
  const at = closing?.at ?? settlement.settledAt
  return closing?.decision === undefined
    ? { by: 'deadline', at }
    : {
        by: 'facilitator',
        at,
        decision: closing.decision,
        ...(closing.until !== undefined && { until: closing.until }),
        ...(lastCall !== undefined && { lastCall: { at: lastCall.at, notice: lastCall.notice } }),
        ...consentsOf(closing.consents, dialogue),
      }
}

function agreementOn(
  outcomes: readonly Outcome[],
  submissions: readonly Submission[],
  reading: SettledReading,
  dialogue: Round['dialogue'],
): Agreement['proposals'] {
  const proposals = new Map(submissions.flatMap((one) => (one.is === 'proposal' ? [[one.id, one] as const] : [])))
  return outcomes.map((outcome) => {
    const proposal = proposals.get(outcome.proposal)
    const isFirst = proposal !== undefined && isCountedFirst(reading, proposal)
    return { proposal: outcome.proposal, sides: disclosedSides(outcome, dialogue, isFirst) }
  })
}
