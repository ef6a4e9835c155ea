import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { putOnRoster } from '../../../functions/actions/invite-participant.ts'
import { handler as remind } from '../../../functions/scheduled/remind-of-deadlines.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { signIn } from '../../sign-in.ts'

const HOUR_MS = 60 * 60 * 1_000

let folder: string
let running: Awaited<ReturnType<typeof aStack>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-mail-'))
  const operations = { reminders: { from: 'no-reply@example.org', hoursBefore: 24 } }
  running = await aStack({ title: { en: 'A secret subject' }, operations }, join(folder, 'state'))
  for (const [name, side] of [
    ['Mia', 'river'],
    ['Max', 'sea'],
  ] as const) {
    const newcomer = { role: 'participant', name, side, capacity: 'nongovernmental-expert' } as const
    const email = `${name.toLowerCase()}@example.org`
    await putOnRoster(running.stack.table, { ...newcomer, email }, running.stack.dialogue, new Date())
  }
  await running.company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(running.company.ada, '1.terms.1')
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true })
})

const mail = () => {
  const outbox = join(folder, 'state', 'mail')
  return readdirSync(outbox).map((name) => readFileSync(join(outbox, name), 'utf8'))
}
const closesIn = (hours: number) => {
  const closesAt = new Date(Date.now() + hours * HOUR_MS).toISOString()
  return running.company.cleo.ask('PATCH', '/api/readings/1.terms.1', { closesAt })
}

test('no reminder is sent long before the deadline', async () => {
  expect(await remind()).toEqual({ reminded: 0 })
})

test('a participant with an address and without a position is reminded once, also if the deadline moves again', async () => {
  await closesIn(12)

  const reminded = [await remind(), await remind()]
  await closesIn(96)
  await closesIn(12)
  const later = await remind()

  expect(reminded).toEqual([{ reminded: 2 }, { reminded: 0 }])
  expect(later).toEqual({ reminded: 0 })
  expect(
    mail()
      .map((message) => /^To: (.+)$/m.exec(message)?.[1])
      .toSorted(),
  ).toEqual(['max@example.org', 'mia@example.org'])
})

test('at a last call everybody on the roll with an address is told once, also who was reminded, and nobody gets both', async () => {
  await closesIn(96)
  const path = '/api/readings/1.terms.1'
  await running.company.cleo.ask('POST', `${path}/advance`, { decision: 'settle', notice: '10 minutes' })

  const told = [await remind(), await remind()]
  await running.company.cleo.ask('DELETE', `${path}/last-call?call=1`)
  const calledOff = await remind()
  await running.company.cleo.ask('POST', `${path}/advance`, { decision: 'settle', notice: '1 day', calledOff: 1 })
  const again = await remind()
  await running.company.cleo.ask('DELETE', `${path}/last-call?call=2`)

  expect([...told, calledOff, again]).toEqual([2, 0, 0, 2].map((reminded) => ({ reminded })))
  expect(mail().filter((message) => message.includes('It closes soon'))).toHaveLength(4)
})

test('the message says neither what the dialogue is about nor who takes part', () => {
  for (const message of mail()) {
    const rest = message.replace(/^(From|To): .+$/gm, '')
    expect(message).toContain('From: no-reply@example.org')
    expect(rest).not.toMatch(/secret|subject:.*dialogue|river|sea\b|Mia|Max|Cleo|http/i)
  }
})

test('the roster’s page asks for an address where reminders are on, and stores it', async () => {
  const page = await onPages('/roster')
  const form = { name: 'Moe', as: 'river', capacity: 'former-official', email: 'moe@example.org' }

  const invited = await onPages('/roster', new URLSearchParams(form))

  expect(await page.text()).toContain('name="email"')
  expect(invited.status).toBe(201)
  const { body } = await running.company.cleo.ask<{ participants: unknown[] }>('GET', '/api/participants')
  expect(body.participants).toContainEqual(expect.objectContaining({ name: 'Moe', email: 'moe@example.org' }))
})

test('an address is shown to facilitators on the roster, and to nobody in any other answer', async () => {
  const { cleo, ada, olu } = running.company
  const proposal = await ada.tables('1.terms.1', aDefinition())
  await ada.takes('1.terms.1', proposal, 'support')

  const roster = await cleo.ask('GET', '/api/participants')

  expect(JSON.stringify(roster.body)).toContain('mia@example.org')
  for (const someone of [cleo, ada, olu]) {
    for (const path of ['/api/dialogue', '/api/readings/1.terms.1', '/api/rounds/1', '/api/rounds/1/record']) {
      const { body } = await someone.ask('GET', path)
      expect(JSON.stringify(body), path).not.toContain('@example.org')
    }
  }
  expect((await ada.ask('GET', '/api/participants')).status).toBe(403)
})

test('an invitation by mail has the link and nothing of what it is about, and the link works', async () => {
  const before = new Set(mail())
  const form = { group: 'side:sea', by: 'mail', confirmed: 'yes' }

  const sent = await onPages('/roster/invitations', new URLSearchParams(form))

  expect(await sent.text()).toContain('Invitations were sent by mail to 1\u00a0person.')
  const [message = '', ...others] = mail().filter((one) => !before.has(one))
  expect(others).toEqual([])
  expect(message).toContain('To: max@example.org')
  expect(message.replace(/^(From|To): .+$/gm, '')).not.toMatch(/secret subject|river|sea\b|Max|Rex/i)
  const [, secret = ''] = /\/invitation#(\S+)/.exec(message) ?? []
  const { participant } = await openSession(running.stack.table, secret, new Date())
  expect(participant.name).toBe('Max')
})

/** Asks for a page as Rex would in a browser, or sends a form of it. */
async function onPages(path: string, form?: URLSearchParams): Promise<Response> {
  const { table, origin } = running.stack
  const rex = (await readRoster(table)).find(({ name }) => name === 'Rex')
  const session = await signIn(table, rex?.id ?? '')
  const headers = { Cookie: `parley-session=${session.secret}`, Origin: origin }
  return fetch(`${origin}${path}`, form === undefined ? { headers } : { method: 'POST', headers, body: form })
}
