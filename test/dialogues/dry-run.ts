import { digestsOfWords } from '../../functions/record/text-to-ratify.ts'
import type { ReadingResult } from '../../infra/rehearsal/cast.ts'
import type { Rehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { laneByLane, positionsOf, type RehearsedReading } from '../../infra/rehearsal/script.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { changesOf } from '../../shared/edits/amendment.ts'
import { textToRatify } from '../../shared/instrument/ratified-text.ts'
import type { Counts, Outcome } from '../../shared/outcomes.ts'
import { checkPosition, type PositionTaken } from '../../shared/position.ts'
import { competition, EMBEDDED, type Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { readingDue, type Sitting } from '../../shared/reading-due.ts'
import { NEWEST_FORMAT } from '../../shared/record-format.ts'
import { recordProposal } from '../../shared/record-submission.ts'
import { draftedText, lanesOf } from '../../shared/round.ts'
import { settlementOf } from '../../shared/settle-reading.ts'
import { THE_TEXT } from '../../shared/stages/ratification.ts'

/** A rehearsed reading as the rules alone take it, its proposals' ids being their handles. */
export type Rehearsing = {
  readonly rehearsed: RehearsedReading
  readonly reading: Reading
  readonly proposals: readonly Proposal[]
  readonly outcomes: readonly Outcome[]
  readonly came: ReadingResult
}

const NOW = '2026-01-01T00:00:00.000Z'

/**
 * Plays a rehearsal by the rules alone, without a server.
 *
 * @throws {Error} when a reading is rehearsed that is not due, or something is said that the rules refuse
 */
export function dryRun(files: Rehearsed): readonly Rehearsing[] {
  const { wholeRound, lanes } = laneByLane(files.rehearsal)
  const played: Rehearsing[] = []
  for (const rehearsed of [...wholeRound, ...[...lanes.values()].flat()]) {
    played.push(rehearse(rehearsed, played, files))
  }
  return played
}

function rehearse(script: RehearsedReading, before: readonly Rehearsing[], files: Rehearsed): Rehearsing {
  const { dialogue } = files
  const readings = before.map(({ reading }) => reading)
  const reading = openedBy(script, readings, files)
  const rehearsed = withIds(script, before.flatMap(consolidatedIn))
  const proposals = proposalsIn(rehearsed, reading, before, files)
  const counts = Object.fromEntries(proposals.map((proposal) => [proposal.id, countsOf(proposal, rehearsed, files)]))
  const closed: Reading = { ...reading, status: 'closed', closing: closingOf(rehearsed) }
  const { outcomes, settlement } = settlementOf(
    closed,
    readings,
    { dialogue, format: NEWEST_FORMAT },
    { proposals, counts },
  )
  const withStatus = (status: Outcome['status']) =>
    outcomes
      .filter((outcome) => outcome.status === status)
      .map(({ proposal, text }) => handleOf(text ?? proposals.find(({ id }) => id === proposal)) ?? proposal)
  return {
    rehearsed,
    reading: {
      ...closed,
      status: 'settled',
      settlement: { ...settlement, settledAt: NOW, run: '', counted: 0, root: '' },
    },
    proposals,
    outcomes,
    came: {
      agreed: withStatus('agreed'),
      merged: withStatus('merged'),
      bracketed: withStatus('bracketed'),
      dropped: withStatus('dropped'),
      next: settlement.next,
    },
  }
}

/** What a script calls a consolidated text: what went into it. */
function handleOf(text: { readonly consolidates?: readonly string[] | undefined } | undefined): string | undefined {
  return text?.consolidates?.toSorted().join('+')
}

/** A script with the ids of the consolidated texts that earlier readings made. */
function withIds(script: RehearsedReading, consolidated: readonly Proposal[]): RehearsedReading {
  const ids = new Map(consolidated.map((proposal) => [handleOf(proposal), proposal.id]))
  const idOf = (handle: string) => ids.get(handle) ?? handle
  const named = (notes: PositionTaken['reservations']) =>
    notes?.map(({ clause, ...note }) => ({ ...note, clause: idOf(clause) }))
  const proposals = Object.entries(script.proposals).map(([handle, said]) => {
    const positions = Object.entries(said.positions).map(([who, revisions]) => [
      who,
      revisions.map(({ reservations, declarations, ...taken }) => ({
        ...taken,
        ...(reservations && { reservations: named(reservations) }),
        ...(declarations && { declarations: named(declarations) }),
      })),
    ])
    return [idOf(handle), { ...said, positions: Object.fromEntries(positions) }]
  })
  return { ...script, proposals: Object.fromEntries(proposals) }
}

function closingOf({ decision }: RehearsedReading): Reading['closing'] {
  return { at: NOW, ...(decision !== undefined && { by: 'f', decision }) }
}

function openedBy(
  { reading }: RehearsedReading,
  readings: readonly Reading[],
  { dialogue, roster }: Rehearsed,
): Reading {
  const basket = lanesOf(readings).find(({ proposal }) => proposal === reading.lane)?.basket
  const due = readingDue(1, reading.stage, basket, readings)
  if (!('open' in due) || due.open.number !== reading.number) throw new Error(`${reading.name} is not due`)
  const { carries: _, silence, ...sitting } = due.open
  const usual = dialogue.stages[reading.stage]
  const roll = dialogue.sides.map(({ id }) => [
    id,
    roster.filter((one) => one.role === 'participant' && one.side === id).length,
  ])
  return {
    ...sitting,
    status: 'open',
    openedAt: NOW,
    closesAt: NOW,
    extensions: [],
    rules: silence === undefined ? usual : { ...usual, rule: 'silence' },
    shards: 1,
    roll: Object.fromEntries(roll),
  }
}

function proposalsIn(
  { proposals, reading: { name } }: RehearsedReading,
  reading: Reading,
  before: readonly Rehearsing[],
  { dialogue }: Rehearsed,
): readonly Proposal[] {
  const start = carriedInto(reading, before, dialogue)
  const unmentioned = start.find(({ id }) => proposals[id] === undefined)
  if (unmentioned !== undefined) throw new Error(`${name} says nothing of ${unmentioned.id}, which is carried into it`)

  const table = new Map(start.map((proposal) => [proposal.id, proposal]))
  for (const [id, { by, body, amends, withdrawnBy, chair, draftedFor }] of Object.entries(proposals)) {
    const there = table.get(id)
    const withdrawal = withdrawnBy !== undefined && { withdrawnAt: NOW }
    if (there !== undefined) {
      table.set(id, { ...there, ...withdrawal })
      continue
    }
    if (by === undefined || body === undefined) throw new Error(`${name} has no ${id}`)
    const competes = competition(body, id, {
      format: NEWEST_FORMAT,
      stage: reading.stage,
      sides: dialogue.sides.map((side) => side.id),
      modalities: dialogue.modalities,
      languages: dialogue.languages,
      decided: reading.decided,
      amends,
      amended: amends === undefined ? undefined : table.get(amends),
    })
    const who = chair ? { chair, ...(draftedFor !== undefined && { drafted: { with: EMBEDDED } }) } : { author: by }
    const place = { reading: reading.id, tabledIn: reading.id, tabledAt: NOW, ...who, salt: '' }
    const amended = amends === undefined ? undefined : table.get(amends)
    const amendment = amended === undefined ? {} : { amends, ...changesOf(amended, body) }
    table.set(id, { id, body, competes, ...place, ...amendment, ...withdrawal })
  }
  return [...table.values()]
}

function carriedInto(reading: Reading, before: readonly Rehearsing[], dialogue: Dialogue): readonly Proposal[] {
  const readings = before.map((one) => one.reading)
  if (reading.stage === 'ratification') {
    const text = draftedText(
      readings.filter((one) => one.basket === reading.basket),
      reading.passage,
    )
    const [agreed, bracketed] = [text.agreed, text.bracketed].map((parts) => parts.flatMap((part) => part.proposals))
    const words = digestsOfWords(textIn(reading, before, dialogue), { dialogue })
    const body = { kind: 'text' as const, agreed: agreed ?? [], bracketed: bracketed ?? [], words }
    return [
      { id: THE_TEXT, reading: reading.id, body, competes: THE_TEXT, tabledIn: reading.id, tabledAt: NOW, salt: '' },
    ]
  }
  const due = readingDue(1, reading.stage, reading.basket, readings) as { readonly open: Sitting }
  return due.open.carries.flatMap((carried) => {
    const from = before.find((one) => one.reading.id === carried.reading)
    return [...(from?.proposals ?? []), ...(from === undefined ? [] : consolidatedIn(from))]
      .filter(({ id }) => carried.proposals.includes(id))
      .map((proposal) => ({ ...proposal, reading: reading.id }))
  })
}

/** The text that drafting led to before a ratification. */
function textIn({ basket = 'b1', passage }: Reading, before: readonly Rehearsing[], dialogue: Dialogue) {
  const lane = before.filter(({ reading }) => reading.basket === basket)
  const sittings = lane
    .filter(({ reading }) => reading.stage === 'commitments' && reading.passage === passage)
    .flatMap(({ reading: { settlement }, outcomes, proposals }) =>
      settlement === undefined
        ? []
        : [
            {
              settlement,
              outcomes,
              submissions: proposals.map((one) => ({ submission: recordProposal(one, 'none') })),
            },
          ],
    )
  const modality = lane.map(({ reading }) => reading.settlement?.modality).find((form) => form !== undefined)
  return textToRatify(basket, sittings, modality, { dialogue })
}

function consolidatedIn({ reading, outcomes }: Rehearsing): readonly Proposal[] {
  return outcomes.flatMap(({ proposal: id, competes, text }) => {
    const home = reading.id
    return text === undefined ? [] : [{ id, competes, reading: home, tabledIn: home, tabledAt: NOW, salt: '', ...text }]
  })
}

function countsOf(
  proposal: Proposal,
  { proposals, reading }: RehearsedReading,
  { dialogue, rehearsal, roster }: Rehearsed,
): Counts {
  const counts: Record<string, Record<string, number>> = {}
  for (const [handle, name] of Object.entries(rehearsal.cast)) {
    const one = roster.find((entry) => entry.name === name)
    const said = proposals[proposal.id]
    if (one?.role !== 'participant' || said === undefined) continue
    const revisions = positionsOf({ handle, side: one.side }, said, reading.stage)
    for (const taken of revisions) checkPosition(taken, proposal, dialogue)
    const last = revisions.at(-1)
    if (last === undefined) continue
    counts[one.side] = { ...counts[one.side], [last.stance]: (counts[one.side]?.[last.stance] ?? 0) + 1 }
  }
  return counts
}
