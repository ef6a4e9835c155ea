import { type Consent, recordConsents } from '../../shared/consent.ts'
import { disclosedSides, isCountedFirst } from '../../shared/disclosure.ts'
import type { SettledSitting } from '../../shared/dispositions.ts'
import { dispositionsBy, sittingInRecord } from '../../shared/dispositions-in-record.ts'
import { floorOf } from '../../shared/floor-rules.ts'
import type { RecordedLog } from '../../shared/log/recorded-log.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import { linkOf, seal } from '../../shared/proof/chain.ts'
import type { SettledReading } from '../../shared/reading.ts'
import {
  type Agreement,
  confirmationParts,
  endParts,
  openingParts,
  type RecordedConfirmation,
  type RecordedName,
  type RecordedReading,
  type RoundRecord,
  readingParts,
} from '../../shared/record.ts'
import { keepsDispositions } from '../../shared/record-format.ts'
import type { Round } from '../../shared/round.ts'
import type { WhatStands } from '../../shared/standing/what-stands.ts'
import type { RecordedProposal, Submission } from '../../shared/submission.ts'
import { digestOf, sha256 } from './hashing.ts'
import { openingOf, type StartedRound } from './opening-of-record.ts'
import type { UnlinkedConfirmation } from './read-recorded-confirmations.ts'
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

/** When a round was published, or its complete record released, with the consents if they were needed. */
export type Ended = { readonly at: string; readonly consents: readonly Consent[] | undefined }

/** What a record has beside its readings. */
type Beside = {
  readonly released?: Ended | undefined
  readonly stands?: WhatStands | undefined
  readonly confirmed?: readonly UnlinkedConfirmation[]
  readonly log?: RecordedLog | undefined
}

/**
 * Builds a round's record and its chain of links: the frozen rules first, then the readings in the order they were
 * settled, then the publication. A later reading changes no earlier link.
 *
 * @param held the settled readings, without those that another reading can still precede
 * @param names by participant id, including erased names; used only if the attribution rule discloses names
 * @param beside when the complete record was released, if it was, what stood when the round started, the confirmations that
 *   were settled after the publication, in that order, and the signed log
 */
export function assembleRecord(
  round: StartedRound & Pick<Round, 'publishedAt' | 'publishedBy'>,
  held: readonly RecordParts[],
  names: ReadonlyMap<string, RecordedName>,
  { released, stands, confirmed = [], log }: Beside = {},
): RoundRecord {
  const { dialogue, publishedAt, publishedBy } = round
  const start = openingOf(round, stands)
  const opening = linked(null, openingParts(start))
  const readings: RecordedReading[] = []
  const sittings: SettledSitting[] = []
  for (const one of held.toSorted((left, right) => bySettlement(left.reading, right.reading))) {
    const reading = withDispositions(recordedReading(one, round, names), one, sittings, round)
    readings.push({ ...reading, ...linked(readings.at(-1)?.link ?? opening.link, readingParts(reading)) })
  }
  const last = readings.at(-1)?.link ?? opening.link
  const end = (previous: string, ended: Ended) => {
    const parts = endOf(ended, dialogue, names)
    return { ...parts, ...linked(previous, endParts(parts)) }
  }
  const publication = publishedAt === undefined ? undefined : end(last, { at: publishedAt, consents: publishedBy })
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

/** The confirmations with their links: the first one follows the head, each other one the confirmation before it. */
export function linkedAfter(head: string, confirmed: readonly UnlinkedConfirmation[]): readonly RecordedConfirmation[] {
  const all: RecordedConfirmation[] = []
  for (const one of confirmed) all.push({ ...one, ...linked(all.at(-1)?.link ?? head, confirmationParts(one)) })
  return all
}

export function linked(previous: string | null, parts: Readonly<Record<string, unknown>>) {
  const sealed = seal(parts, sha256)
  return { sealed, link: linkOf(previous, sealed, sha256) }
}

/** The order of settled readings in a record. */
export function bySettlement(one: SettledReading, other: SettledReading): number {
  const [left, right] = [one, other].map(({ id, settlement }) => `${settlement.settledAt} ${id}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

export function recordedReading(
  { reading, submissions, outcomes, agreementSalt, wordsSalt, ratificationSalt }: RecordParts,
  round: Pick<Round, 'dialogue' | 'format'>,
  names: ReadonlyMap<string, RecordedName>,
): Omit<RecordedReading, 'sealed' | 'link'> {
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
    ...(dialogue.attribution === 'named' && { names: namesIn(submissions, reading.closing?.consents, names) }),
    settlement,
  }
}

/** @param sittings the readings before it; this one is added */
export function withDispositions(
  reading: ReturnType<typeof recordedReading>,
  { dispositionsSalt }: RecordParts,
  sittings: SettledSitting[],
  round: Pick<Round, 'dialogue' | 'format'>,
): ReturnType<typeof recordedReading> {
  if (!keepsDispositions(round.format)) return reading
  const sitting = sittingInRecord(reading, round, sha256, dispositionsSalt)
  const dispositions = dispositionsBy(sitting, sittings, dispositionsSalt)
  sittings.push(sitting)
  return { ...reading, dispositions }
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

function consentsOf(consents: readonly Consent[] | undefined, { attribution }: Round['dialogue']) {
  if (consents === undefined) return {}
  return { consents: recordConsents(consents, attribution) }
}

export function endOf({ at, consents }: Ended, dialogue: Round['dialogue'], names: ReadonlyMap<string, RecordedName>) {
  const isNamed = consents !== undefined && dialogue.attribution === 'named'
  return { at, ...consentsOf(consents, dialogue), ...(isNamed && { names: namesIn([], consents, names) }) }
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

function namesIn(
  submissions: readonly Submission[],
  consents: readonly Consent[] = [],
  names: ReadonlyMap<string, RecordedName>,
): Record<string, RecordedName> {
  const ids = submissions
    .flatMap((one) => (one.is === 'proposal' ? peopleBehind(one) : 'participant' in one ? [one.participant] : []))
    .concat(consents.map(({ by }) => by))
    .filter((id) => id !== undefined)
  return Object.fromEntries(
    [...new Set(ids)].toSorted().flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [[id, name]]
    }),
  )
}

/** The author of a text; for a chair's text the co-chairs who consented to it. */
function peopleBehind({ author, consents = [] }: RecordedProposal): readonly (string | undefined)[] {
  return [author, ...consents.map(({ participant }) => participant)]
}
