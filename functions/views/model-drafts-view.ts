import * as z from 'zod'
import { MediatedMatter } from '../../shared/mediation/candidate-text.ts'
import { numbered } from '../../shared/mediation/numbered.ts'
import { TroubleCode } from '../../shared/mediation/trouble-code.ts'
import { nameOfModel } from '../../shared/mediator-rules.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { type DraftingRun, findRun, readDrafted } from '../store/model-drafts.ts'
import { readSpent } from '../store/spent-on-model.ts'
import type { Table } from '../store/table.ts'

/** What a language model drafted for a settled reading so far. */
export const ModelDraftsView = z
  .object({
    drafted: z.object({ with: z.string() }),
    state: z.enum(['not-asked', 'drafting', 'done', 'stopped']),
    /** Why it stopped before it was done. It can be asked again, and goes on with the matters that are left. */
    trouble: TroubleCode.optional(),
    /** How many matters it was asked about. */
    asked: z.int().min(0),
    matters: z.array(MediatedMatter).readonly(),
    /** What the round has spent on the model, all its readings together; while it drafts, at most this. */
    spent: z.object({ calls: z.int(), tokens: z.int(), dollars: z.number().optional() }),
  })
  .meta({ id: 'ModelDrafts' })
export type ModelDraftsView = z.infer<typeof ModelDraftsView>

/** What a model drafted for a reading; `undefined` if the rules of the round name none. */
export async function seeModelDrafts(
  table: Table,
  { id, round }: Pick<Reading, 'id' | 'round'>,
  { dialogue }: Pick<Round, 'dialogue'>,
  now: Date,
): Promise<ModelDraftsView | undefined> {
  const rules = dialogue.mediator
  if (rules === undefined) return undefined
  const [run, spent] = await Promise.all([findRun(table, id), readSpent(table, round)])
  const drafted = run === undefined ? [] : await readDrafted(table, id)
  const dollars = rules.prices === undefined ? {} : { dollars: spent.microdollars / 1_000_000 }
  return {
    drafted: { with: nameOfModel(rules) },
    ...stateOf(run, now),
    asked: run?.matters ?? 0,
    matters: numbered(id, 'b', drafted),
    spent: { calls: spent.calls, tokens: spent.inputTokens + spent.outputTokens, ...dollars },
  }
}

function stateOf(run: DraftingRun | undefined, now: Date): Pick<ModelDraftsView, 'state' | 'trouble'> {
  if (run === undefined) return { state: 'not-asked' }
  const { status, trouble, until } = run
  if (trouble !== undefined) return { state: 'stopped', trouble }
  if (status === 'ended') return { state: 'done' }
  return Date.parse(until) < now.getTime() ? { state: 'stopped', trouble: 'stopped' } : { state: 'drafting' }
}
