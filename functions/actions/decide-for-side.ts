import { hasPassed, putTo } from '../../shared/consultation/tabled-consultation.ts'
import type { Participant } from '../../shared/participant.ts'
import { Refused } from '../platform/refusal.ts'
import { decide, findPutToSide } from '../store/side-decisions.ts'
import { afterChange, type Consulting, findForCaller, noSuchDraft, notByThisRule, notOpen } from './find-for-caller.ts'
import { placeOfDraft } from './support-draft.ts'

/**
 * Decides on a draft as the co-chair of its side, where the rules say so. The same request sent twice decides once.
 *
 * @throws {Refused} `forbidden`, `not-a-co-chair`, `no-such-consultation`, `not-by-this-rule`, `no-such-draft` for a draft of another
 *   side too, or `consultation-not-open`
 */
export async function decideForSide(
  context: Consulting,
  coChair: Participant,
  { consultation, draft }: { readonly consultation: string; readonly draft: string },
  now: Date,
): Promise<void> {
  const { table } = context
  if (coChair.role !== 'facilitator') throw new Refused('forbidden', 'only the co-chair of a side decides for it')
  const found = await findForCaller(table, coChair, consultation)
  const { tabled, state } = found
  if (tabled.rules.by !== 'co-chair') throw notByThisRule('the members of a side decide')
  const side = coChair.convenedBy
  if (side === undefined || !tabled.sides.includes(side)) {
    throw new Refused('not-a-co-chair', 'no side convened you; the co-chair of the side decides')
  }
  const place = await placeOfDraft(table, found, { side, draft })
  const put = putTo(tabled, state, place)
  const isDecided =
    put !== undefined &&
    !hasPassed(put.until, now) &&
    (await decide(table, { place, until: put.until }, { by: 'co-chair', side, draft, at: now.toISOString() }))
  if (!isDecided) {
    const there = await findPutToSide(table, place)
    if (there?.decided === undefined && there !== undefined && !(draft in there.drafts)) throw noSuchDraft(draft)
    if (there?.decided?.draft !== draft) throw notOpen()
  }
  await afterChange(context, consultation, now)
}
