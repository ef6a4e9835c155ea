import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack } from '../../a-stack.ts'
import { anAuthenticator } from '../../an-authenticator.ts'
import { onPages } from '../../on-pages.ts'

describe('the pages on which passkeys are made and used', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  beforeAll(async () => {
    all = await aStack()
    pages = onPages(all.stack)
  })
  afterAll(() => all.stop())

  const post = (path: string, { cookie = '', origin = all.stack.origin, answer = undefined as unknown } = {}) =>
    fetch(`${all.stack.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin, ...(cookie !== '' && { Cookie: cookie }) },
      ...(answer !== undefined && { body: new URLSearchParams({ passkey: JSON.stringify(answer) }) }),
    })
  const asked = async (path: string, cookie = '') => (await post(path, { cookie })).json()
  const devices = async (cookie: string) =>
    (await fetch(`${all.stack.origin}/settings/devices`, { headers: { Cookie: cookie } })).text()

  /** Somebody who made a passkey on a page. */
  async function withPasskey(name: string) {
    const cookie = await pages.sessionOf(name)
    const device = anAuthenticator(all.stack.origin)
    const made = await post('/settings/passkeys', {
      cookie,
      answer: device.makes(await asked('/settings/passkeys/challenge', cookie)),
    })
    return { cookie, device, made }
  }

  test('a passkey that was made signs in, ends the session that was there, and the session is on the list of devices', async () => {
    const { device, made, cookie } = await withPasskey('Ada')
    expect([made.status, made.headers.get('location')]).toEqual([303, '/settings/devices?done=passkey-made'])

    const answer = device.uses(await asked('/device/passkey/challenge'))
    const signedIn = await post('/device/passkey', { answer, cookie: await pages.sessionOf('Bo') })

    expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/'])
    const session = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(await devices(session)).toContain('Ada')
    expect((await devices(cookie)).match(/Sign out: /g)?.length).toBeGreaterThan(0)
    expect((await post('/device/passkey', { answer })).status).toBe(401)
  })

  test('an answer sent twice says that no passkey was made, beside the list; it gives nothing back as typed', async () => {
    const { cookie, device } = await withPasskey('Abe')
    const answer = device.makes(await asked('/settings/passkeys/challenge', cookie))
    await post('/settings/passkeys', { cookie, answer })

    const again = await post('/settings/passkeys', { cookie, answer })

    expect(again.status).toBe(409)
    const page = await again.text()
    expect(page).toContain('No passkey was made')
    expect(page).not.toContain(answer.response['attestationObject'])
  })

  test('nobody makes, sees, names or removes the passkey of another, a facilitator neither', async () => {
    const { cookie } = await withPasskey('Bea')
    const cleo = await pages.sessionOf('Cleo')
    const [, path = ''] = /action="(\/settings\/passkeys\/\w+)\/end"/.exec(await devices(cookie)) ?? []
    expect(path).not.toBe('')

    expect(await devices(cleo)).not.toMatch(/passkeys\/\w+\/end/)
    for (const act of ['name', 'end']) expect((await post(`${path}/${act}`, { cookie: cleo })).status).toBe(404)
    const theirs = anAuthenticator(all.stack.origin).makes(await asked('/settings/passkeys/challenge', cookie))
    expect((await post('/settings/passkeys', { cookie: cleo, answer: theirs })).status).toBe(409)
    expect((await post('/settings/passkeys/challenge')).status).toBe(401)
    expect((await post(`${path}/end`, { cookie })).headers.get('location')).toBe(
      '/settings/devices?done=passkey-removed',
    )
  })

  test('another site can neither ask nor answer', async () => {
    const origin = 'https://elsewhere.example.org'
    for (const path of ['/device/passkey/challenge', '/device/passkey', '/settings/passkeys/challenge']) {
      expect((await post(path, { origin })).status).toBe(403)
    }
  })

  test('many refusals are told to wait, and a passkey that works signs in all the same', async () => {
    const { device } = await withPasskey('Olu')
    const tries = []
    for (let times = 0; times < 22; times += 1) tries.push((await post('/device/passkey', { answer: {} })).status)

    expect(tries.slice(0, 19)).toEqual(Array.from({ length: 19 }, () => 401))
    expect(tries.at(-1)).toBe(429)
    const answer = device.uses(await asked('/device/passkey/challenge'))
    expect((await post('/device/passkey', { answer })).status).toBe(303)
  })
})
