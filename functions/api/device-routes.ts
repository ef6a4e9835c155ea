import * as z from 'zod'
import { DeviceName } from '../../shared/device.ts'
import { endDevice, makeDeviceCode, nameDevice } from '../access/devices.ts'
import { sessionIn } from '../http/guard.ts'
import { signDeviceInWithinLimit } from '../http/redeem-invitation.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { digestOfSecret } from '../store/tokens.ts'
import { viewOfYou } from '../views/dialogue-view.ts'
import { DevicesView, seeDevices } from '../views/see-devices.ts'
import { SessionOpened } from './session-routes.ts'

const params = z.object({ device: z.string().min(1).max(60) })

const signIn = {
  method: 'post',
  path: '/session/device',
  summary: 'Sign in on another device, with the code that a device of yours shows; once, within ten minutes',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ code: z.string().min(1).max(100) }) } },
    },
  },
  responses: {
    201: { description: 'The session', content: { 'application/json': { schema: SessionOpened } } },
  },
  refuses: ['no-such-device-code', 'too-many-attempts'],
} satisfies Route

const see = {
  method: 'get',
  path: '/session/devices',
  summary: 'See on which devices you are signed in, and the days on which you were admitted anew',
  responses: {
    200: { description: 'Your devices', content: { 'application/json': { schema: DevicesView } } },
  },
  refuses: [],
} satisfies Route

const approve = {
  method: 'post',
  path: '/session/devices',
  summary: 'Make a code to sign in on another device; an earlier code does not work any more',
  responses: {
    201: {
      description: 'The code. It is shown only in this response, and works once, for ten minutes.',
      content: {
        'application/json': {
          schema: z.object({ code: z.string(), expiresAt: z.iso.datetime() }).meta({ id: 'DeviceCode' }),
        },
      },
    },
  },
  refuses: ['left-meanwhile'],
} satisfies Route

const name = {
  method: 'patch',
  path: '/session/devices/{device}',
  summary: 'Name a device of yours; an empty name takes it away',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ name: z.union([z.literal(''), DeviceName]) }) } },
    },
  },
  responses: {
    200: { description: 'Your devices', content: { 'application/json': { schema: DevicesView } } },
  },
  refuses: ['no-such-device'],
} satisfies Route

const end = {
  method: 'delete',
  path: '/session/devices/{device}',
  summary: 'End the session on a device of yours',
  request: { params },
  responses: { 204: { description: 'Ended' } },
  refuses: ['no-such-device'],
} satisfies Route

/** The devices of a person: no facilitator sees them, or approves one. */
export const devices: readonly Served[] = [
  serve(signIn, async (context) => {
    const { secret, expiresAt, participant } = await signDeviceInWithinLimit(context, context.req.valid('json').code)
    const opened = { token: secret, expiresAt, participant: viewOfYou(participant) }
    return context.json(opened, 201, { Location: '/api/session' })
  }),
  serve(see, async (context, { table, now }) => context.json(await seeDevices(table, sessionIn(context), now), 200)),
  serve(approve, async (context, { table, now }) => {
    const { participant, secret } = sessionIn(context)
    return context.json(await makeDeviceCode(table, participant, digestOfSecret(secret), now), 201, {
      Location: context.req.path,
    })
  }),
  serve(name, async (context, { table, now }) => {
    const named = { ...context.req.valid('param'), ...context.req.valid('json') }
    await nameDevice(table, callerOf(context), named, now)
    return context.json(await seeDevices(table, sessionIn(context), now), 200)
  }),
  serve(end, async (context, { table, now }) => {
    await endDevice(table, callerOf(context), context.req.valid('param').device, now)
    return context.body(null, 204)
  }),
]
