import * as z from 'zod'
import { DevicePublicKey, KeyDeviceId, KeyMade, MOST_KEYS, WrappedKey } from '../../shared/caucus/side-key.ts'
import { addDevice, giveKey, makeKey } from '../actions/keys-of-side.ts'
import * as environment from '../environment/environment.ts'
import { sessionIn } from '../http/guard.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { SideKeysView, seeSideKeys } from '../views/see-side-keys.ts'

const view = { content: { 'application/json': { schema: SideKeysView } } }

const see = {
  method: 'get',
  path: '/side/keys',
  summary: 'See the keys of your side in an encrypted caucus, and which devices have them',
  responses: { 200: { description: 'The keys of your side', ...view } },
  refuses: ['caucus-not-encrypted', 'not-a-co-chair'],
  isPolled: true,
} satisfies Route

const add = {
  method: 'post',
  path: '/side/devices',
  summary: 'Add the device of this session to your side, with its public key',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ publicKey: DevicePublicKey }) } },
    },
  },
  responses: { 200: { description: 'The keys of your side', ...view } },
  refuses: ['caucus-not-encrypted', 'not-a-co-chair', 'not-yours'],
} satisfies Route

const make = {
  method: 'post',
  path: '/side/keys',
  summary: 'Make a key of your side, wrapped for devices; from then on its notes are encrypted with it',
  request: { body: { required: true, content: { 'application/json': { schema: KeyMade } } } },
  responses: { 200: { description: 'The keys of your side', ...view } },
  refuses: ['caucus-not-encrypted', 'key-changed-meanwhile', 'no-such-device', 'not-a-co-chair'],
} satisfies Route

const give = {
  method: 'put',
  path: '/side/keys/{key}/devices/{device}',
  summary: 'Give a key of your side to a device of it, wrapped for that device by the one of this session',
  request: {
    params: z.object({ key: z.coerce.number().int().min(1).max(MOST_KEYS), device: KeyDeviceId }),
    body: { required: true, content: { 'application/json': { schema: WrappedKey } } },
  },
  responses: { 200: { description: 'The keys of your side', ...view } },
  refuses: ['caucus-not-encrypted', 'no-such-device', 'no-such-key', 'not-a-co-chair'],
} satisfies Route

/** The keys of a side, whose devices wrap them for each other. */
export const sideKeys: readonly Served[] = [
  serve(see, async (context, { table, now }) => {
    return context.json(await seeSideKeys(table, sessionIn(context), environment.dialogue(), now), 200)
  }),
  serve(add, async (context, { table, now }) => {
    const [session, dialogue] = [sessionIn(context), environment.dialogue()]
    await addDevice(table, session, context.req.valid('json').publicKey, dialogue, now)
    return context.json(await seeSideKeys(table, session, dialogue, now), 200)
  }),
  serve(make, async (context, { table, now }) => {
    const [session, dialogue] = [sessionIn(context), environment.dialogue()]
    await makeKey(table, session, context.req.valid('json'), dialogue, now)
    return context.json(await seeSideKeys(table, session, dialogue, now), 200)
  }),
  serve(give, async (context, { table, now }) => {
    const [session, dialogue] = [sessionIn(context), environment.dialogue()]
    const { key: number, device } = context.req.valid('param')
    await giveKey(table, session, { number, device, wrapped: context.req.valid('json') }, dialogue, now)
    return context.json(await seeSideKeys(table, session, dialogue, now), 200)
  }),
]
