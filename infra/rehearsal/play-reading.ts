import { setTimeout as pause } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { ReadingView } from '../../functions/views/reading-view.ts'
import { Status } from '../../shared/outcomes.ts'
import type { PositionTaken } from '../../shared/position.ts'
import type { Decision } from '../../shared/reading.ts'
import { THE_TEXT } from '../../shared/stages/ratification.ts'
import type { ReadingResult } from './company.ts'
import { type Cast, callerOf } from './company.ts'
import type { Caller } from './http-caller.ts'
import { waitFor } from './poll.ts'
import { type Delegate, positionsOf, type RehearsedReading } from './script.ts'

const Receipt = z.object({ id: z.string() })

const DAY_MS = 24 * 60 * 60 * 1_000

/** The longest that a rehearsal waits for a deadline. */
const LONGEST_WAIT_MS = 5 * 60_000

/**
 * Plays one reading from wherever it stands: what is missing is tabled, withdrawn, extended and taken, then the
 * facilitator decides.
 *
 * @returns what it came to, once it is settled
 */
export async function playReading(rehearsed: RehearsedReading, id: string, company: Cast): Promise<ReadingResult> {
  const facilitator = callerOf(company, rehearsed.facilitator)
  const here = await see(facilitator, id)
  recognize(rehearsed, here, company)
  if (here.status === 'open') {
    company.onProgress({ is: 'opened', reading: rehearsed, id })
    await tableAll(rehearsed, id, company)
    await extend(rehearsed, here, facilitator, company)
    await Promise.all(company.delegates.map((delegate) => takePositions(delegate, rehearsed, id, company)))
    if (rehearsed.decision === undefined) await deadlineOf(here)
    else await advance(facilitator, id, rehearsed.decision, rehearsed, company)
  }
  const settled = await waitFor(`reading ${id} to be settled`, async () => {
    const seen = await see(facilitator, id)
    return seen.status === 'settled' ? seen : undefined
  })
  return cameTo(settled, company)
}

/** Closes a reading; where co-chairs decide, the others of the cast consent to what the first moved. */
async function advance(
  facilitator: Caller,
  id: string,
  decision: Decision,
  { silenceSeconds }: RehearsedReading,
  company: Cast,
): Promise<void> {
  const until = silenceSeconds && { until: new Date(Date.now() + silenceSeconds * 1_000).toISOString() }
  const moved = ReadingView.parse(await facilitator.send('POST', `/api/readings/${id}/advance`, { decision, ...until }))
  if (moved.chaired?.standing === undefined) return
  for (const other of company.facilitators) {
    if (other !== facilitator) await other.send('POST', `/api/readings/${id}/advance`, { decision, ...until })
  }
}

/**
 * Waits until a reading's deadline has passed: the machine settles it then, and nobody wakes it.
 *
 * @throws {Error} where that is further away than a rehearsal waits
 */
async function deadlineOf({ id, closesAt }: ReadingView): Promise<void> {
  const left = Date.parse(closesAt) - Date.now()
  if (left > LONGEST_WAIT_MS) throw new Error(`reading ${id} closes at ${closesAt}: no rehearsal waits that long`)
  await pause(Math.max(left, 0))
}

/** Where what a reading came to is not what was rehearsed, a sentence each. */
export function differences({ reading, expect }: RehearsedReading, came: ReadingResult): readonly string[] {
  const texts = Status.options
    .filter((status) => !isDeepStrictEqual(expect[status].toSorted(), came[status].toSorted()))
    .map((status) => `${reading.name}: ${status} ${listed(came[status])}, rehearsed was ${listed(expect[status])}`)
  return came.next === expect.next
    ? texts
    : [...texts, `${reading.name}: it leads to ${came.next}, rehearsed was ${expect.next}`]
}

function listed(handles: readonly string[]): string {
  return handles.length === 0 ? 'nothing' : handles.toSorted().join(', ')
}

async function see(caller: Caller, id: string): Promise<ReadingView> {
  const view = await caller.find(`/api/readings/${id}`, ReadingView)
  if (view === undefined) throw new Error(`there is no reading ${id}`)
  return view
}

/** Learns the ids of the proposals that are on the table already, by their texts. */
function recognize({ proposals, reading }: RehearsedReading, view: ReadingView, { ids }: Cast): void {
  if (reading.stage === 'ratification') return
  for (const [handle, { body }] of Object.entries(proposals)) {
    const there = view.proposals.find((proposal) => isDeepStrictEqual(proposal.body, body))
    if (there !== undefined) ids.set(handle, there.id)
  }
  for (const { id, consolidates } of view.proposals) {
    if (consolidates !== undefined) ids.set(handleOf(consolidates, ids), id)
  }
}

/** A consolidated text is called after what went into it. */
function handleOf(consolidates: readonly string[], ids: Cast['ids']): string {
  const handles = new Map([...ids].map(([handle, id]) => [id, handle]))
  return consolidates
    .map((id) => handles.get(id) ?? id)
    .toSorted()
    .join('+')
}

/** Tables in the order of the script, so that an amendment finds what it amends; then withdraws. */
async function tableAll(rehearsed: RehearsedReading, id: string, company: Cast): Promise<void> {
  const proposals = Object.entries(rehearsed.proposals)
  for (const [handle, { by, body, amends }] of proposals) {
    if (by === undefined || body === undefined || company.ids.has(handle)) continue
    const amended = amends === undefined ? undefined : idOf(amends, company)
    const tabled = { body, ...(amended !== undefined && { amends: amended }) }
    const key = `rehearsal ${rehearsed.reading.name} ${handle}`
    const receipt = await callerOf(company, by).send('POST', `/api/readings/${id}/proposals`, tabled, key)
    company.ids.set(handle, Receipt.parse(receipt).id)
  }
  for (const [handle, { withdrawnBy }] of proposals) {
    if (withdrawnBy === undefined) continue
    await callerOf(company, withdrawnBy).send('DELETE', `/api/readings/${id}/proposals/${idOf(handle, company)}`)
  }
}

async function extend(
  rehearsed: RehearsedReading,
  here: ReadingView,
  facilitator: Caller,
  company: Cast,
): Promise<void> {
  if (rehearsed.extendedByDays === undefined || here.extended > 0) return
  const closesAt = new Date(Date.parse(here.closesAt) + rehearsed.extendedByDays * DAY_MS).toISOString()
  await facilitator.send('PATCH', `/api/readings/${here.id}`, { closesAt })
  company.onProgress({ is: 'extended', reading: rehearsed, id: here.id, closesAt })
}

/** Takes the positions somebody has not taken yet, one revision after another. */
async function takePositions(
  delegate: Delegate,
  { proposals, reading }: RehearsedReading,
  id: string,
  company: Cast,
): Promise<void> {
  const caller = callerOf(company, delegate.handle)
  const here = await see(caller, id)
  for (const [handle, proposal] of Object.entries(proposals)) {
    const target = idOf(handle, company)
    const seen = here.proposals.find((one) => one.id === target)?.position?.revision ?? 0
    for (const [revision, taken] of positionsOf(delegate, proposal, reading.stage).entries()) {
      if (revision < seen) continue
      const position = { ...withClauseIds(taken, company), revision }
      await caller.send('PUT', `/api/readings/${id}/proposals/${target}/position`, position)
    }
  }
}

/** The script names clauses by handle, Parley by id. */
function withClauseIds(taken: PositionTaken, company: Cast): PositionTaken {
  const { reservations, declarations } = taken
  const named = (notes: NonNullable<typeof reservations>) =>
    notes.map(({ clause, text }) => ({ clause: idOf(clause, company), text }))
  return {
    ...taken,
    ...(reservations !== undefined && { reservations: named(reservations) }),
    ...(declarations !== undefined && { declarations: named(declarations) }),
  }
}

function idOf(handle: string, { ids }: Cast): string {
  const id = handle === THE_TEXT ? THE_TEXT : ids.get(handle)
  if (id === undefined) throw new Error(`the rehearsal speaks of ${handle}, which is not on the table`)
  return id
}

function cameTo(settled: ReadingView, { ids }: Cast): ReadingResult {
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
