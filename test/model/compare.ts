import { isDeepStrictEqual } from 'node:util'
import type { RoundView } from '../../functions/views/round-view.ts'
import { verifyDialogue } from '../../infra/verify/verify-dialogue.ts'
import { mismatchesIn } from '../simulation/settlements.ts'
import { isSubmittedIn } from '../simulation/submitted.ts'
import { lanesIn, openWordingsIn } from './carried-texts.ts'
import { dispositionsOf, objectionKey } from './dispositions.ts'
import type { Model, ModelReading } from './model.ts'
import type { Real } from './real.ts'
import { ruleOf } from './round-model.ts'

/** Compares the round with its model. @throws {Error} that names the first thing that is different */
export async function compareRound(model: Model, { world, facilitator }: Real): Promise<void> {
  if (model.round === 0) return
  const { body } = await world.ask(facilitator, 'GET', `/api/rounds/${model.round}`)
  const seen = body as RoundView
  same('the round', seen.status, model.published ? 'published' : 'running')
  same('the clock', seen.clock, model.published ? 'ended' : model.machine ? 'running' : 'stopped')
  for (const reading of model.readings) agreeOnMilliseconds(reading, seen)
  same('the readings', byId(seen.readings.map(summedUp)), byId(model.readings.map(foreseen)))
  const lanes = seen.baskets.map(({ id, outcome }) => ({ id, outcome }))
  same('the baskets', lanes, lanesOf(model))
}

/**
 * Lanes that act at one instant are recorded one after the other, a few milliseconds apart, in any order. So a deadline is
 * as many milliseconds later or earlier than in the model.
 */
function agreeOnMilliseconds(reading: ModelReading, { readings }: RoundView): void {
  const closesAt = Date.parse(readings.find(({ id }) => id === reading.id)?.closesAt ?? '')
  if (Math.abs(closesAt - reading.closesAt) < 100) reading.closesAt = closesAt
}

/**
 * Checks what came of each proposal, and the guarantees that only the record can show, from the record of a round: as
 * far as it is settled, and all of it once the round has ended.
 */
export async function compareRecord(model: Model, { world }: Real): Promise<void> {
  if (model.round === 0) return
  const record = await world.record(model.round)
  same('what does not match in the record', mismatchesIn(record), [])
  if (model.published && model.round > 1) await compareRow(model, world)
  const settled = model.readings.filter(({ status }) => status === 'settled')
  if (model.published) same('what was settled', ids(settled), ids(model.readings))
  // A reading that is closed and not settled holds back, in a draft, what was settled after that.
  if (model.readings.every(({ status }) => status !== 'closed'))
    same('the readings in the record', ids(record.readings), ids(settled))
  const became = new Map<string, string>()
  for (const recorded of record.readings) {
    const reading = settled.find(({ id }) => id === recorded.id)
    if (reading === undefined) throw new Error(`${recorded.id} is in the record, and not settled by its model`)
    for (const { objection: _, reading: of, proposal, is, why } of recorded.dispositions?.objections ?? []) {
      became.set(objectionKey(of, proposal), `${is}: ${why}`)
    }
    const outcomes = recorded.outcomes.map(({ proposal, status, reason }) => [proposal, { status, reason }] as const)
    same(`the outcomes of ${reading.id}`, Object.fromEntries(outcomes), Object.fromEntries(reading.outcomes))
    const digests = new Set(recorded.submissions.map(({ digest }) => digest))
    const lost = [...reading.receipts, ...reading.statements].filter((digest) => !digests.has(digest))
    same(`what was acknowledged in ${reading.id} and is not in the record`, lost, [])
    same(
      `how much the record of ${reading.id} holds`,
      recorded.submissions.filter(({ submission }) => isSubmittedIn(reading.id, submission)).length,
      reading.receipts.size +
        reading.withdrawals +
        [...reading.floor.values()].filter(({ isSetAside }) => isSetAside).length,
    )
  }
  const inRecord = model.readings.filter(({ id }) => record.readings.some((recorded) => recorded.id === id))
  same('what became of objections', Object.fromEntries(became), Object.fromEntries(dispositionsOf(inRecord)))
}

/** Checks that the records of the rounds are one row: each begins with what the ones before it left. */
async function compareRow({ round }: Model, world: Real['world']): Promise<void> {
  const records = await Promise.all(Array.from({ length: round }, (_, index) => world.record(index + 1)))
  same('what does not match between the records', verifyDialogue(JSON.parse(JSON.stringify(records))).mismatches, [])
}

/** Every basket that was agreed on, and how it stands: those of a round that was adjourned are shelved. */
function lanesOf({ readings }: Model) {
  const lanes = lanesIn(readings.filter(({ stage, status }) => stage === 'baskets' && status === 'settled'))
  const isAdjourned = readings.some(({ next }) => next === 'adjourn')
  return Array.from({ length: lanes }, (_, index) => {
    const id = `b${index + 1}`
    const next = readings.findLast(({ basket }) => basket === id)?.next
    const isShelved = isAdjourned || next === 'shelve'
    return { id, outcome: next === 'ratified' ? 'ratified' : isShelved ? 'shelved' : 'in-progress' }
  })
}

function summedUp({ id, status, rule, closesAt, closedBy, decision, settlement }: RoundView['readings'][number]) {
  const { next, agreed, bracketed, open, dropped } = settlement ?? {}
  return { id, status, rule, closesAt, closedBy, decision, next, agreed, bracketed, open, dropped }
}

function foreseen(reading: ModelReading): ReturnType<typeof summedUp> {
  const { id, status, closesAt, closedBy, decision, next, outcomes } = reading
  const isSettled = status === 'settled'
  const count = (wanted: string) =>
    isSettled ? [...outcomes.values()].filter((one) => one.status === wanted).length : undefined
  return {
    id,
    status,
    rule: ruleOf(reading),
    closesAt: new Date(closesAt).toISOString(),
    closedBy,
    decision,
    next: next as ReturnType<typeof summedUp>['next'],
    agreed: count('agreed'),
    bracketed: count('bracketed'),
    open: isSettled ? openWordingsIn(reading).length : undefined,
    dropped: count('dropped'),
  }
}

function ids(readings: readonly { readonly id: string }[]): readonly string[] {
  return readings.map(({ id }) => id).toSorted()
}

function byId<Named extends { readonly id: string }>(named: readonly Named[]): readonly Named[] {
  return named.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

export function same(what: string, found: unknown, expected: unknown): void {
  if (isDeepStrictEqual(found, expected)) return
  throw new Error(`${what}: found ${JSON.stringify(found)}, the model says ${JSON.stringify(expected)}`)
}
