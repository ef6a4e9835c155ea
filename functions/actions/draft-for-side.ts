import { type DraftContent, MOST_DRAFTS } from '../../shared/consultation/consultation.ts'
import { type DecisionPlace, decisionId } from '../../shared/consultation/side-decision.ts'
import { hasPassed, putTo, type TabledConsultation } from '../../shared/consultation/tabled-consultation.ts'
import type { Participant } from '../../shared/participant.ts'
import { MOST_REVISIONS } from '../../shared/position.ts'
import { isSameContent } from '../../shared/proof/leaf.ts'
import { idOfRequest } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { rollOfDecision } from '../store/keys/keys-of-consultations.ts'
import { readOwnRevisions } from '../store/revisions.ts'
import { isOnRoll } from '../store/rolls.ts'
import {
  addDraft,
  findPutToSide,
  findSidesDraft,
  storePutToSide,
  storeSidesDraft,
  supportOf,
} from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import { keyReused, refuseLanguages } from './draft-consultation.ts'
import { type Consulting, findForCaller, notOpen } from './find-for-caller.ts'
import { freezeRollOfSide } from './freeze-roll-of-side.ts'
import { giveOwnPlaceBack, type OwnPlaces, takeOwnPlace } from './own-draft-places.ts'
import { supportAsAuthor } from './support-as-author.ts'
import { closedMeanwhile } from './support-draft.ts'
import { changedTooOften } from './take-revision.ts'

/**
 * Drafts an answer, a closing, or a consent to publish for the caller's side, who supports it by this. Only the side sees it until enough
 * of it support it. The roll of the side is frozen with its first draft for that purpose. All consents to publish of a side are one draft.
 * The same request sent twice drafts once, and tables nothing that was taken back since.
 *
 * @returns the id of the draft
 * @throws {Refused} `forbidden`, `no-such-consultation`, `consultation-not-open`, `not-on-the-roll`, `invalid`, `own-drafts-reached`, `drafts-reached`,
 *   `idempotency-key-reused`, `changed-too-often`, or `closed-meanwhile`
 */
export async function draftForSide(
  context: Consulting,
  caller: Participant,
  {
    consultation,
    content,
    key,
  }: {
    readonly consultation: string
    readonly content: DraftContent
    readonly key: string
  },
  now: Date,
): Promise<{ readonly draft: string }> {
  const { table } = context
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only members of a side draft for it')
  const { tabled, state } = await findForCaller(table, caller, consultation)
  const { side } = caller
  const { purpose } = content
  const place = { consultation, side, purpose }
  const request = idOfRequest(tabled.secret, purpose, side, caller.id, key)
  const id = purpose === 'publication' ? idOfRequest(tabled.secret, purpose, side) : request
  const find = (draft: string) => findSidesDraft(table, consultation, { side, draft })
  const there = find(id)
  const [before, found, own] = await Promise.all([
    request === id ? there : find(request),
    there,
    readOwnRevisions(table, supportOf(id, tabled.shards), caller.id),
  ])
  if (before !== undefined && !isSameContent(before.content, content)) throw keyReused()
  const after = before === undefined ? own.length : (before.after ?? 0)
  // Its author has taken back since what this request drafted.
  if (own.length > after && own.at(-1)?.support === false) return { draft: id }
  if (after >= MOST_REVISIONS) throw changedTooOften()
  const put = putTo(tabled, state, place)
  const isOpen = put !== undefined && !hasPassed(put.until, now)
  if (!isOpen && found === undefined) throw notOpen()
  if (isOpen) {
    if ('words' in content && content.words !== undefined) refuseLanguages(content.words, tabled)
    await beginToDecide(table, tabled, place)
    if (!(await isOnRoll(table, rollOfDecision(decisionId(place)), tabled.shards, caller.id))) {
      throw new Refused(
        'not-on-the-roll',
        'the roll was made when your side began to decide on this, and you are not on it; others of your side can draft',
      )
    }
    // All consents of a side are one draft.
    const own = { participant: caller.id, of: decisionId(place), readOver: overIn(table, tabled, place, caller.id) }
    if (purpose !== 'publication') await takeOwnPlace(table, own, id, now.toISOString())
    await storeSidesDraft(table, consultation, { id, side, content })
    if (request !== id) await storeSidesDraft(table, consultation, { id: request, side, content, after })
    if (!(await addDraft(table, { place, until: put.until }, id, now.toISOString()))) {
      await giveOwnPlaceBack(table, own, id)
      const refusal = await whyNotAdded(table, place)
      if (found === undefined || refusal.code === 'drafts-reached') throw refusal
    }
  }
  const isCounted = await supportAsAuthor(context, caller, { tabled, place, draft: id, after }, now)
  if (!isCounted && found === undefined) throw closedMeanwhile(consultation)
  return { draft: id }
}

/** Which drafts of somebody for a decision are over. Whoever drafts supports it once it is added, so it was if they did. */
function overIn(
  table: Table,
  { shards }: TabledConsultation,
  place: DecisionPlace,
  author: string,
): OwnPlaces['readOver'] {
  return async () => {
    const { drafts = {} } = (await findPutToSide(table, place)) ?? {}
    return async ({ draft, isOld }) =>
      !(draft in drafts) && (isOld || (await readOwnRevisions(table, supportOf(draft, shards), author)).length > 0)
  }
}

/** Freezes the roll of a side, and stores that it decides now, if it did not begin before. */
async function beginToDecide(table: Table, tabled: TabledConsultation, place: DecisionPlace): Promise<void> {
  if ((await findPutToSide(table, place)) !== undefined) return
  const roll = await freezeRollOfSide(table, tabled, place)
  await storePutToSide(table, place, { roll, drafts: {}, changes: 0 })
}

async function whyNotAdded(table: Table, place: DecisionPlace): Promise<Refused> {
  const put = await findPutToSide(table, place)
  if (put === undefined || put.decided !== undefined || Object.keys(put.drafts).length < MOST_DRAFTS) return notOpen()
  return new Refused(
    'drafts-reached',
    `your side has ${MOST_DRAFTS} drafts for this, as many as it can have at a time; decide on one of them, or take your support back`,
  )
}
