import { Hono } from 'hono'
import { DEVICE_CODE_DIGITS, DeviceName } from '../../../shared/device.ts'
import type { RefusalCode } from '../../../shared/refusal-code.ts'
import { endDevice, makeDeviceCode, nameDevice } from '../../access/devices.ts'
import { closeSession, LONGEST_SESSION_SECONDS } from '../../access/sessions.ts'
import * as environment from '../../environment/environment.ts'
import { setSecureCookie } from '../../http/cookies.ts'
import { sessionIn } from '../../http/guard.ts'
import { signDeviceInWithinLimit } from '../../http/redeem-invitation.ts'
import { SESSION_COOKIE, secretOf } from '../../http/session-of-request.ts'
import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { digestOfSecret } from '../../store/tokens.ts'
import { seeDevices } from '../../views/see-devices.ts'
import { seePasskeys } from '../../views/see-passkeys.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { RefusedSignIn } from '../pieces/code-form.tsx'
import { CodeForDevice, DevicesBody, SignDeviceIn } from '../pieces/device-list.tsx'
import { typedIn } from '../pieces/typed-values.tsx'

/** Codes that were typed, and passkeys that were used, and do not work. */
const AGAIN: readonly RefusalCode[] = ['no-such-device-code', 'passkey-refused', 'too-many-attempts']

/** The devices of a person: the list, the code for another one, and the page on which it is typed. */
export const devices = new Hono<Visit>()
  .get('/settings/devices', (context) => showDevices(context))
  .post('/settings/devices', async (context) => {
    const phrases = context.get('phrases')
    const { table, now } = context.get('dependencies')
    const { participant, secret } = sessionIn(context)
    const { code } = await makeDeviceCode(table, participant, digestOfSecret(secret), now)
    // In the answer to the POST, because a secret must not be in the address of a page.
    const body = <CodeForDevice code={code} origin={environment.origin()} phrases={phrases} />
    return answer(context, { title: phrases.devices.title, body, status: 201, address: '/settings/devices' })
  })
  .post('/settings/devices/:device/name', async (context) => {
    const { table, now } = context.get('dependencies')
    const { name = '' } = await typedIn(context.req)
    const read = DeviceName.safeParse(name)
    await nameDevice(table, visitorOf(context), { device: context.req.param('device'), name: read.data ?? '' }, now)
    return context.redirect('/settings/devices?done=named', 303)
  })
  .post('/settings/devices/:device/end', async (context) => {
    const { table, now } = context.get('dependencies')
    await endDevice(table, visitorOf(context), context.req.param('device'), now)
    return context.redirect('/settings/devices?done=ended', 303)
  })
  .get('/device', (context) => askForCode(context))
  .post('/device', async (context) => {
    const { code = '' } = await typedIn(context.req)
    return signIn(context, () => signDeviceInWithinLimit(context, code), 'no-such-device-code')
  })

/** The page *Your devices*. @param refused why no passkey was made */
export async function showDevices(context: Page, refused?: 'passkey-not-made'): Promise<Response> {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const view = await seeDevices(table, sessionIn(context), now)
  const passkeys = await seePasskeys(table, visitorOf(context), now)
  const { done } = context.req.query()
  const body = <DevicesBody view={view} passkeys={passkeys} said={done} refused={refused} phrases={phrases} />
  const { title } = phrases.devices
  if (refused !== undefined) return answer(context, { title, body, status: 409, address: '/settings/devices' })
  return answer(context, { title, body, shows: [view, passkeys, done], isLive: false })
}

/**
 * Signs the visitor in on this device, or asks again.
 *
 * @param failed the refusal that the page says
 */
export async function signIn(
  context: Page,
  open: () => Promise<{ readonly secret: string }>,
  failed: RefusedSignIn,
): Promise<Response> {
  try {
    const { secret } = await open()
    // The session of another person on this device ends.
    const before = secretOf(context)
    if (before !== undefined) await closeSession(context.get('dependencies').table, before)
    setSecureCookie(context, SESSION_COOKIE, secret, LONGEST_SESSION_SECONDS)
    return context.redirect('/', 303)
  } catch (error) {
    if (!(error instanceof Refused && AGAIN.includes(error.code))) throw error
    logRefusal(error.code)
    return askForCode(context, { failed, status: error.status as 401 | 429 })
  }
}

function askForCode(
  context: Page,
  refused?: { readonly failed: RefusedSignIn; readonly status: 401 | 429 },
): Promise<Response> {
  const phrases = context.get('phrases')
  return answer(context, {
    title: phrases.devices.signIn.title,
    body: <SignDeviceIn digits={DEVICE_CODE_DIGITS} refused={refused?.failed} phrases={phrases} />,
    address: '/device',
    isOnlyHere: false,
    status: refused?.status ?? 200,
  })
}
