import type { Dialogue } from '../../shared/dialogue.ts'
import { smallSides } from '../../shared/disclosure/small-side.ts'
import { wordsIn } from '../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { momentAfter } from '../../shared/moment.ts'
import { type Balance, balanceOf, coChairsOf, delegationOf, type Participant } from '../../shared/participant.ts'
import { NEWEST_FORMAT } from '../../shared/record-format.ts'
import type { Round } from '../../shared/round.ts'
import type { WrittenShare } from '../../shared/share.ts'
import { newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { readVerifierKey } from '../record/read-log.ts'
import { registerAtOpening } from '../record/read-register-at-opening.ts'
import { readRoster } from '../store/participants.ts'
import { lastRound, startRound as store } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { previousRound } from './previous-round.ts'

/**
 * Starts the next round of the dialogue, with the current rules frozen: first in the table, then by starting the state
 * machine. If the machine does not start, the round exists and can be resumed.
 *
 * @param knowingly whether the facilitator knows that a side is small: its outcome discloses its members' positions
 * @throws {Refused} as {@link beforeStart} does, and `small-sides` for such a side without `knowingly`
 */
export async function startRound(
  { table, workflow, dialogue }: { readonly table: Table; readonly workflow: Workflow; readonly dialogue: Dialogue },
  facilitator: Participant,
  { knowingly, now }: { readonly knowingly: boolean; readonly now: Date },
): Promise<Round> {
  const { number, roster, publishedAt } = await beforeStart(table, dialogue)
  if (!knowingly) refuseSmall(roster, dialogue)
  const [previous, consulted] =
    number === 1
      ? [undefined, undefined]
      : await Promise.all([previousRound(table, number - 1), registerAtOpening(table, number - 1)])
  const key = await readVerifierKey(table)
  // Consultations have rules of their own, which no round freezes. A caucus is in no record.
  const { consultation: _, caucus: __, ...rules } = dialogue
  const round: Round = {
    round: number,
    status: 'running',
    dialogue: rules,
    format: NEWEST_FORMAT,
    ...(previous !== undefined && { previous }),
    ...(consulted !== undefined && { register: consulted.register, agenda: consulted.agenda }),
    ...(key !== undefined && { key }),
    storesDigests: true,
    // After every event of the register that its opening seals.
    startedAt: momentAfter(now, [publishedAt, consulted?.at]),
    startedBy: facilitator.id,
    secret: newSecret(),
    executions: 1,
  }
  if (!(await store(table, round))) {
    throw new Refused('round-running', `round ${round.round} was started by somebody else a moment ago`)
  }
  await workflow.start(round.round, round.executions)
  return round
}

/** What a round would start with. */
type Beginning = {
  readonly number: number
  readonly roster: readonly Participant[]
  /** When the round before was published; it starts after that. */
  readonly publishedAt: string | undefined
}

/**
 * The number of the round that can start now, and the roster that it would start with.
 *
 * @throws {Refused} `round-running` while the last round is running, `side-empty`, `not-track-1.5` when a side has
 *   too many acting officials, `side-too-small` when one has fewer members than the dialogue's file asks for, `no-co-chair` when a side
 *   has no co-chair
 */
export async function beforeStart(table: Table, dialogue: Dialogue): Promise<Beginning> {
  const last = await lastRound(table)
  if (last?.status === 'running') {
    throw new Refused('round-running', `round ${last.round} has not ended; a dialogue has only one running round`)
  }
  const roster = await readRoster(table)
  refuseUnbalanced(roster, dialogue)
  refuseBelowLeast(roster, dialogue)
  if (dialogue.coChairs) refuseUnchaired(roster, dialogue)
  return { number: (last?.round ?? 0) + 1, roster, publishedAt: last?.publishedAt }
}

function refuseUnbalanced(roster: readonly Participant[], { sides, actingOfficialsAtMost }: Dialogue): void {
  const balances = balanceOf(
    sides.map((side) => side.id),
    roster,
    actingOfficialsAtMost,
  )
  const wrong = balances.filter((balance) => !balance.isTrackOnePointFive)
  if (wrong.length === 0) return
  const isEmpty = wrong.some(({ participants }) => participants === 0)
  throw new Refused(
    isEmpty ? 'side-empty' : 'not-track-1.5',
    `a round starts when ${isEmpty ? 'each side has participants' : 'no side has too many acting officials'}`,
    wrong.map((balance) => ({ path: `sides.${balance.side}`, message: messageFor(balance, actingOfficialsAtMost) })),
  )
}

function refuseBelowLeast(roster: readonly Participant[], { sides, membersAtLeast = 1 }: Dialogue): void {
  const many = sides.map(({ id }) => ({ id, members: delegationOf(id, roster).length }))
  const below = many.filter(({ members }) => members < membersAtLeast)
  if (below.length === 0) return
  throw new Refused(
    'side-too-small',
    `a round of this dialogue starts when each side has ${membersAtLeast} members`,
    below.map(({ id, members }) => ({ path: `sides.${id}`, message: `has ${members} of ${membersAtLeast} members` })),
  )
}

function refuseUnchaired(roster: readonly Participant[], { sides }: Dialogue): void {
  const without = sides.filter(({ id }) => coChairsOf(id, roster).length === 0)
  if (without.length === 0) return
  throw new Refused(
    'no-co-chair',
    'a round starts when each side has convened a co-chair',
    without.map(({ id }) => ({ path: `sides.${id}`, message: 'has no co-chair yet' })),
  )
}

function refuseSmall(roster: readonly Participant[], dialogue: Dialogue): void {
  const small = smallSides(roster, dialogue)
  if (small.length === 0) return
  const message = 'has only one or two members: its agreement shows which position they took'
  throw new Refused(
    'small-sides',
    'the outcome of a side of one or two people discloses their positions; put more people on the roster, or start the round with knowingly=true',
    small.map((side) => ({ path: `sides.${side}`, message })),
  )
}

function messageFor({ participants, actingOfficials }: Balance, atMost: WrittenShare): string {
  if (participants === 0) return 'nobody was invited yet'
  return `${actingOfficials} of ${participants} are acting officials; at most ${wordsIn(USUAL_LANGUAGE).documents.shares(atMost)} may be`
}
