import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { balanceOf, NewParticipant, Participant } from '../../shared/participant.ts'
import { invite, putOnRoster, revokeParticipant } from '../actions/invite.ts'
import { readRoster } from '../store/participants.ts'
import { theDialogue, theOrigin, theTable } from '../surroundings.ts'
import { callerIs, type Session } from './caller.ts'
import { refuseInvalid } from './invalid.ts'
import { PROBLEMS } from './problem.ts'

const Invitation = z
  .object({ invitation: z.string(), link: z.url(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Invitation', description: 'Opens one session, once. Shown now and never again.' })

const BalanceView = z
  .object({
    side: z.string(),
    participants: z.int(),
    actingOfficials: z.int(),
    share: z.number(),
    isTrackOnePointFive: z.boolean(),
  })
  .meta({ id: 'Balance' })

const params = z.object({ id: z.string().min(1) })
const middleware = callerIs('facilitator')

const list = createRoute({
  method: 'get',
  path: '/participants',
  summary: 'The roster, and the balance of each side',
  middleware,
  responses: {
    200: {
      description: 'The roster',
      content: {
        'application/json': {
          schema: z.object({ participants: z.array(Participant), balance: z.array(BalanceView) }),
        },
      },
    },
    ...PROBLEMS,
  },
})

const add = createRoute({
  method: 'post',
  path: '/participants',
  summary: 'Put somebody on the roster and make their invitation',
  middleware,
  request: { body: { required: true, content: { 'application/json': { schema: NewParticipant } } } },
  responses: {
    201: {
      description: 'Somebody is on the roster',
      content: { 'application/json': { schema: z.object({ participant: Participant, invitation: Invitation }) } },
    },
    ...PROBLEMS,
  },
})

const reissue = createRoute({
  method: 'post',
  path: '/participants/{id}/invitation',
  summary: 'Make a new invitation',
  middleware,
  request: { params },
  responses: {
    201: { description: 'The invitation', content: { 'application/json': { schema: Invitation } } },
    ...PROBLEMS,
  },
})

const revoke = createRoute({
  method: 'delete',
  path: '/participants/{id}',
  summary: 'Take somebody off the roster',
  middleware,
  request: { params },
  responses: { 204: { description: 'Their sessions ended' }, ...PROBLEMS },
})

/** The roster, for facilitators. */
export const participants = new OpenAPIHono<Session>({ defaultHook: refuseInvalid })
  .openapi(list, async (context) => {
    const { sides, actingOfficialsAtMost } = theDialogue()
    const roster = await readRoster(theTable())
    const ids = sides.map((side) => side.id)
    return context.json({ participants: [...roster], balance: [...balanceOf(ids, roster, actingOfficialsAtMost)] }, 200)
  })
  .openapi(add, async (context) => {
    const participant = await putOnRoster(theTable(), context.req.valid('json'), theDialogue(), new Date())
    return context.json({ participant, invitation: await invitationFor(participant.id) }, 201)
  })
  .openapi(reissue, async (context) => context.json(await invitationFor(context.req.valid('param').id), 201))
  .openapi(revoke, async (context) => {
    await revokeParticipant(theTable(), context.req.valid('param').id, new Date())
    return context.body(null, 204)
  })

async function invitationFor(participant: string) {
  const { secret, expiresAt } = await invite(theTable(), participant, new Date())
  return { invitation: secret, link: `${theOrigin()}/invitation/${secret}`, expiresAt }
}
