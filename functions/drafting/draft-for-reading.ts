import * as z from 'zod'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { draftedFromAPart } from '../../shared/mediation/explain-drafted.ts'
import type { MatterToDraft } from '../../shared/mediation/matters-to-draft.ts'
import type { TroubleCode } from '../../shared/mediation/trouble-code.ts'
import { spokenIn } from '../../shared/spoken.ts'
import * as environment from '../environment/environment.ts'
import { bedrockMediator } from '../mediation/bedrock-mediator.ts'
import { type Converse, converseWith } from '../mediation/converse.ts'
import type { Mediator } from '../mediation/mediator.ts'
import { ModelTrouble } from '../mediation/model-trouble.ts'
import { tryAgain } from '../mediation/try-again.ts'
import { withinCaps } from '../mediation/within-caps.ts'
import { withDeadline } from '../platform/deadline.ts'
import { logFailure } from '../platform/error-log.ts'
import { beginRun, type DraftingRun, endRun, readMatter, storeDrafted } from '../store/model-drafts.ts'
import { purseOf } from '../store/spent-on-model.ts'
import type { Table } from '../store/table.ts'

/** Lambda ends a function after 15 minutes. A call that was begun before the last one here has ended by then. */
const LAST_CALL_MS = 11 * 60_000
const LAMBDA_ENDS_MS = 15 * 60_000

const Event = z.object({ reading: z.string(), run: z.int().min(1) })

/**
 * Draft for a reading: asks the model for drafts, matter by matter, and stores each matter's at once. It reads and writes
 * only what was stored for it: a brief for each matter, in which is what everybody in the dialogue may read. An event that is
 * delivered twice begins one run.
 */
export const handler = withDeadline(async (event: unknown): Promise<void> => {
  const begun = Date.now()
  const table = environment.table()
  const run = await beginRun(table, Event.parse(event), new Date(begun + LAMBDA_ENDS_MS).toISOString())
  if (run === undefined) return
  const { rules, round } = run
  const inTime: Converse = async (question) => {
    if (Date.now() > begun + LAST_CALL_MS) throw new ModelTrouble('stopped', { isFree: true })
    return converse(question)
  }
  const converse = withinCaps(converseWith(rules.model), purseOf(table, round, rules))
  await endRun(table, run, 'drafting', await draftAll(table, run, bedrockMediator(rules, tryAgain(inTime))))
})

/** @returns why not everything was drafted */
async function draftAll(
  table: Table,
  { reading, matters }: DraftingRun,
  mediator: Mediator,
): Promise<TroubleCode | undefined> {
  try {
    for (let index = 0; index < matters; index += 1) {
      const matter = await readMatter(table, reading, index)
      if (matter !== undefined) await draft(table, index, matter, mediator)
    }
    return undefined
  } catch (error) {
    // A cap that is reached, or an answer that cannot be read, is no failure of Parley: the page says it.
    const isExpected = error instanceof ModelTrouble && error.cause === undefined
    if (!isExpected) logFailure(error as Error)
    return error instanceof ModelTrouble ? error.code : 'stopped'
  }
}

async function draft(table: Table, index: number, { brief, isCut }: MatterToDraft, mediator: Mediator): Promise<void> {
  await loadLanguages(spokenIn(brief))
  const [drafted] = (await mediator.mediate(brief)).matters
  if (drafted === undefined) throw new TypeError('a mediator answers for each matter')
  const why = isCut ? [draftedFromAPart(brief)] : []
  await storeDrafted(table, brief.reading, index, {
    ...drafted,
    candidates: drafted.candidates.map((candidate) => ({ ...candidate, why: [...candidate.why, ...why] })),
    why: drafted.candidates.length === 0 ? [...drafted.why, ...why] : [],
  })
}
