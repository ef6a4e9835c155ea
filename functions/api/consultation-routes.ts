import * as z from 'zod'
import { ConsultationId, ConsultationKind } from '../../shared/consultation/consultation.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { draftConsultation } from '../actions/draft-consultation.ts'
import { moveConsultationDate } from '../actions/move-consultation-date.ts'
import { transmitConsultation } from '../actions/transmit-consultation.ts'
import * as environment from '../environment/environment.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { callerOf, PREFIX, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { ConsultationsView, ConsultationView } from '../views/consultation-view.ts'
import { seeConsultation, seeConsultations } from '../views/see-consultations.ts'

const ofConsultation = z.object({ consultation: ConsultationId })
const view = { content: { 'application/json': { schema: ConsultationView } } }
const json = <const Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const

const list = {
  method: 'get',
  path: '/consultations',
  summary: 'See the consultations on what stands that you may know of',
  responses: {
    200: {
      description: 'The drafts of your own side first, then those that were made, the newest first',
      content: { 'application/json': { schema: ConsultationsView } },
    },
  },
  refuses: [],
  isPolled: true,
} satisfies Route

const draft = {
  method: 'post',
  path: '/consultations',
  summary: 'Draft a request for clarification, or a concern, about something that stands; your side decides on it',
  request: {
    headers: IdempotencyHeader,
    body: json(
      z
        .strictObject({
          kind: ConsultationKind,
          clause: z
            .string()
            .min(1)
            .max(100)
            .meta({ description: 'The id of a clause or a definition of the standing text' }),
          words: LocalizedText,
        })
        .meta({ id: 'ConsultationWritten', description: 'Describe conduct, and name no people' }),
    ),
  },
  responses: {
    201: {
      description: 'Drafted, with your support. Only your side sees it until it has made it; then your side is named.',
      content: {
        'application/json': {
          schema: z.object({ id: ConsultationId, cleaned: Cleaned.optional() }).meta({ id: 'ConsultationDrafted' }),
        },
      },
    },
  },
  refuses: ['drafts-reached', 'idempotency-key-reused', 'no-consultations', 'own-drafts-reached'],
} satisfies Route

const see = {
  method: 'get',
  path: '/consultations/{consultation}',
  summary: 'See a consultation, with the drafts of your own side that are open',
  request: { params: ofConsultation },
  responses: { 200: { description: 'What you may see of it', ...view } },
  refuses: ['no-such-consultation'],
  isPolled: true,
} satisfies Route

const transmit = {
  method: 'post',
  path: '/consultations/{consultation}/transmission',
  summary: 'Pass a consultation on to the other sides, where the rules leave that to facilitators',
  request: { params: ofConsultation },
  responses: { 200: { description: 'Passed on; the date of the answers runs', ...view } },
  refuses: ['no-such-consultation', 'not-by-this-rule'],
} satisfies Route

const move = {
  method: 'patch',
  path: '/consultations/{consultation}',
  summary: 'Move the date that runs, of the answers or of the closing, to a later one',
  request: {
    params: ofConsultation,
    body: json(z.strictObject({ closesAt: z.iso.datetime({ offset: true }) }).meta({ id: 'ConsultationDate' })),
  },
  responses: { 200: { description: 'Moved', ...view } },
  refuses: ['consultation-not-open', 'no-such-consultation', 'only-later'],
} satisfies Route

/** Consultations between the sides on what stands. */
export const consultationRoutes: readonly Served[] = [
  serve(list, async (context, { table, now }) =>
    context.json({ consultations: await seeConsultations(table, callerOf(context), now) }, 200),
  ),
  serve(draft, async (context, { table, consultations, now }) => {
    const written = { ...context.req.valid('json'), key: context.req.valid('header')['idempotency-key'] }
    const dialogue = environment.dialogue()
    const drafted = await draftConsultation({ table, consultations, dialogue }, callerOf(context), written, now)
    const at = { Location: `${PREFIX}/consultations/${drafted.id}` }
    return context.json({ ...drafted, ...cleaningOf(context) }, 201, at)
  }),
  serve(see, async (context, { table, now }) => {
    const { consultation } = context.req.valid('param')
    return context.json(await seeConsultation(table, callerOf(context), consultation, now), 200)
  }),
  serve(transmit, async (context, given) => {
    const { consultation } = context.req.valid('param')
    await transmitConsultation(given, callerOf(context), consultation, given.now)
    return context.json(await seeConsultation(given.table, callerOf(context), consultation, given.now), 200)
  }),
  serve(move, async (context, given) => {
    const { consultation } = context.req.valid('param')
    const wanted = { consultation, ...context.req.valid('json') }
    await moveConsultationDate(given, callerOf(context), wanted, given.now)
    return context.json(await seeConsultation(given.table, callerOf(context), consultation, given.now), 200)
  }),
]
