import {
  type DecisionPlace,
  decisionId,
  type Support,
  type SupportLeaf,
} from '../../shared/consultation/side-decision.ts'
import { hasPassed, putTo } from '../../shared/consultation/tabled-consultation.ts'
import type { Participant } from '../../shared/participant.ts'
import { newSalt } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { countSupportOf } from '../record/count-support.ts'
import { digestOf } from '../record/hashing.ts'
import { supportLeaf } from '../record/support-leaves.ts'
import { placesOfSide } from '../store/consultations.ts'
import { giveDraftPlaceBack } from '../store/draft-places.ts'
import { rollOfDecision } from '../store/keys/keys-of-consultations.ts'
import { readCountedRevisions } from '../store/revisions.ts'
import { isOnRoll } from '../store/rolls.ts'
import {
  countSupport,
  dropDraft,
  findPutToSide,
  findSidesDraft,
  isClosedFor,
  supportOf,
} from '../store/side-decisions.ts'
import type { Table } from '../store/table.ts'
import {
  afterChange,
  type Consulting,
  type FoundConsultation,
  findForCaller,
  noSuchDraft,
  notByThisRule,
  notOpen,
} from './find-for-caller.ts'
import { takeRevision } from './take-revision.ts'

/** The proof for a member of a side that an answer to a draft was recorded: its digest is a leaf of the Merkle tree of the decision. */
export type SupportReceipt = Pick<Support, 'draft' | 'support' | 'revision' | 'takenAt'> & {
  readonly consultation: string
  readonly digest: string
  /** What the digest stands for. */
  readonly opening: readonly SupportLeaf[]
}

/**
 * Supports a draft of the caller's side, or takes the support back: appends a revision after the one that the caller saw, and
 * acknowledges it only when it is certain to be counted. If enough of the side support the draft, its side has decided by this. A request
 * that is sent twice is taken once and acknowledged twice. A draft that nobody supports any more is over.
 *
 * @param seen the revision that the caller saw last; 0 for none
 * @throws {Refused} `forbidden`, `no-such-consultation`, `no-such-draft`, `not-by-this-rule`, `not-on-the-roll`,
 *   `consultation-not-open`, `no-position` when there is nothing to take back, `position-changed-meanwhile`, `changed-too-often`, or
 *   `closed-meanwhile` when it was stored while its side decided, or its date passed
 */
export async function supportDraft(
  context: Consulting,
  caller: Participant,
  { consultation, draft }: { readonly consultation: string; readonly draft: string },
  { support, seen }: { readonly support: boolean; readonly seen: number },
  now: Date,
): Promise<SupportReceipt> {
  const { table } = context
  if (caller.role !== 'participant') throw new Refused('forbidden', 'only members of a side support its drafts')
  const found = await findForCaller(table, caller, consultation)
  const { tabled, state } = found
  const place = await placeOfDraft(table, found, { side: caller.side, draft })
  if (tabled.rules.by === 'co-chair') throw notByThisRule('the co-chair of a side decides, and nobody else answers')
  if (!(await isOnRoll(table, rollOfDecision(decisionId(place)), tabled.shards, caller.id))) {
    throw new Refused(
      'not-on-the-roll',
      'the roll was made when your side began to decide on this, and you are not on it; others of your side can answer',
    )
  }
  const [put, before] = [putTo(tabled, state, place), await findPutToSide(table, place)]
  const isThere = before !== undefined && (draft in before.drafts || before.decided?.draft === draft)
  const isOpen =
    put !== undefined &&
    !hasPassed(put.until, now) &&
    before?.decided === undefined &&
    !(before !== undefined && isClosedFor(before, put.until))
  const next = {
    draft,
    participant: caller.id,
    support,
    revision: seen + 1,
    takenAt: now.toISOString(),
    salt: newSalt(),
  }
  const { stored, isRepeated } = await takeRevision(table, supportOf(draft, tabled.shards), next, {
    isSame: (one, other) => one.support === other.support,
    refuseNew: (last) => {
      if (!isThere) throw noSuchDraft(draft)
      if (!isOpen) throw notOpen()
      if (!support && last?.support !== true) {
        throw new Refused('no-position', 'you do not support this draft; there is nothing to take back')
      }
    },
  })
  const receipt = receiptOf(stored, found)
  // The draft ended when this was taken back.
  if (isRepeated && !isThere && !support) return receipt
  const isCounted = isOpen && (await countSupport(table, { place, until: put.until }, draft))
  if (!isCounted && !(await wasCounted(table, found, place, receipt))) throw closedMeanwhile(consultation)
  if (!support) await dropIfUnsupported(table, found, place, draft)
  await afterChange(context, consultation, now)
  return receipt
}

/** What a draft of a side is about. @throws {Refused} `no-such-draft` */
export async function placeOfDraft(
  table: Table,
  { tabled }: FoundConsultation,
  { side, draft }: { readonly side: string; readonly draft: string },
): Promise<DecisionPlace> {
  const consultation = tabled.id
  if (draft === consultation && side === tabled.side) return { consultation, side, purpose: 'request' }
  const found = await findSidesDraft(table, consultation, { side, draft })
  if (found === undefined) throw noSuchDraft(draft)
  return { consultation, side, purpose: found.content.purpose }
}

export function receiptOf(stored: Support, { tabled: { id, secret } }: FoundConsultation): SupportReceipt {
  const { draft, support, revision, takenAt } = stored
  const leaf = supportLeaf(stored, secret)
  return { consultation: id, draft, support, revision, takenAt, digest: digestOf(leaf), opening: [leaf] }
}

/** Whether the decision of the side counted an answer. */
async function wasCounted(
  table: Table,
  { tabled }: FoundConsultation,
  place: DecisionPlace,
  { draft, digest }: SupportReceipt,
): Promise<boolean> {
  const decided = (await findPutToSide(table, place))?.decided
  if (decided?.by !== 'quorum' || decided.draft !== draft) return false
  return (await readCountedRevisions(table, supportOf(draft, tabled.shards), decided.run)).has(digest)
}

async function dropIfUnsupported(
  table: Table,
  { tabled, state }: FoundConsultation,
  place: DecisionPlace,
  draft: string,
): Promise<void> {
  const seen = await findPutToSide(table, place)
  const put = putTo(tabled, state, place)
  if (seen === undefined || put === undefined || !(draft in seen.drafts)) return
  const { shards, secret } = tabled
  const count = await countSupportOf(table, { draft, side: place.side, roll: seen.roll, shards, secret })
  if (count.supporters > 0) return
  const isDropped = await dropDraft(table, { place, until: put.until }, draft, seen.changes)
  if (isDropped && place.purpose === 'request') await giveDraftPlaceBack(table, placesOfSide(place.side), draft)
}

export function closedMeanwhile(consultation: string): Refused {
  return new Refused(
    'closed-meanwhile',
    `your side decided, or the date passed, while this arrived. It is stored, and may be counted: look at /api/consultations/${consultation}`,
  )
}
