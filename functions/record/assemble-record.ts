import { linkOf, seal } from '../../shared/proof/chain.ts'
import { canonicalBytes } from '../../shared/proof/leaf.ts'
import type { SettledReading } from '../../shared/reading.ts'
import {
  openingParts,
  type Ratification,
  RECORD_FORMAT,
  type RecordedReading,
  type RoundRecord,
  readingParts,
  type Statement,
} from '../../shared/record.ts'
import type { Round } from '../../shared/round.ts'
import type { Outcome } from '../../shared/settlement.ts'
import { RatificationStance } from '../../shared/stages/ratification.ts'
import type { RecordedPosition, Submission } from '../../shared/submission.ts'
import { digestOf, sha256 } from '../digest.ts'

/** A settled reading with everything it counted. */
export type Held = {
  readonly reading: SettledReading
  readonly submissions: readonly Submission[]
  readonly outcomes: readonly Outcome[]
}

/**
 * Puts a round's record together and links it: the frozen rules first, then the readings in the order they were
 * settled, then the publication. Nothing a later reading adds changes an earlier link.
 *
 * @param names by participant id; looked at only where the attribution rule discloses names
 */
export function assembleRecord(
  { round, startedAt, publishedAt, dialogue }: Pick<Round, 'round' | 'startedAt' | 'publishedAt' | 'dialogue'>,
  held: readonly Held[],
  names: ReadonlyMap<string, string>,
): RoundRecord {
  const start = { format: RECORD_FORMAT, round: { number: round, startedAt }, dialogue } as const
  const opening = linked(null, openingParts(start))
  const readings: RecordedReading[] = []
  for (const one of held.toSorted(bySettlement)) {
    const reading = recordedReading(one, dialogue.attribution, names)
    readings.push({ ...reading, ...linked(readings.at(-1)?.link ?? opening.link, readingParts(reading)) })
  }
  const last = readings.at(-1)?.link ?? opening.link
  const publication = publishedAt === undefined ? undefined : { at: publishedAt, ...linked(last, { at: publishedAt }) }
  return {
    ...start,
    opening,
    readings,
    ...(publication !== undefined && { publication }),
    head: publication?.link ?? last,
  }
}

function linked(previous: string | null, parts: Readonly<Record<string, unknown>>) {
  const sealed = seal(parts, sha256)
  return { sealed, link: linkOf(previous, sealed, sha256) }
}

function bySettlement({ reading: one }: Held, { reading: other }: Held): number {
  const [left, right] = [one, other].map(({ id, settlement }) => `${settlement.settledAt} ${id}`)
  return (left ?? '') < (right ?? '') ? -1 : 1
}

function recordedReading(
  { reading, submissions, outcomes }: Held,
  attribution: Round['dialogue']['attribution'],
  names: ReadonlyMap<string, string>,
): Omit<RecordedReading, 'sealed' | 'link'> {
  const { id, stage, basket, number, passage, sitting, openedAt, closesAt, extensions, rules, roll, decided } = reading
  const { run: _, ...settlement } = reading.settlement
  return {
    id,
    stage,
    ...(basket !== undefined && { basket }),
    number,
    passage,
    sitting,
    openedAt,
    closesAt,
    extensions: extensions.map((extension) => ({ at: extension.at, closesAt: extension.closesAt })),
    rules,
    roll,
    decided,
    closing: closingOf(reading),
    submissions: submissions
      .map((submission) => ({ digest: digestOf(submission), submission }))
      .toSorted((one, other) => (one.digest < other.digest ? -1 : 1)),
    outcomes,
    ...(stage === 'ratification' && { ratification: ratificationOf(submissions, attribution) }),
    ...(attribution === 'named' && { names: namesIn(submissions, names) }),
    settlement,
  }
}

function closingOf({ closing, settlement }: SettledReading): RecordedReading['closing'] {
  const at = closing?.at ?? settlement.settledAt
  return closing?.decision === undefined
    ? { by: 'deadline', at }
    : { by: 'facilitator', at, decision: closing.decision }
}

function ratificationOf(
  submissions: readonly Submission[],
  attribution: Round['dialogue']['attribution'],
): Ratification {
  const positions = lastPositions(submissions)
  const taken = new Set(positions.map((position) => position.stance))
  const statements = positions.flatMap(({ reservations = [], declarations = [], side, participant }): Statement[] => {
    const whose = {
      ...(attribution !== 'none' && { side }),
      ...(attribution === 'named' && participant !== undefined && { participant }),
    }
    return [
      ...reservations.map((note) => ({ is: 'reservation' as const, ...note, ...whose })),
      ...declarations.map((note) => ({ is: 'declaration' as const, ...note, ...whose })),
    ]
  })
  return {
    forms: RatificationStance.options.filter((form) => ACCEPTANCES.has(form) && taken.has(form)),
    // By what they say, so that the order does not tell which of them are one participant's.
    statements: statements.toSorted((one, other) => Buffer.compare(canonicalBytes(one), canonicalBytes(other))),
  }
}

const ACCEPTANCES: ReadonlySet<string> = new Set(['ratify', 'ratify-with-reservation', 'ad-referendum'])

function lastPositions(submissions: readonly Submission[]): readonly RecordedPosition[] {
  const last = new Map<string, RecordedPosition>()
  for (const one of submissions) {
    if (one.is === 'position' && one.revision > (last.get(one.voice)?.revision ?? 0)) last.set(one.voice, one)
  }
  return [...last.values()]
}

function namesIn(submissions: readonly Submission[], names: ReadonlyMap<string, string>): Record<string, string> {
  const ids = submissions
    .flatMap((one) => (one.is === 'proposal' ? [one.author] : one.is === 'position' ? [one.participant] : []))
    .filter((id) => id !== undefined)
  return Object.fromEntries([...new Set(ids)].toSorted().map((id) => [id, names.get(id) ?? id]))
}
