import { afterEach, expect, test, vi } from 'vitest'
import { makeDeviceCode, signDeviceIn } from '../../../functions/access/devices.ts'
import {
  askForPasskey,
  askToMakePasskey,
  endPasskey,
  makePasskey,
  signInWithPasskey,
} from '../../../functions/access/passkeys.ts'
import { closeEverySession, closeSession } from '../../../functions/access/sessions.ts'
import { openSession } from '../../../functions/access/sign-in.ts'
import { eraseName } from '../../../functions/actions/erase-names.ts'
import { invite, makeRecovery, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { api } from '../../../functions/api/api-app.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import { seePasskeys } from '../../../functions/views/see-passkeys.ts'
import { web } from '../../../functions/web/web.ts'
import { aKeyDevice } from '../../a-key-device.ts'
import { aStack, person } from '../../a-stack.ts'
import { anAuthenticator } from '../../an-authenticator.ts'
import { SITE } from '../../with-passkeys.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('every event that concerns invitations, sessions or names is logged, with the ids of whose it is and who did it, and without a name', async () => {
  const { stack, company, stop } = await aStack()
  const { table, dialogue, origin } = stack
  const logged = logInLambda()
  const now = new Date()

  const { id } = await putOnRoster(table, { role: 'observer', name: 'Zed' }, dialogue, now)
  const by = 'the-id-of-a-facilitator'
  const first = await openSession(table, (await invite(table, id, now, by)).secret, now)
  const { code } = await makeDeviceCode(table, first.participant, digestOfSecret(first.secret), now)
  await signDeviceIn(table, code, 'phone', now)
  const phone = anAuthenticator(SITE.origin)
  const session = digestOfSecret(first.secret)
  const asked = await askToMakePasskey(table, first.participant, session, SITE, now)
  await makePasskey(table, first.participant, { answer: phone.makes(asked), session }, SITE, now)
  await signInWithPasskey(table, phone.uses(await askForPasskey(table, SITE, now)), SITE, 'phone', now)
  const [passkey] = await seePasskeys(table, first.participant, now)
  await endPasskey(table, first.participant, passkey?.id ?? '', now)
  const recovery = await makeRecovery(table, id, now, by)
  const { secret } = await openSession(table, recovery.secret, now)
  await closeSession(table, secret)
  await closeEverySession(table, id, by)
  await revokeParticipant(table, id, now)
  await eraseName(table, id, now)
  const { body } = await company.cleo.ask<{ id: string }>('POST', '/api/programs', { name: 'Archive' }, 'one')
  await company.cleo.ask('DELETE', `/api/programs/${body.id}`)
  await company.ada.ask('GET', '/api/participants')
  await web().request('/roster', { method: 'POST', headers: { Origin: 'https://elsewhere.example' } })
  await api().request('/api/session', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: origin },
    body: JSON.stringify({ invitation: secret }),
  })
  await stop()

  expect(logged.mock.calls.flat()).toEqual([
    { happened: 'invitation-made', whose: id, by },
    { happened: 'invitation-redeemed', whose: id },
    { happened: 'device-code-made', whose: id },
    { happened: 'device-signed-in', whose: id },
    { happened: 'passkey-made', whose: id },
    { happened: 'passkey-signed-in', whose: id },
    { happened: 'passkey-removed', whose: id },
    { happened: 'recovery-made', whose: id, by },
    { happened: 'recovery-redeemed', whose: id },
    { happened: 'session-ended' },
    { happened: 'every-session-of-somebody-ended', whose: id, by },
    { happened: 'participant-revoked' },
    { happened: 'name-erased' },
    { happened: 'program-token-made' },
    { happened: 'program-token-revoked' },
    { refused: 'forbidden' },
    { refused: 'from-elsewhere' },
    { refused: 'invitation-spent' },
  ])
})

test('every event about the devices and keys of an encrypted caucus is logged once, with whose device it is, and no key', async () => {
  const { stack, company, stop } = await aStack({ coChairs: true, caucus: 'encrypted' })
  const roster = await readRoster(stack.table)
  const [cleo = '', ada = '', bo = ''] = ['Cleo', 'Ada', 'Bo'].map(
    (wanted) => roster.find(({ name }) => name === wanted)?.id,
  )
  const [chair, one, ofSea] = [
    await aKeyDevice(company.cleo),
    await aKeyDevice(company.ada),
    await aKeyDevice(company.bo),
  ]
  const next = await aKeyDevice(await person(stack, ada))
  const logged = logInLambda()

  for (const device of [chair, one, one, ofSea]) await device.add()
  const made = await chair.made(1)
  for (const again of [made, made]) await company.cleo.ask('POST', '/api/side/keys', again)
  await chair.gives(1, one)
  await chair.gives(1, ofSea)
  await closeSession(stack.table, company.ada.authorization.Authorization.replace('Bearer ', ''))
  await next.add()
  await revokeParticipant(stack.table, bo, new Date())
  await eraseName(stack.table, bo, new Date())
  await stop()

  expect(logged.mock.calls.flat()).toEqual([
    { happened: 'side-device-added', whose: cleo },
    { happened: 'side-device-added', whose: ada },
    { happened: 'side-device-added', whose: bo },
    { happened: 'side-key-made', whose: cleo },
    { happened: 'side-key-given', whose: ada, by: cleo },
    { happened: 'session-ended' },
    { happened: 'side-device-added', whose: ada },
    { happened: 'side-device-removed', whose: ada },
    { happened: 'participant-revoked' },
    { happened: 'side-device-removed', whose: bo },
    { happened: 'name-erased' },
  ])
})

test('an ordinary refusal is not logged', async () => {
  const { company, stop } = await aStack()
  const logged = logInLambda()

  await company.ada.ask('GET', '/api/rounds/7')
  await company.ada.ask('GET', '/api/nothing')
  await stop()

  expect(logged).not.toHaveBeenCalled()
})

function logInLambda() {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'pages')
  return vi.spyOn(console, 'info').mockReturnValue()
}
