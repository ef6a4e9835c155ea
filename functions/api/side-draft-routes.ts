import * as z from 'zod'
import { ConsultationId, DraftContent } from '../../shared/consultation/consultation.ts'
import { SupportLeaf } from '../../shared/consultation/side-decision.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { decideForSide } from '../actions/decide-for-side.ts'
import { draftForSide } from '../actions/draft-for-side.ts'
import { supportDraft } from '../actions/support-draft.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { callerOf, PREFIX, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { ConsultationView } from '../views/consultation-view.ts'
import { seeConsultation } from '../views/see-consultations.ts'
import { openingOf } from '../views/see-receipt.ts'
import { revisionSeen } from './position-routes.ts'

const ofConsultation = z.object({ consultation: ConsultationId })
const ofDraft = ofConsultation.extend({ draft: ConsultationId })

const draftOfSide = {
  method: 'post',
  path: '/consultations/{consultation}/drafts',
  summary: 'Draft an answer, a closing, or a consent to publish for your side',
  request: {
    params: ofConsultation,
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: DraftContent } } },
  },
  responses: {
    201: {
      description: 'Drafted, with your support. Only your side sees it until enough of it support it.',
      content: {
        'application/json': {
          schema: z.object({ draft: ConsultationId, cleaned: Cleaned.optional() }).meta({ id: 'SidesDraftTabled' }),
        },
      },
    },
  },
  refuses: [
    'changed-too-often',
    'closed-meanwhile',
    'consultation-not-open',
    'drafts-reached',
    'idempotency-key-reused',
    'no-such-consultation',
    'not-on-the-roll',
    'own-drafts-reached',
  ],
} satisfies Route

/** The proof that an answer to a draft was recorded. */
const SupportReceipt = z
  .object({
    consultation: ConsultationId,
    draft: ConsultationId,
    support: z.boolean(),
    revision: z.int(),
    takenAt: z.iso.datetime(),
    digest: z.string(),
    opening: openingOf(SupportLeaf),
  })
  .meta({
    id: 'SupportReceipt',
    description:
      'The digest of the answer is a leaf of the Merkle tree of the decision, if your side decides by this draft',
  })

const support = {
  method: 'put',
  path: '/consultations/{consultation}/drafts/{draft}/position',
  summary: 'Support a draft of your side, or take your support back',
  request: {
    params: ofDraft,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({ support: z.boolean(), revision: revisionSeen })
            .meta({ id: 'SupportTaken', description: '`false` takes your support back' }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Recorded, and certain to be counted. Your side has decided if enough of it support the draft.',
      content: { 'application/json': { schema: SupportReceipt } },
    },
  },
  refuses: [
    'changed-too-often',
    'closed-meanwhile',
    'consultation-not-open',
    'no-position',
    'no-such-consultation',
    'no-such-draft',
    'not-by-this-rule',
    'not-on-the-roll',
    'position-changed-meanwhile',
  ],
} satisfies Route

const decide = {
  method: 'post',
  path: '/consultations/{consultation}/drafts/{draft}/making',
  summary: 'Decide on a draft as the co-chair of its side, where the rules say so',
  request: { params: ofDraft },
  responses: { 200: { description: 'Decided', content: { 'application/json': { schema: ConsultationView } } } },
  refuses: ['consultation-not-open', 'no-such-consultation', 'no-such-draft', 'not-a-co-chair', 'not-by-this-rule'],
} satisfies Route

/** What a side drafts in a consultation, and decides on. */
export const sidesDraftRoutes: readonly Served[] = [
  serve(draftOfSide, async (context, given) => {
    const { consultation } = context.req.valid('param')
    const key = context.req.valid('header')['idempotency-key']
    const wanted = { consultation, content: context.req.valid('json'), key }
    const drafted = await draftForSide(given, callerOf(context), wanted, given.now)
    const at = { Location: `${PREFIX}/consultations/${consultation}` }
    return context.json({ ...drafted, ...cleaningOf(context) }, 201, at)
  }),
  serve(support, async (context, given) => {
    const { support, revision } = context.req.valid('json')
    const answer = { support, seen: revision }
    return context.json(
      await supportDraft(given, callerOf(context), context.req.valid('param'), answer, given.now),
      200,
    )
  }),
  serve(decide, async (context, given) => {
    const of = context.req.valid('param')
    await decideForSide(given, callerOf(context), of, given.now)
    return context.json(await seeConsultation(given.table, callerOf(context), of.consultation, given.now), 200)
  }),
]
