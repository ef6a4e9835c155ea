import { Purpose } from '../../shared/consultation/consultation.ts'
import { type DecisionPlace, decisionId } from '../../shared/consultation/side-decision.ts'
import { hasPassed, putTo } from '../../shared/consultation/tabled-consultation.ts'
import { seesConsultation, seesDrafts } from '../../shared/consultation/who-sees.ts'
import type { Participant } from '../../shared/participant.ts'
import { courseOf, findWaiting } from '../actions/course-of-consultation.ts'
import { type FoundConsultation, findForCaller } from '../actions/find-for-caller.ts'
import { readConsultations, readReviews } from '../record/read-consultations.ts'
import { findConsultation, readAllOpenDrafts, readOpenDrafts } from '../store/consultations.ts'
import { rollOfDecision } from '../store/keys/keys-of-consultations.ts'
import { readOwnRevisions } from '../store/revisions.ts'
import { isOnRoll } from '../store/rolls.ts'
import { findPutToSide, findSidesDraft, isClosedFor, supportOf } from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { type ConsultationView, type SidesDraftView, viewOfState, viewOfTabled } from './consultation-view.ts'

/**
 * Every consultation that somebody may see: those that are in no register first, which are the drafts of their own side and what waits to be
 * passed on; then the others, the newest first. The drafts of answers are seen one consultation at a time ({@link seeConsultation}).
 */
export async function seeConsultations(
  table: Table,
  viewer: Participant,
  now: Date,
): Promise<readonly ConsultationView[]> {
  const [consultations, drafted] = await Promise.all([readConsultations(table), inNoRegister(table, viewer, now)])
  const made = consultations.filter((one) => seesConsultation(one, viewer)).map(viewOfState)
  const numbered = new Set(made.map(({ id }) => id))
  return [...drafted.filter(({ id }) => !numbered.has(id)), ...made.toReversed()]
}

/**
 * One consultation, with the drafts of the caller's own side that can be decided on.
 *
 * @throws {Refused} `no-such-consultation` also if the caller may not know of it
 */
export async function seeConsultation(
  table: Table,
  viewer: Participant,
  id: string,
  now: Date,
): Promise<ConsultationView> {
  const found = await findForCaller(table, viewer, id)
  const { tabled, state, waiting } = found
  const [made] = state === undefined ? [] : await readReviews(table, [state])
  const seen =
    made === undefined
      ? viewOfTabled(tabled, { waiting, isOver: (await courseOf(table, tabled)).isOver })
      : viewOfState(made)
  const side = sideOfDrafts(viewer)
  if (side === undefined || !seesDrafts(side, tabled.rules, viewer)) return seen
  const purposes = await purposesOf(table, found, side, now)
  const drafts = await Promise.all(purposes.map((purpose) => draftsOf(table, found, { side, purpose }, viewer)))
  return { ...seen, yours: { side, purposes, drafts: drafts.flat() } }
}

/** Whose drafts somebody may see: those of their own side, or of the side that convened them. */
function sideOfDrafts(viewer: Participant): string | undefined {
  if (viewer.role === 'participant') return viewer.side
  return viewer.role === 'facilitator' ? viewer.convenedBy : undefined
}

async function inNoRegister(table: Table, viewer: Participant, now: Date): Promise<readonly ConsultationView[]> {
  const seen = await Promise.all(
    (await openToViewer(table, viewer)).map(async (id) => {
      const tabled = await findConsultation(table, id)
      if (tabled === undefined) return []
      const waiting = await findWaiting(table, tabled)
      if (waiting !== undefined) {
        return seesConsultation(tabled, viewer) ? [viewOfTabled(tabled, { isOver: false, waiting })] : []
      }
      if (!seesDrafts(tabled.side, tabled.rules, viewer)) return []
      const { isOver, until } = await courseOf(table, tabled)
      return isOver || hasPassed(until, now) ? [] : [viewOfTabled(tabled, { isOver: false, waiting })]
    }),
  )
  return inOrderOfIds(seen.flat())
}

/** The ids of what is drafted, or waits: of the viewer's own side, and of all sides for facilitators. */
async function openToViewer(table: Table, viewer: Participant): Promise<readonly string[]> {
  if (viewer.role === 'facilitator') return readAllOpenDrafts(table)
  return viewer.role === 'participant' ? Object.keys(await readOpenDrafts(table, viewer.side)) : []
}

/** What a side can decide now: its date has not passed, and it has not decided. */
async function purposesOf(
  table: Table,
  { tabled, state }: FoundConsultation,
  side: string,
  now: Date,
): Promise<readonly Purpose[]> {
  const open = await Promise.all(
    Purpose.options.map(async (purpose) => {
      const put = putTo(tabled, state, { side, purpose })
      if (put === undefined || hasPassed(put.until, now)) return []
      const there = await findPutToSide(table, { consultation: tabled.id, side, purpose })
      const isDecided = there !== undefined && (there.decided !== undefined || isClosedFor(there, put.until))
      return isDecided || (purpose === 'request' && Object.keys(there?.drafts ?? {}).length === 0) ? [] : [purpose]
    }),
  )
  return open.flat()
}

async function draftsOf(
  table: Table,
  found: FoundConsultation,
  { side, purpose }: Omit<DecisionPlace, 'consultation'>,
  viewer: Participant,
): Promise<readonly SidesDraftView[]> {
  const { tabled, state } = found
  const place = { consultation: tabled.id, side, purpose }
  const there = await findPutToSide(table, place)
  const until = putTo(tabled, state, place)?.until
  const mayAnswer =
    tabled.rules.by === 'quorum' && (await isOnRoll(table, rollOfDecision(decisionId(place)), tabled.shards, viewer.id))
  const drafts = await Promise.all(
    Object.keys(there?.drafts ?? {}).map(async (id) => {
      const [content, own] = await Promise.all([
        contentOf(table, found, { side, draft: id }),
        readOwnRevisions(table, supportOf(id, tabled.shards), viewer.id),
      ])
      const last = own.at(-1)
      return {
        ...{ id, purpose, ...content, mayAnswer },
        ...(until !== undefined && { closesAt: until }),
        ...(last !== undefined && { support: last.support }),
        revision: last?.revision ?? 0,
      }
    }),
  )
  return inOrderOfIds(drafts)
}

/** The ids of drafts tell neither who drafted them nor when. */
function inOrderOfIds<Draft extends { readonly id: string }>(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

/** What a draft says; nothing more of the draft of a whole consultation, which the view has. */
async function contentOf(
  table: Table,
  { tabled }: FoundConsultation,
  of: { readonly side: string; readonly draft: string },
): Promise<Pick<SidesDraftView, 'words' | 'outcome'>> {
  if (of.draft === tabled.id) return {}
  const content = (await findSidesDraft(table, tabled.id, of))?.content
  switch (content?.purpose) {
    case 'answer':
      return { words: content.words }
    case 'closing':
      return { outcome: content.outcome, ...(content.words && { words: content.words }) }
    default:
      return {}
  }
}
