import * as z from 'zod'
import { ReadingView } from '../../functions/views/reading-view.ts'
import { Mediation } from '../../shared/mediation/candidate-text.ts'
import type { Tabled } from '../../shared/proposal.ts'
import { NOTHING_STANDS, StandingText } from '../../shared/standing/standing-text.ts'
import { adoptedId, type Cast, callerOf, idOf } from './cast.ts'
import type { Caller } from './http-caller.ts'
import type { RehearsedProposal, RehearsedReading } from './script.ts'

const Receipt = z.object({ id: z.string() })
const ChairsReceipt = z.union([z.object({ texts: z.array(Receipt) }), z.object({ moved: z.string() })])

/** Tables proposals in the order of the script, so that an amended text comes before its amendment. Then withdraws. */
export async function tableAll(rehearsed: RehearsedReading, id: string, cast: Cast): Promise<void> {
  const proposals = Object.entries(rehearsed.proposals)
  for (const [handle, proposal] of proposals) {
    const { by, ends, chair } = proposal
    if (by === undefined || cast.ids.has(handle)) continue
    const caller = callerOf(cast, by)
    const amends = amendedId(proposal, cast)
    const text = {
      body: proposal.body ?? (await wordsThatStand(amends, caller)),
      ...(amends !== undefined && { amends }),
      ...(ends !== undefined && { ends }),
      ...(await answered(proposal, id, caller, cast)),
      ...(await drafted(proposal, rehearsed, id, caller, cast)),
    }
    const key = `rehearsal ${rehearsed.reading.name} ${handle}`
    const tabled = chair === true ? await tableAsChair(id, text, caller, key, cast) : await table(id, text, caller, key)
    cast.ids.set(handle, tabled)
  }
  for (const [handle, { withdrawnBy }] of proposals) {
    if (withdrawnBy === undefined) continue
    await callerOf(cast, withdrawnBy).send('DELETE', `/api/readings/${id}/proposals/${idOf(handle, cast)}`)
  }
}

/** What a text amends: a text, or an adopted basket. */
export function amendedId({ amends, reviews }: RehearsedProposal, cast: Cast): string | undefined {
  if (reviews !== undefined) return adoptedId(reviews, cast)
  return amends === undefined ? undefined : idOf(amends, cast)
}

/** The words of what stands under an id. @throws {Error} if nothing stands under it */
async function wordsThatStand(id: string | undefined, caller: Caller): Promise<Tabled> {
  const { definitions, topics, baskets } = (await caller.find('/api/standing', StandingText)) ?? NOTHING_STANDS
  const basket = baskets.find((one) => one.id === id)
  if (basket !== undefined) return { kind: 'basket', title: basket.title, description: basket.description }
  const texts = [...definitions, ...topics, ...baskets.flatMap(({ clauses }) => clauses)]
  const found = texts.find((one) => one.id === id)
  if (found === undefined) throw new Error(`a text without words amends ${id}, which does not stand`)
  return found.body
}

async function table(id: string, text: unknown, caller: Caller, key: string): Promise<string> {
  return Receipt.parse(await caller.send('POST', `/api/readings/${id}/proposals`, text, key)).id
}

/** Tables a chair's text. In a dialogue with co-chairs, the other co-chairs consent. */
async function tableAsChair(id: string, text: unknown, caller: Caller, key: string, cast: Cast): Promise<string> {
  const path = `/api/readings/${id}/chairs-texts`
  let receipt = ChairsReceipt.parse(await caller.send('POST', path, text, key))
  for (const other of cast.facilitators) {
    if (!('moved' in receipt) || other === caller) continue
    receipt = ChairsReceipt.parse(await other.send('POST', `${path}/moved/${receipt.moved}`, { motion: 1 }))
  }
  const [tabled] = 'texts' in receipt ? receipt.texts : []
  if (tabled === undefined) throw new Error(`a chair's text in ${id} lacks the consent of a side`)
  return tabled.id
}

/** The objections of earlier readings to the texts that a proposal says it answers. */
async function answered({ answers }: RehearsedProposal, id: string, caller: Caller, cast: Cast) {
  if (answers === undefined) return {}
  const texts = answers.map((handle) => idOf(handle, cast))
  const { answerable = [] } = (await caller.find(`/api/readings/${id}`, ReadingView)) ?? {}
  const objections = answerable.filter(({ proposal }) => texts.includes(proposal)).map((objection) => objection.id)
  if (objections.length === 0) throw new Error(`nobody objected to ${answers.join(' or ')}`)
  return { answers: objections }
}

/**
 * With what a machine drafted a text: the mediator's drafts of the reading before have one for the text that it is
 * drafted for.
 *
 * @throws {Error} if the mediator drafted nothing for it
 */
async function drafted(
  { draftedFor }: RehearsedProposal,
  { reading: { name, number } }: RehearsedReading,
  id: string,
  caller: Caller,
  cast: Cast,
) {
  if (draftedFor === undefined) return {}
  const before = id.replace(/\d+$/, String(number - 1))
  const found = await caller.find(`/api/readings/${before}/candidates`, Mediation)
  const text = idOf(draftedFor, cast)
  const hasDraft = found?.matters.some(({ texts, candidates }) => texts.includes(text) && candidates.length > 0)
  if (found === undefined || !hasDraft) throw new Error(`${name}: the mediator drafted nothing for ${draftedFor}`)
  return { drafted: found.drafted }
}
