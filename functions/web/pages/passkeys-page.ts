import { Hono } from 'hono'
import { DeviceName } from '../../../shared/device.ts'
import { askForPasskey, askToMakePasskey, endPasskey, makePasskey, namePasskey } from '../../access/passkeys.ts'
import * as environment from '../../environment/environment.ts'
import { sessionIn } from '../../http/guard.ts'
import { signInWithPasskeyWithinLimit } from '../../http/redeem-passkey.ts'
import { Refused } from '../../platform/refusal.ts'
import { digestOfSecret } from '../../store/tokens.ts'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { showDevices, signIn } from './devices-page.tsx'

/** Making, naming, removing and using passkeys. Only browsers have them, so that they are no part of the API. */
export const passkeys = new Hono<Visit>()
  .post('/settings/passkeys/challenge', async (context) => {
    const { table, now } = context.get('dependencies')
    const { participant, secret } = sessionIn(context)
    return context.json(await askToMakePasskey(table, participant, digestOfSecret(secret), site(), now))
  })
  .post('/settings/passkeys', async (context) => {
    const { table, now } = context.get('dependencies')
    const { participant, secret } = sessionIn(context)
    const given = { answer: await answerIn(context), session: digestOfSecret(secret) }
    try {
      await makePasskey(table, participant, given, site(), now)
      return context.redirect('/settings/devices?done=passkey-made', 303)
    } catch (error) {
      if (!(error instanceof Refused && error.code === 'passkey-not-made')) throw error
      return showDevices(context, error.code)
    }
  })
  .post('/settings/passkeys/:passkey/name', async (context) => {
    const { table, now } = context.get('dependencies')
    const { name = '' } = await typedIn(context.req)
    const read = DeviceName.safeParse(name)
    await namePasskey(table, visitorOf(context), { passkey: context.req.param('passkey'), name: read.data ?? '' }, now)
    return context.redirect('/settings/devices?done=named', 303)
  })
  .post('/settings/passkeys/:passkey/end', async (context) => {
    const { table, now } = context.get('dependencies')
    await endPasskey(table, visitorOf(context), context.req.param('passkey'), now)
    return context.redirect('/settings/devices?done=passkey-removed', 303)
  })
  .post('/device/passkey/challenge', async (context) => {
    const { table, now } = context.get('dependencies')
    return context.json(await askForPasskey(table, site(), now))
  })
  .post('/device/passkey', async (context) => {
    const given = await answerIn(context)
    return signIn(context, () => signInWithPasskeyWithinLimit(context, given), 'passkey-refused')
  })

/** What the browser answered, which the script put into the form; `undefined` for what is no JSON. */
async function answerIn(context: Page): Promise<unknown> {
  const { passkey = '' } = await typedIn(context.req)
  try {
    return JSON.parse(passkey)
  } catch {
    return undefined
  }
}

function site() {
  return { origin: environment.origin() }
}
