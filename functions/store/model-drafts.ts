import * as z from 'zod'
import { MediatedMatter } from '../../shared/mediation/candidate-text.ts'
import type { MatterToDraft } from '../../shared/mediation/matters-to-draft.ts'
import { MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import { TroubleCode } from '../../shared/mediation/trouble-code.ts'
import { MediatorRules } from '../../shared/mediator-rules.ts'
import { ReadingId } from '../../shared/reading-id.ts'
import { mediationKey } from './keys/keys-of-motions.ts'
import { SORT } from './keys/keys-of-readings.ts'
import { ifMet, written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** A model drafts, or drafted, texts for the matters of a settled reading. */
export const DraftingRun = z.object({
  reading: ReadingId,
  round: z.int().min(1),
  /** How often it was asked for: each time goes on with the matters that are left. */
  run: z.int().min(1),
  status: z.enum(['asked', 'drafting', 'ended']),
  /** If it has not ended by then, it will not end by itself. */
  until: z.iso.datetime(),
  matters: z.int().min(1),
  rules: MediatorRules,
  trouble: TroubleCode.optional(),
})
export type DraftingRun = z.infer<typeof DraftingRun>

/** The last run for a reading, or `undefined`. */
export async function findRun(table: Table, reading: string): Promise<DraftingRun | undefined> {
  const stored = await table.get(mediationKey(reading, 'RUN'))
  return stored && DraftingRun.parse(stored)
}

/**
 * Stores that drafts are asked for, with everything that the function which asks the model may know.
 *
 * @param before the run that ended without being done, if there was one
 * @returns `undefined` if somebody else asked at the same time
 */
export async function storeRun(
  table: Table,
  asked: Pick<DraftingRun, 'reading' | 'round' | 'until' | 'rules'>,
  matters: readonly MatterToDraft[],
  before: DraftingRun | undefined,
): Promise<DraftingRun | undefined> {
  const run: DraftingRun = { ...asked, run: (before?.run ?? 0) + 1, status: 'asked', matters: matters.length }
  for (const [index, matter] of matters.entries()) {
    await written(table.putNew(mediationKey(run.reading, 'MATTER', index), matter))
  }
  const key = mediationKey(run.reading, 'RUN')
  if (before === undefined) return (await written(table.putNew(key, run))) ? run : undefined
  const again = table.update(key, {
    set: '#run = :next, #status = :asked, #until = :until',
    remove: 'trouble',
    when: '#run = :run AND #status = :before',
    names: { '#run': 'run', '#status': 'status', '#until': 'until' },
    values: { ':next': run.run, ':asked': 'asked', ':until': run.until, ':run': before.run, ':before': before.status },
  })
  return (await ifMet(again)) === undefined ? undefined : run
}

/** Begins a run that was asked for. @returns `undefined` if it has begun already, or another one was asked for */
export async function beginRun(
  table: Table,
  { reading, run }: Pick<DraftingRun, 'reading' | 'run'>,
  until: string,
): Promise<DraftingRun | undefined> {
  const begun = table.update(mediationKey(reading, 'RUN'), {
    set: '#status = :drafting, #until = :until',
    when: '#run = :run AND #status = :asked',
    names: { '#run': 'run', '#status': 'status', '#until': 'until' },
    values: { ':drafting': 'drafting', ':until': until, ':run': run, ':asked': 'asked' },
  })
  const stored = await ifMet(begun)
  return stored && DraftingRun.parse(stored)
}

/**
 * Ends a run: all is drafted, or there is a trouble.
 *
 * @param from where the run is then. A run that was asked for and has begun meanwhile goes on
 */
export async function endRun(
  table: Table,
  { reading, run }: Pick<DraftingRun, 'reading' | 'run'>,
  from: 'asked' | 'drafting',
  trouble?: TroubleCode,
): Promise<void> {
  const ended = table.update(mediationKey(reading, 'RUN'), {
    set: trouble === undefined ? '#status = :ended' : '#status = :ended, trouble = :trouble',
    when: '#run = :run AND #status = :from',
    names: { '#run': 'run', '#status': 'status' },
    values: { ':ended': 'ended', ':run': run, ':from': from, ...(trouble !== undefined && { ':trouble': trouble }) },
  })
  await ifMet(ended)
}

const Matter = z.object({ brief: MediatorsBrief, isCut: z.boolean() })

/** A matter that drafts are asked for; `undefined` when they are there. */
export async function readMatter(table: Table, reading: string, index: number): Promise<MatterToDraft | undefined> {
  if ((await table.get(mediationKey(reading, 'DRAFTED', index))) !== undefined) return undefined
  return Matter.parse(await table.get(mediationKey(reading, 'MATTER', index)))
}

/** Stores what a model drafted for a matter, once. */
export async function storeDrafted(
  table: Table,
  reading: string,
  index: number,
  drafted: MediatedMatter,
): Promise<void> {
  await written(table.putNew(mediationKey(reading, 'DRAFTED', index), drafted))
}

/** What a model drafted for a reading so far, matter by matter. */
export async function readDrafted(table: Table, reading: string): Promise<readonly MediatedMatter[]> {
  const stored = await all(table.query(mediationKey(reading, 'RUN').pk, SORT.drafted))
  return stored.map((one) => MediatedMatter.parse(one))
}
