import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { ReadingView } from '../../functions/views/reading-view.ts'
import { DAY_MS } from '../../shared/moment.ts'
import { Status } from '../../shared/outcomes.ts'
import type { PositionTaken } from '../../shared/position.ts'
import type { Decision } from '../../shared/reading.ts'
import type { ReadingResult } from './cast.ts'
import { type Cast, callerOf, idOf } from './cast.ts'
import { holdTheFloor } from './hold-the-floor.ts'
import type { Caller } from './http-caller.ts'
import { waitFor } from './poll.ts'
import { type Delegate, positionsOf, type RehearsedProposal, type RehearsedReading } from './script.ts'
import { amendedId, tableAll } from './table-all.ts'

/** The longest that a rehearsal waits for a deadline. */
const LONGEST_WAIT_MS = 5 * 60_000

/**
 * Plays one reading from its current state: does everything in the script that is not done yet, and then takes the
 * facilitator's decision.
 *
 * @returns the result of the settled reading
 */
export async function playReading(rehearsed: RehearsedReading, id: string, cast: Cast): Promise<ReadingResult> {
  const facilitator = callerOf(cast, rehearsed.facilitator)
  const here = await readReading(facilitator, id)
  findTabled(rehearsed, here, cast)
  if (here.status === 'open') {
    cast.onProgress({ is: 'opened', reading: rehearsed, id })
    await tableAll(rehearsed, id, cast)
    await extend(rehearsed, here, facilitator, cast)
    await holdTheFloor(rehearsed, id, cast)
    await Promise.all(cast.delegates.map((delegate) => takePositions(delegate, rehearsed, id, cast)))
    if (rehearsed.decision === undefined) await waitForDeadline(here)
    else await advance(facilitator, id, rehearsed.decision, rehearsed, cast)
  }
  const settled = await waitFor(`reading ${id} to be settled`, async () => {
    const seen = await readReading(facilitator, id)
    return seen.status === 'settled' ? seen : undefined
  })
  return resultOf(settled, cast)
}

/** Closes a reading. In a dialogue with co-chairs, the other co-chairs consent to the motion. */
async function advance(
  facilitator: Caller,
  id: string,
  decision: Decision,
  { silenceSeconds, knowingly }: RehearsedReading,
  cast: Cast,
): Promise<void> {
  const until = silenceSeconds && { until: new Date(Date.now() + silenceSeconds * 1_000).toISOString() }
  const path = `/api/readings/${id}/advance${knowingly ? '?knowingly=true' : ''}`
  const moved = ReadingView.parse(await facilitator.send('POST', path, { decision, ...until }))
  if (moved.chaired?.standing === undefined) return
  for (const other of cast.facilitators) {
    if (other !== facilitator) await other.send('POST', path, { decision, ...until })
  }
}

/**
 * Waits until a reading's deadline has passed. The state machine then settles it without a decision.
 *
 * @throws {Error} if the deadline is too far in the future
 */
async function waitForDeadline({ id, closesAt }: ReadingView): Promise<void> {
  const left = Date.parse(closesAt) - Date.now()
  if (left > LONGEST_WAIT_MS) throw new Error(`reading ${id} closes at ${closesAt}: no rehearsal waits that long`)
  await pause(Math.max(left, 0))
}

/** The differences between the result of a reading and the script, one sentence each. */
export function differences({ reading, expect }: RehearsedReading, came: ReadingResult): readonly string[] {
  const texts = Status.options
    .filter((status) => !isDeepStrictEqual(expect[status].toSorted(), came[status].toSorted()))
    .map((status) => `${reading.name}: ${status} ${listed(came[status])}, expected ${listed(expect[status])}`)
  return came.next === expect.next
    ? texts
    : [...texts, `${reading.name}: it leads to ${came.next}, expected ${expect.next}`]
}

function listed(handles: readonly string[]): string {
  return handles.length === 0 ? 'nothing' : handles.toSorted().join(', ')
}

async function readReading(caller: Caller, id: string): Promise<ReadingView> {
  const view = await caller.find(`/api/readings/${id}`, ReadingView)
  if (view === undefined) throw new Error(`there is no reading ${id}`)
  return view
}

/** Finds the ids of proposals that are already tabled, by their texts. */
function findTabled({ proposals, reading }: RehearsedReading, view: ReadingView, cast: Cast): void {
  const { ids } = cast
  if (reading.stage === 'ratification') return
  for (const [handle, text] of Object.entries(proposals)) {
    const there = view.proposals.find((proposal) => isThatOne(proposal, text, cast))
    if (there !== undefined) ids.set(handle, there.id)
  }
  for (const { id, consolidates } of view.proposals) {
    if (consolidates !== undefined) ids.set(handleOf(consolidates, ids), id)
  }
}

/** A text in the words of what stands is found by what it amends. */
function isThatOne(proposal: ReadingView['proposals'][number], text: RehearsedProposal, cast: Cast): boolean {
  const { body, ends } = text
  if (body !== undefined) return isDeepStrictEqual(proposal.body, body)
  const amended = amendedId(text, cast)
  return amended !== undefined && proposal.amends === amended && isDeepStrictEqual(proposal.ends, ends)
}

/** The handle of a consolidated text joins those of its amendments. */
function handleOf(consolidates: readonly string[], ids: Cast['ids']): string {
  const handles = new Map([...ids].map(([handle, id]) => [id, handle]))
  return consolidates
    .map((id) => handles.get(id) ?? id)
    .toSorted()
    .join('+')
}

async function extend(rehearsed: RehearsedReading, here: ReadingView, facilitator: Caller, cast: Cast): Promise<void> {
  if (rehearsed.extendedByDays === undefined || here.extended > 0) return
  const closesAt = new Date(Date.parse(here.closesAt) + rehearsed.extendedByDays * DAY_MS).toISOString()
  await facilitator.send('PATCH', `/api/readings/${here.id}`, { closesAt })
  cast.onProgress({ is: 'extended', reading: rehearsed, id: here.id, closesAt })
}

/** Takes the positions of a delegate that are not stored yet, one revision after another. */
async function takePositions(
  delegate: Delegate,
  { proposals, reading }: RehearsedReading,
  id: string,
  cast: Cast,
): Promise<void> {
  const caller = callerOf(cast, delegate.handle)
  const here = await readReading(caller, id)
  for (const [handle, proposal] of Object.entries(proposals)) {
    const target = idOf(handle, cast)
    const seen = here.proposals.find((one) => one.id === target)?.position?.revision ?? 0
    for (const [revision, taken] of positionsOf(delegate, proposal, reading.stage).entries()) {
      if (revision < seen) continue
      const position = { ...withClauseIds(taken, cast), revision }
      await caller.send('PUT', `/api/readings/${id}/proposals/${target}/position`, position)
    }
  }
}

/** The script names clauses by handle, Parley by id. */
function withClauseIds(taken: PositionTaken, cast: Cast): PositionTaken {
  const { reservations, declarations } = taken
  const named = (notes: NonNullable<typeof reservations>) =>
    notes.map(({ clause, text }) => ({ clause: idOf(clause, cast), text }))
  return {
    ...taken,
    ...(reservations !== undefined && { reservations: named(reservations) }),
    ...(declarations !== undefined && { declarations: named(declarations) }),
  }
}

function resultOf(settled: ReadingView, { ids }: Cast): ReadingResult {
  for (const { id, consolidates } of settled.proposals) {
    if (consolidates !== undefined) ids.set(handleOf(consolidates, ids), id)
  }
  const handles = new Map([...ids].map(([handle, id]) => [id, handle]))
  const withStatus = (status: Status) =>
    settled.proposals.filter(({ outcome }) => outcome?.status === status).map(({ id }) => handles.get(id) ?? id)
  const next = settled.settlement?.next
  if (next === undefined) throw new Error(`reading ${settled.id} was settled without a settlement`)
  return {
    agreed: withStatus('agreed'),
    merged: withStatus('merged'),
    bracketed: withStatus('bracketed'),
    dropped: withStatus('dropped'),
    next,
  }
}
