import { createHash, randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { rootOf } from '../../../functions/count-reading.ts'
import { digestOf } from '../../../functions/digest.ts'
import { leavesOf } from '../../../functions/leaves.ts'
import { assembleRecord } from '../../../functions/record/assemble-record.ts'
import { viewOfReading } from '../../../functions/views/reading-view.ts'
import type { ReadingKind } from '../../../shared/access.ts'
import type { TextStance } from '../../../shared/agreement.ts'
import type { Attribution } from '../../../shared/dialogue.ts'
import { disclosedSides } from '../../../shared/disclosure.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import type { Position } from '../../../shared/position.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { SettledReading } from '../../../shared/reading.ts'
import { settlementOf } from '../../../shared/settling.ts'
import { recordProposal } from '../../../shared/submission.ts'
import { aDefinition, aDialogue, aParticipant, aProposal, aReading, aRound } from '../../builders.ts'
import { padded } from '../../padded.ts'

/** What one delegate thinks of each proposal; `silent` is no position at all. */
export type Sheet = readonly (TextStance | 'silent')[]
/** A small dialogue: each side's delegates, each with their sheet. */
export type World = { readonly [side: string]: readonly Sheet[] }

const STANCES = ['support', 'accept', 'abstain', 'object', 'block', 'silent'] as const
const MOST_ON_A_SIDE = 4

/** Two sides of one to four delegates, before one to three proposals. */
export const aWorld: fc.Arbitrary<World> = fc.integer({ min: 1, max: 3 }).chain((proposals) => {
  const sheet = fc.array(fc.constantFrom(...STANCES), { minLength: proposals, maxLength: proposals })
  const delegation = fc.array(sheet, { minLength: 1, maxLength: MOST_ON_A_SIDE })
  return fc.record({ river: delegation, sea: delegation })
})

/** A delegate's place in a world. */
export type Seat = { readonly side: string; readonly seat: number }

export function seatsIn(world: World): readonly Seat[] {
  return Object.entries(world).flatMap(([side, sheets]) => sheets.map((_, seat) => ({ side, seat })))
}

/**
 * Settles a small dialogue's one reading by the real rules, and everything that follows from it.
 *
 * - `outcome` is what is public by design: what became of each text, which sides agree (with the numbers that the
 *   attribution rule discloses), the words that stand, and how many submissions were counted.
 * - `seenBy` is everything that somebody can fetch, with what is random in it made alike.
 */
export function held(world: World, attribution: Attribution) {
  const dialogue = aDialogue({ attribution })
  const round = aRound({ dialogue, secret: randomBytes(32).toString('hex') })
  const proposals = (world['river']?.[0] ?? []).map((_, index) =>
    aProposal({
      id: `p${index}`,
      reading: '1.terms.1',
      body: aDefinition(`Term ${index}`),
      competes: `definition term ${index}`,
      salt: salt(),
    }),
  )
  const positions = seatsIn(world).flatMap(({ side, seat }) =>
    (world[side]?.[seat] ?? []).flatMap((stance, index) =>
      stance === 'silent' ? [] : [positionOf(side, seat, index, stance)],
    ),
  )
  const roll = Object.fromEntries(Object.entries(world).map(([side, sheets]) => [side, sheets.length]))
  const closed = aReading({
    id: '1.terms.1',
    roll,
    status: 'closed',
    openedAt: NOW,
    closesAt: NOW,
    closing: { at: NOW },
  })
  const { outcomes, settlement } = settlementOf(closed, [], aRound({ dialogue }), {
    proposals,
    counts: countsOf(positions),
  })
  const submitted = [
    ...proposals.map((proposal) => recordProposal(proposal, attribution)),
    ...positions.flatMap((position) => leavesOf(position, true, round)),
  ]
  const submissions = padded(submitted, closed, round)
  const digests = submissions.map(digestOf).toSorted()
  const reading: SettledReading = {
    ...closed,
    status: 'settled',
    settlement: { ...settlement, run: salt(), settledAt: NOW, counted: digests.length, root: rootOf(digests) },
  }
  const record = assembleRecord(
    { ...round, startedAt: NOW },
    [{ reading, submissions, outcomes, agreementSalt: salt(), wordsSalt: salt() }],
    new Map(),
  )
  const objections = positions.filter((position) => position.change !== undefined)

  return {
    outcome: JSON.stringify([
      outcomes.map((one) => [one.proposal, one.status, one.reason, disclosedSides(one, dialogue, true)]),
      objections
        .map(({ proposal, stance, change, side }) => [proposal, stance, change, attribution === 'side' && side].join())
        .toSorted(),
      digests.length,
    ]),
    heard: [...new Set(positions.map(({ participant }) => participant))].toSorted().join(),

    seenBy(kind: ReadingKind, who: Seat | undefined): string {
      const viewer = aParticipant(
        who === undefined ? { id: 'nobody' } : { id: idOf(who.side, who.seat), side: who.side },
      )
      const own = positions.filter(({ participant }) => participant === viewer.id)
      const facts = {
        reading,
        format: round.format,
        dialogue,
        proposals,
        own,
        isOnRoll: who !== undefined,
        outcomes,
        objections,
        names: new Map<string, string>(),
      }
      const editions = (['delegations', 'public'] as const).map((edition) => editionOf(record, edition))
      return alike([
        viewOfReading(kind, facts, viewer, new Date()),
        editions,
        editions.slice(0, 1).flatMap((edition) => instrumentOf(edition, 'en').map(toMarkdown)),
      ])
    },
  }
}

const NOW = '2026-03-02T09:00:00.000Z'

function positionOf(side: string, seat: number, index: number, stance: TextStance): Position {
  const participant = idOf(side, seat)
  const opposes = stance === 'object' || stance === 'block'
  return {
    reading: '1.terms.1',
    proposal: `p${index}`,
    participant,
    side,
    stance,
    revision: 1,
    takenAt: NOW,
    salt: salt(),
    // Words are their author's own choice; here everybody chooses the same ones.
    ...(opposes && { change: { en: 'Say it otherwise.' } }),
  }
}

function idOf(side: string, seat: number): string {
  return createHash('sha256').update(`${side} ${seat}`).digest('hex').slice(0, 20)
}

function salt(): string {
  return randomBytes(16).toString('hex')
}

function countsOf(positions: readonly Position[]) {
  const counts: Record<string, Record<string, Partial<Record<Position['stance'], number>>>> = {}
  for (const { proposal, side, stance } of positions) {
    const tally = counts[proposal]?.[side] ?? {}
    counts[proposal] = { ...counts[proposal], [side]: { ...tally, [stance]: (tally[stance] ?? 0) + 1 } }
  }
  return counts
}

/** Random bytes as one sign, wherever they are, and lists whose order is that of random bytes in an order of their own. */
function alike(seen: unknown): string {
  return JSON.stringify(seen, (key, value) => {
    if (typeof value === 'string') return value.replace(/[0-9a-f]{16,}/g, '*')
    if (key === 'submissions' && Array.isArray(value)) return value.map((one) => alike(one)).toSorted()
    return value
  })
}
