import type * as z from 'zod'
import { type CandidateText, Mediation } from '../../shared/mediation/candidate-text.ts'
import type { MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import type { Participant } from '../../shared/participant.ts'
import { type Reading, stateAt } from '../../shared/reading.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { permit } from '../access/permit.ts'
import { embeddedMediator } from '../mediation/embedded-mediator.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { Refused } from '../platform/refusal.ts'
import { findReading } from '../store/readings.ts'
import { type FrozenRound, frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { briefFrom, unnamedIn } from './brief-from-view.ts'
import { ModelDraftsView, seeModelDrafts } from './model-drafts-view.ts'
import { seeProposals } from './see-proposals.ts'
import { readViewOf } from './see-reading.ts'
import { type ReadingPageView, seeReadingPage } from './see-reading-page.ts'

/** What mediators drafted for a settled reading: the embedded one, and a model if the rules of the round name one. */
export const CandidatesView = Mediation.extend({
  model: ModelDraftsView.optional().meta({
    description: 'Absent if the rules of the round name no language model, and in rounds that started without one',
  }),
}).meta({ id: 'CandidatesView' })
export type CandidatesView = z.infer<typeof CandidatesView>

/**
 * What was drafted from a settled reading. A process asks the embedded mediator once for each reading, because a settlement
 * is final; nothing of it is stored. Nothing is tabled.
 *
 * @throws {Refused} `no-such-reading`, `forbidden`, `not-settled-yet`
 */
export async function seeCandidates(table: Table, viewer: Participant, id: string, now: Date): Promise<CandidatesView> {
  const { reading, round } = await findSettled(table, viewer, id, now)
  const [embedded, model] = await Promise.all([
    memoizeMediation(table, id, async () => embeddedMediator.mediate(await briefOf(table, reading, round, now))),
    seeModelDrafts(table, reading, round, now),
  ])
  return { ...embedded, ...(model !== undefined && { model }) }
}

/**
 * What a mediator may be given of a settled reading.
 *
 * @throws {Refused} `no-such-reading`, `forbidden`, `not-settled-yet`
 */
export async function seeMediatorsBrief(
  table: Table,
  viewer: Participant,
  id: string,
  now: Date,
): Promise<MediatorsBrief> {
  const { reading, round } = await findSettled(table, viewer, id, now)
  return briefOf(table, reading, round, now)
}

/** A reading of which the viewer may see candidates, with its round. */
async function findSettled(table: Table, viewer: Participant, id: string, now: Date) {
  const reading = await findReading(table, id)
  const round = reading === undefined ? undefined : await frozenRound(table, reading.round)
  if (reading === undefined || round === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  permit('see candidates', viewer, reading, now)
  return { reading, round }
}

async function briefOf(table: Table, reading: Reading, round: FrozenRound, now: Date): Promise<MediatorsBrief> {
  const view = await readViewOf(table, everybody(now), reading, round, now)
  const { outcomes } = await seeProposals(table, everybody(now), reading, round, now)
  return briefFrom(view, round.dialogue, unnamedIn(view, outcomes, round.dialogue))
}

/**
 * The candidate with this id; undefined if there is none. Its id begins with the reading that it was drafted from, and
 * says which mediator drafted it.
 *
 * @throws {Refused} `forbidden`
 */
export async function findCandidate(
  table: Table,
  viewer: Participant,
  candidate: string,
  now: Date,
): Promise<(CandidateText & Pick<Mediation, 'drafted'>) | undefined> {
  const reading = candidate.replace(/\.[mb]\d+$/, '')
  if (reading === candidate || placeOf(reading) === undefined) return undefined
  const { model, ...embedded } = await seeCandidates(table, viewer, reading, now)
  for (const { matters, drafted } of [embedded, ...(model === undefined ? [] : [model])]) {
    const found = matters.flatMap(({ candidates }) => candidates).find(({ id }) => id === candidate)
    if (found !== undefined) return { ...found, drafted }
  }
  return undefined
}

/** Everything that the page of a reading's candidates shows. */
export type CandidatesPageView = Pick<ReadingPageView, 'view' | 'dialogue' | 'basket'> & {
  readonly mediation: CandidatesView
  /** The open reading that takes up what is in brackets, if there is one. */
  readonly next: string | undefined
}

/**
 * Reads everything that the page of a reading's candidates shows.
 *
 * @throws {Refused} `no-such-reading`, `forbidden`, `not-settled-yet`
 */
export async function seeCandidatesPage(
  table: Table,
  viewer: Participant,
  id: string,
  now: Date,
): Promise<CandidatesPageView> {
  const mediation = await seeCandidates(table, viewer, id, now)
  const { view, dialogue, basket, ledTo } = await seeReadingPage(table, viewer, id, undefined, now)
  const after = ledTo?.stage === view.stage ? await findReading(table, ledTo.id) : undefined
  const isOpen = after !== undefined && stateAt(after, now) === 'open'
  return { view, dialogue, basket, mediation, next: isOpen ? after.id : undefined }
}

/** Who sees what everybody sees, and nothing of their own: an observer without a name. */
export function everybody(now: Date): Participant {
  return { role: 'observer', id: 'everybody', name: '', joinedAt: now.toISOString() }
}

/** One settled reading for each of at most 40 lanes. */
const memoizeMediation = memoizeFinal<Mediation>(40)
