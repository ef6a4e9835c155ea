import { isDeepStrictEqual } from 'node:util'
import * as z from 'zod'
import { ConsultationsView, ConsultationView } from '../../functions/views/consultation-view.ts'
import type { DraftContent, Purpose } from '../../shared/consultation/consultation.ts'
import { type Cast, callerOf, idOf } from './cast.ts'
import type { Caller } from './http-caller.ts'
import type { ConsultationStep } from './script.ts'

/**
 * Plays one step of a consultation: somebody drafts it for their side, and the side supports it until it has decided. A step that was played
 * before is left as it is.
 *
 * @returns the differences from the script; empty if there are none
 */
export async function playConsultation(step: ConsultationStep, cast: Cast): Promise<readonly string[]> {
  const drafter = callerOf(cast, step.by)
  const id = await consultationOf(step, drafter, cast)
  const path = `/api/consultations/${id}`
  const wanted = contentOf(step)
  const drafted = await draftIn(path, wanted, step, drafter)
  if (drafted !== undefined) await support(path, drafted, sideOf(step.by, cast), cast)
  const came = await seen(path, drafter)
  cast.onProgress({ is: 'consultation', name: step.consultation, phase: came.phase, outcome: came.closed?.outcome })
  const { answers, closed, number, phase, consents } = came
  const isPlayed = {
    request: number !== undefined,
    answer: answers.some(({ side, words }) => side === sideOf(step.by, cast) && words !== undefined),
    closing: closed !== undefined && closed.outcome === step.closes,
    publication: consents.includes(sideOf(step.by, cast)),
  }[purposeOf(step)]
  return isPlayed ? [] : [`consultation ${step.consultation}: it is ${phase}, and ${step.by} was to take it further`]
}

function purposeOf({ raises, closes, publishes }: ConsultationStep): Purpose {
  if (raises !== undefined) return 'request'
  if (closes !== undefined) return 'closing'
  return publishes === undefined ? 'answer' : 'publication'
}

/** What a step drafts in a consultation that is there; `undefined` if it raises one. */
function contentOf({ raises, closes, publishes, words }: ConsultationStep): DraftContent | undefined {
  if (raises !== undefined) return undefined
  if (closes !== undefined) return { purpose: 'closing', outcome: closes, ...(words !== undefined && { words }) }
  if (publishes !== undefined) return { purpose: 'publication' }
  if (words === undefined) throw new Error('an answer has words')
  return { purpose: 'answer', words }
}

/** The id of the consultation that a step is in. One that is not there yet is drafted, if the step raises it. */
async function consultationOf(step: ConsultationStep, drafter: Caller, cast: Cast): Promise<string> {
  const { consultations } = cast
  const known = consultations.get(step.consultation)
  if (known !== undefined) return known
  if (step.raises === undefined)
    throw new Error(`the rehearsal speaks of the consultation ${step.consultation}, which nobody raised`)
  const { consultations: all } = (await drafter.find('/api/consultations', ConsultationsView)) ?? { consultations: [] }
  const there = all.find(({ words }) => isDeepStrictEqual(words, step.words))
  const { kind, clause } = step.raises
  const body = { kind, clause: idOf(clause, cast), words: step.words }
  const id = there?.id ?? Drafted.parse(await drafter.send('POST', '/api/consultations', body, keyOf(step))).id
  consultations.set(step.consultation, id)
  return id
}

const Drafted = z.object({ id: z.string() })
const DraftTabled = z.object({ draft: z.string() })

/** The same for each time that a step is played. */
function keyOf(step: ConsultationStep): string {
  return `rehearsal ${step.consultation} ${purposeOf(step)} ${step.by}`
}

/** The id of a side's draft of this step; `undefined` if the side has decided already. */
async function draftIn(
  path: string,
  content: DraftContent | undefined,
  step: ConsultationStep,
  drafter: Caller,
): Promise<string | undefined> {
  const { yours } = await seen(path, drafter)
  const purpose = purposeOf(step)
  const ofPurpose = yours?.drafts.filter((one) => one.purpose === purpose) ?? []
  // The words of a request are those of the consultation itself.
  if (content === undefined) return ofPurpose[0]?.id
  const there = ofPurpose.find(({ words }) => isDeepStrictEqual(words, step.words))
  if (there !== undefined) return there.id
  if (yours?.purposes.includes(purpose) !== true) return undefined
  return DraftTabled.parse(await drafter.send('POST', `${path}/drafts`, content, keyOf(step))).draft
}

/** The side supports a draft, one after another, until it has decided: then nobody is asked any more. */
async function support(path: string, draft: string, side: string, cast: Cast): Promise<void> {
  for (const { handle } of cast.delegates.filter((one) => one.side === side)) {
    const caller = callerOf(cast, handle)
    const { yours } = await seen(path, caller)
    const open = yours?.drafts.find(({ id }) => id === draft)
    if (open === undefined) return
    if (!open.mayAnswer || open.support === true) continue
    await caller.send('PUT', `${path}/drafts/${draft}/position`, { support: true, revision: open.revision })
  }
}

async function seen(path: string, caller: Caller): Promise<ConsultationView> {
  const found = await caller.find(path, ConsultationView)
  if (found === undefined) throw new Error(`${path} is not there for somebody who takes part in it`)
  return found
}

function sideOf(by: string, { delegates }: Cast): string {
  const side = delegates.find(({ handle }) => handle === by)?.side
  if (side === undefined) throw new Error(`${by} belongs to no side`)
  return side
}
