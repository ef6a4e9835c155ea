import { byLanguage } from '../../shared/disclosure/said.ts'
import { type Objection, objectionsFrom } from '../../shared/objections.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import { isStance } from '../../shared/position.ts'
import type { Proposal } from '../../shared/proposal.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { keepsDispositions } from '../../shared/record-format.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { readCounted } from '../store/counted-digests.ts'
import { readLastPositions } from '../store/positions.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readOutcomes, readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { digestOf, saltOf, sha256 } from './hashing.ts'
import { recordedPosition } from './leaves.ts'

/** The texts of a settled reading with their outcomes, and the objections that were counted, as far as they are shown. */
export type SettledTexts = {
  readonly proposals: readonly Proposal[]
  readonly outcomes: readonly Outcome[]
  readonly objections: readonly Objection[]
}

/** Reads the texts of a settled reading. A process reads each once, because a settlement is final. */
export async function readSettledTexts(
  table: Table,
  reading: SettledReading,
  round: FrozenRound,
): Promise<SettledTexts> {
  return memoizeSettled(table, reading.id, async () => {
    const [proposals, outcomes, objections] = await Promise.all([
      readTexts(table, reading, round),
      readOutcomes(table, reading),
      objectionsIn(table, reading, round),
    ])
    return { proposals: proposals.flatMap((one) => asCounted(one, outcomes)), outcomes, objections }
  })
}

/** A text as it was counted: without a withdrawal that was not. Nothing, if it is stored without having been counted. */
function asCounted(proposal: Proposal, outcomes: readonly Outcome[]): readonly Proposal[] {
  const outcome = outcomes.find((one) => one.proposal === proposal.id)
  if (outcome === undefined) return []
  const { withdrawnAt, ...standing } = proposal
  return [withdrawnAt !== undefined && outcome.reason === 'withdrawn' ? proposal : standing]
}

/** A few sittings of each lane that people look at. */
const memoizeSettled = memoizeFinal<SettledTexts>(100)

/** The counted objections. A position that arrived while the reading closed may be stored without being counted. */
async function objectionsIn(table: Table, reading: SettledReading, round: FrozenRound): Promise<readonly Objection[]> {
  const counted = new Set(await readCounted(table, reading))
  const heard = await readLastPositions(table, reading.id, reading.shards, (one) =>
    counted.has(digestOf(recordedPosition(one, round).position)),
  )
  const changes = heard
    .filter(isStance)
    .flatMap(({ change, proposal, side, stance, participant }) =>
      change === undefined ? [] : [{ proposal, text: byLanguage(change), side, stance, participant }],
    )
  const salt = keepsDispositions(round.format) ? saltOf('dispositions', round.secret, reading.id) : ''
  return objectionsFrom(changes, round.dialogue, { reading: reading.id, salt, hash: sha256 })
}
