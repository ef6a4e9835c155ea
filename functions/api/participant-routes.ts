import * as z from 'zod'
import { balanceOf, Correction, NewParticipant, Participant } from '../../shared/participant.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { closeEverySession } from '../access/sessions.ts'
import { correctParticipant, refuseSameName } from '../actions/correct-participant.ts'
import { eraseName } from '../actions/erase-names.ts'
import {
  invite,
  linkOf,
  makeRecovery,
  onRoster,
  putOnRoster,
  refuseToConvene,
  revokeParticipant,
} from '../actions/invite-participant.ts'
import * as environment from '../environment/environment.ts'
import { OptionalIdempotencyHeader } from '../http/idempotency-key.ts'
import { paging, partOfList } from '../http/paging.ts'
import { callerOf, PREFIX, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { readRoster } from '../store/participants.ts'
import type { SecretToHandOver } from '../store/tokens.ts'

const Invitation = z
  .object({ invitation: z.string(), link: z.url(), expiresAt: z.iso.datetime() })
  .meta({ id: 'Invitation', description: 'Opens one session, once. It is shown only in this response.' })

const BalanceView = z
  .object({
    side: z.string(),
    participants: z.int(),
    actingOfficials: z.int(),
    share: z.number(),
    isTrackOnePointFive: z.boolean(),
  })
  .meta({ id: 'Balance' })

const params = z.object({ id: z.string().min(1).max(60) })

const list = {
  method: 'get',
  path: '/participants',
  summary: 'See the roster, and the balance of each side',
  request: { query: z.object(paging) },
  responses: {
    200: {
      description: 'The roster',
      content: {
        'application/json': {
          schema: z.object({ participants: z.array(Participant), balance: z.array(BalanceView) }),
        },
      },
    },
  },
  refuses: ['no-such-page'],
  isPolled: true,
} satisfies Route

const add = {
  method: 'post',
  path: '/participants',
  summary:
    'Put a person on the roster and make an invitation. Sent again with the same Idempotency-Key, the person is on it once, and the new invitation replaces the one before',
  request: {
    headers: OptionalIdempotencyHeader,
    query: z.object({
      another: z
        .stringbool()
        .optional()
        .meta({ description: 'Whether to add another person with the name of somebody' }),
    }),
    body: { required: true, content: { 'application/json': { schema: NewParticipant } } },
  },
  responses: {
    201: {
      description: 'The person is on the roster',
      content: {
        'application/json': {
          schema: z.object({ participant: Participant, invitation: Invitation, cleaned: Cleaned.optional() }),
        },
      },
    },
  },
  refuses: ['has-come-in', 'idempotency-key-reused', 'is-revoked', 'no-such-participant', 'not-your-side', 'same-name'],
} satisfies Route

const correct = {
  method: 'patch',
  path: '/participants/{id}',
  summary: 'Correct the name, capacity or mail address of a person; an empty address takes it away',
  request: { params, body: { required: true, content: { 'application/json': { schema: Correction } } } },
  responses: {
    200: { description: 'The entry', content: { 'application/json': { schema: Participant } } },
  },
  refuses: ['is-revoked', 'name-sealed', 'no-such-participant', 'not-your-side'],
} satisfies Route

const reissue = {
  method: 'post',
  path: '/participants/{id}/invitation',
  summary: 'Make a new invitation for a person who has not come in; the one before it cannot be redeemed any more',
  request: { params },
  responses: {
    201: { description: 'The invitation', content: { 'application/json': { schema: Invitation } } },
  },
  refuses: ['has-come-in', 'is-revoked', 'no-such-participant', 'not-your-side'],
} satisfies Route

const recover = {
  method: 'post',
  path: '/participants/{id}/recovery',
  summary:
    'Make a recovery for a person who has come in and has no device any more. When it is redeemed, all their sessions end, a new epoch of the person begins that has nothing of what they said before, and their side and the record say so',
  request: { params },
  responses: {
    201: { description: 'The recovery', content: { 'application/json': { schema: Invitation } } },
  },
  refuses: ['has-not-come-in', 'is-revoked', 'no-such-participant', 'not-your-side'],
} satisfies Route

const revoke = {
  method: 'delete',
  path: '/participants/{id}',
  summary: 'Revoke a participant',
  request: { params },
  responses: { 204: { description: 'Their sessions ended' } },
  refuses: ['no-such-participant', 'not-your-side'],
} satisfies Route

const signOut = {
  method: 'delete',
  path: '/participants/{id}/sessions',
  summary: 'End every session of a participant, for instance when a device is lost',
  request: { params },
  responses: { 204: { description: 'Their sessions ended' } },
  refuses: ['no-such-participant', 'not-your-side'],
} satisfies Route

const erase = {
  method: 'delete',
  path: '/participants/{id}/name',
  summary: 'Erase the name and all other data of a revoked participant',
  request: { params },
  responses: { 204: { description: 'Erased; what was counted stays, with an id only' } },
  refuses: ['no-such-participant', 'not-revoked', 'not-your-side'],
} satisfies Route

/** The roster, for facilitators. */
export const participants: readonly Served[] = [
  serve(list, async (context, { table }) => {
    const { sides, actingOfficialsAtMost } = environment.dialogue()
    const roster = await readRoster(table)
    const ids = sides.map((side) => side.id)
    const part = partOfList(context, roster, ({ id }) => id, context.req.valid('query'))
    return context.json({ participants: part, balance: [...balanceOf(ids, roster, actingOfficialsAtMost)] }, 200)
  }),
  serve(add, async (context, { table, now }) => {
    const caller = callerOf(context)
    const newcomer = context.req.valid('json')
    const key = context.req.valid('header')['idempotency-key']
    refuseToConvene(caller, newcomer, environment.dialogue())
    const request = key === undefined ? undefined : { by: caller.id, key }
    if (context.req.valid('query').another !== true) await refuseSameName(table, newcomer, request)
    const participant = await putOnRoster(table, newcomer, environment.dialogue(), now, request)
    const invitation = asInvitation(await invite(table, participant.id, now, caller.id))
    const Location = `${PREFIX}/participants/${participant.id}`
    return context.json({ participant, invitation, ...cleaningOf(context) }, 201, { Location })
  }),
  serve(correct, async (context, { table, now }) => {
    const { id } = context.req.valid('param')
    refuseToConvene(callerOf(context), await onRoster(table, id), environment.dialogue())
    return context.json(await correctParticipant(table, id, context.req.valid('json'), now), 200)
  }),
  serve(reissue, async (context, { table, now }) => {
    const { id } = context.req.valid('param')
    refuseToConvene(callerOf(context), await onRoster(table, id), environment.dialogue())
    return context.json(asInvitation(await invite(table, id, now, callerOf(context).id)), 201, {
      Location: context.req.path,
    })
  }),
  serve(recover, async (context, { table, now }) => {
    const { id } = context.req.valid('param')
    refuseToConvene(callerOf(context), await onRoster(table, id), environment.dialogue())
    return context.json(asInvitation(await makeRecovery(table, id, now, callerOf(context).id)), 201, {
      Location: context.req.path,
    })
  }),
  serve(revoke, async (context, { table, now }) => {
    const { id } = context.req.valid('param')
    refuseToConvene(callerOf(context), await onRoster(table, id), environment.dialogue())
    await revokeParticipant(table, id, now)
    return context.body(null, 204)
  }),
  serve(signOut, async (context, { table }) => {
    const { id } = context.req.valid('param')
    refuseToConvene(callerOf(context), await onRoster(table, id), environment.dialogue())
    await closeEverySession(table, id, callerOf(context).id)
    return context.body(null, 204)
  }),
  serve(erase, async (context, { table, now }) => {
    const { id } = context.req.valid('param')
    refuseToConvene(callerOf(context), await onRoster(table, id), environment.dialogue())
    await eraseName(table, id, now)
    return context.body(null, 204)
  }),
]

function asInvitation({ secret, expiresAt }: SecretToHandOver) {
  return { invitation: secret, link: linkOf(environment.origin(), secret), expiresAt }
}
