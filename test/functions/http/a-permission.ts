import { randomUUID } from 'node:crypto'
import { makeCalendarAddress } from '../../../functions/access/calendar-addresses.ts'
import { deviceIdOf, makeDeviceCode } from '../../../functions/access/devices.ts'
import { askToMakePasskey, makePasskey, passkeyIdOf } from '../../../functions/access/passkeys.ts'
import { makeProgram } from '../../../functions/access/program-tokens.ts'
import { makeScreen, signScreenIn } from '../../../functions/access/screen-sessions.ts'
import { invite, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { digestOf } from '../../../functions/record/hashing.ts'
import { readCounted } from '../../../functions/store/counted-digests.ts'
import { giveLastCall } from '../../../functions/store/deadlines.ts'
import { countMessages, leaveMessage } from '../../../functions/store/messages.ts'
import { appendStatement } from '../../../functions/store/on-the-floor.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { digestOfHandle } from '../../../functions/store/passkeys-of-people.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { findProposal, tableProposal } from '../../../functions/store/proposals.ts'
import { findReading, openReading, readReadings } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { digestOfSecret } from '../../../functions/store/tokens.ts'
import { SCRIPT_PATH } from '../../../functions/web/frame/assets.ts'
import { ACCESS, type Action } from '../../../shared/access.ts'
import type { CallerRole } from '../../../shared/access-row.ts'
import { BY_FACILITATORS } from '../../../shared/chosen-order.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { ProgramRole } from '../../../shared/program.ts'
import { isSettled, type ReadingState } from '../../../shared/reading.ts'
import { recordProposal } from '../../../shared/record-submission.ts'
import { type aStack, eventually, opened } from '../../a-stack.ts'
import { anAuthenticator } from '../../an-authenticator.ts'
import { aDefinition, aModality, aPosition, aProposal, aReading, aStatement, daysFromNow } from '../../builders.ts'
import {
  A_KEY_DEVICE,
  A_KEY_MADE,
  A_PUBLIC_KEY,
  A_SEALED_ANSWER,
  A_SEALED_MESSAGE,
  A_SEALED_NOTE,
  A_WRAPPED_KEY,
} from '../../sealed-shapes.ts'
import { signIn } from '../../sign-in.ts'

/** Somebody who asks for something, in a reading of some state, about their own thing or another's. */
export type Cell = {
  readonly deed: Action
  readonly route: string
  readonly asker: CallerRole
  readonly state: ReadingState | undefined
  readonly whose: 'own' | 'another' | undefined
}

type Running = Awaited<ReturnType<typeof aStack>>
const SETTLED = '1.terms.1'
const ANSWERS_A_MOTION: ReadonlySet<string> = new Set([
  ...ACCESS['withdraw a motion'].routes,
  ...ACCESS['take back a consent'].routes,
])
const TAKES_BACK: ReadonlySet<string> = new Set(ACCESS['take a position back'].routes)
const CALLS_OFF: ReadonlySet<string> = new Set(ACCESS['call off a last call'].routes)

/** A last call is given only for who may call it off: while it stands, nobody can close the reading otherwise. */
function isGiven({ route, asker, state }: Pick<Cell, 'route' | 'asker' | 'state'>): boolean {
  return CALLS_OFF.has(route) && asker === 'facilitator' && state === 'open'
}

/** A lane nobody has come to: the machine knows nothing of it, so it stays closed. */
const CLOSED = '1.modality.b40.1'

/** The id of no consultation. */
const NOBODYS = '0'.repeat(20)

/** Asks on behalf of a cell, with everything in place that its route speaks of. */
export function aCell({ stack, company }: Running) {
  const { table } = stack

  /** A reading that is settled, one that is closed, and one that is open. */
  async function arrange(): Promise<void> {
    await company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(company.ada, SETTLED)
    await company.ada.tables(SETTLED, aDefinition('Settled', 'It is.'))
    await company.cleo.closes(SETTLED, 'another-reading')
    const { ada, abe } = await ids()
    await freezeRoll(table, CLOSED, 1, { river: [ada ?? '', abe ?? ''], sea: [] })
    await openReading(
      table,
      aReading({
        id: CLOSED,
        stage: 'modality',
        basket: 'b40',
        status: 'closed',
        closing: { at: daysFromNow(0), decision: 'another-reading' },
      }),
    )
    await opened(company.ada, '1.terms.2')
  }

  async function ask({ route, asker, state, whose }: Cell) {
    const [method = '', path = ''] = route.split(' ')
    const reading = state === undefined ? '' : await readingIn(state)
    const proposal = path.includes('{proposal}')
      ? await proposalOf(whose ?? 'another', state, /chairs-texts/.test(path))
      : ''
    const filled: Readonly<Record<string, string>> = {
      reading,
      proposal,
      statement: path.includes('{statement}') ? await aStatementIn(reading) : '',
      round: '1',
      basket: 'b1',
      id: path.includes('{id}')
        ? await somebody({ isRevoked: /name$|erasure$/.test(path), hasComeIn: /recovery$/.test(path) })
        : '',
      key: '1',
      device: path.includes('/side/keys') ? A_KEY_DEVICE : path.includes('{device}') ? await aDeviceOf(asker) : '',
      passkey: path.includes('{passkey}') ? await aPasskeyOf(asker) : '',
      file: SCRIPT_PATH.replace('/assets/', ''),
      digest: path.includes('{digest}') ? await aDigest(path, asker, state) : '',
      admission: NOBODYS,
      consultation: NOBODYS,
      draft: path.includes('{consultation}') ? NOBODYS : 'a-draft',
      message: path.includes('{message}') ? await aMessage() : '',
      program: path.includes('{program}') ? (await aProgram(randomUUID())).id : '',
      screen: path.includes('{screen}') ? (await aScreen()).id : '',
      secret: path.includes('{secret}') ? await aCalendar() : '',
    }
    const call = isGiven({ route, asker, state }) ? await aLastCallIn(reading) : 1
    if (TAKES_BACK.has(route) && state === 'open') await aPositionOn(reading, proposal)
    const query = ANSWERS_A_MOTION.has(route)
      ? '?motion=1'
      : route === 'GET /api/log/consistency'
        ? '?from=1&to=1'
        : `${TAKES_BACK.has(route) ? '?revision=1' : CALLS_OFF.has(route) ? `?call=${call}` : ''}`
    const url = `${stack.origin}${path.replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? '')}${query}`
    const isForPrograms = path.startsWith('/api/')
    const body = await bodyOf(route, reading, proposal, call)
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(await sessionOf(asker, /leave|sessions?$|device$|^\/invitation$/.test(path))),
        ...(method !== 'GET' && { Origin: stack.origin, 'Idempotency-Key': randomUUID() }),
        ...(body !== undefined && {
          'Content-Type': !isForPrograms
            ? 'application/x-www-form-urlencoded'
            : typeof body === 'string'
              ? 'text/csv'
              : 'application/json',
        }),
      },
      ...(body !== undefined && {
        body:
          typeof body === 'string'
            ? body
            : isForPrograms
              ? JSON.stringify(body)
              : new URLSearchParams(body as Record<string, string>),
      }),
    })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }

  async function readingIn(state: ReadingState): Promise<string> {
    if (state === 'settled') return SETTLED
    if (state === 'closed') return CLOSED
    return eventually('a reading to be open', async () => {
      const readings = await readReadings(table, 1)
      return readings.find((one) => one.status === 'open')?.id
    })
  }

  async function proposalOf(
    whose: 'own' | 'another',
    state: ReadingState | undefined,
    isTheChairs: boolean,
  ): Promise<string> {
    const { ada, bo } = await ids()
    const id = randomUUID()
    const reading = await readingIn(state ?? 'open')
    const body = state === 'closed' ? aModality() : aDefinition(id)
    const tabled = aProposal({ id, reading, body, author: whose === 'own' ? ada : bo })
    const { author: _, side: __, ...chairs } = { ...tabled, chair: true as const }
    await tableProposal(table, isTheChairs ? chairs : tabled, 1)
    return id
  }

  /** A position of Ada's, which can be taken back. */
  async function aPositionOn(reading: string, proposal: string): Promise<void> {
    const { ada = '' } = await ids()
    await appendPosition(table, aPosition({ reading, proposal, participant: ada }), 1)
  }

  /** A last call in a reading, which can be called off. @returns its number */
  async function aLastCallIn(id: string): Promise<number> {
    const reading = await findReading(table, id)
    if (reading === undefined) throw new Error(`there is no reading ${id}`)
    const { calledOff = 0, closesAt: deadline } = reading
    const at = new Date().toISOString()
    const decided = { at, by: 'cleo', decision: 'settle', notice: '1 day' } as const
    const number = calledOff + 1
    await giveLastCall(table, reading, { ...decided, number, deadline }, daysFromNow(1))
    return number
  }

  async function aStatementIn(reading: string): Promise<string> {
    const id = randomUUID()
    await appendStatement(table, aStatement({ id, reading }), 1)
    return id
  }

  async function bodyOf(
    route: string,
    reading: string,
    proposal: string,
    call: number,
  ): Promise<Record<string, unknown> | string | undefined> {
    const inTenDays = new Date(Date.now() + 10 * 24 * 60 * 60 * 1_000).toISOString()
    switch (route) {
      case 'POST /api/session':
      case 'POST /invitation':
      case 'POST /invitation/look':
        return { invitation: (await invite(table, await somebody(), new Date())).secret }
      case 'POST /api/session/device':
      case 'POST /device':
        return { code: await aDeviceCode() }
      case 'PATCH /api/session/devices/{device}':
      case 'POST /settings/devices/{device}/name':
      case 'POST /settings/passkeys/{passkey}/name':
        return { name: 'My phone' }
      case 'POST /roster/{id}/recovery':
        return { confirmed: 'yes' }
      case 'POST /screen':
        return { code: (await makeScreen(table, 'cleo', 1, new Date())).code }
      case 'POST /api/log/cosignatures':
        return { size: 1, line: `\u2014 nobody.example.org ${Buffer.alloc(76).toString('base64')}` }
      case 'POST /api/programs':
        return { name: 'Archive', days: 1 }
      case 'POST /programs':
        return { name: 'Archive', days: '7', key: randomUUID() }
      case 'POST /screens':
        return { hours: '8' }
      case 'POST /screens/{screen}/choice':
        return { reading: '' }
      case 'POST /api/participants':
        return { role: 'observer', name: randomUUID() }
      case 'POST /api/roster':
        return `name,role\n${randomUUID()},observer\n`
      case 'POST /roster/table':
        return { text: `name,role\n${randomUUID()},observer\n`, key: randomUUID(), confirmed: 'yes' }
      case 'POST /roster/search':
        return { words: 'ada' }
      case 'POST /roster/invitations':
        return { by: 'letters', group: 'observers', confirmed: 'yes' }
      case 'POST /roster':
        return { as: 'observer', name: randomUUID() }
      case 'POST /api/consultations':
        return { kind: 'concern', clause: NOBODYS, words: { en: 'A ship was stopped.' } }
      case 'POST /api/consultations/{consultation}/drafts':
        return { purpose: 'publication' }
      case 'PUT /api/consultations/{consultation}/drafts/{draft}/position':
        return { support: true, revision: 0 }
      case 'PATCH /api/consultations/{consultation}':
        return { closesAt: inTenDays }
      case 'POST /consultations':
        return { kind: 'concern', clause: NOBODYS, 'words.en': 'A ship was stopped.', key: randomUUID() }
      case 'POST /consultations/{consultation}/drafts':
        return { purpose: 'publication', key: randomUUID() }
      case 'POST /consultations/{consultation}/drafts/{draft}/position':
        return { support: 'yes', revision: '0' }
      case 'POST /consultations/{consultation}/date':
        return { from: inTenDays, days: '7' }
      case 'POST /api/readings/{reading}/proposals':
        return { body: aDefinition(randomUUID()) }
      case 'POST /readings/{reading}/proposals':
        return { key: randomUUID(), kind: 'definition', 'term.en': randomUUID(), 'definition.en': 'It is.' }
      case 'PUT /api/readings/{reading}/proposals/{proposal}/position':
        return { stance: 'support', revision: 0 }
      case 'POST /api/readings/{reading}/positions':
        return {
          positions: [{ proposal: await proposalOf('another', 'open', false), stance: 'support', revision: 0 }],
        }
      case 'POST /readings/{reading}/proposals/{proposal}/position':
        return { stance: 'support', revision: '0', key: proposal }
      case 'POST /readings/{reading}/proposals/{proposal}/position/taking-back':
        return { revision: '1' }
      case 'POST /api/readings/{reading}/advance':
        return { decision: 'another-reading', calledOff: (await findReading(table, reading))?.calledOff ?? 0 }
      case 'POST /readings/{reading}/advance':
        return { decision: 'another-reading' }
      case 'POST /readings/{reading}/last-call/calling-off':
        return { call: String(call) }
      case 'POST /api/readings/{reading}/caucus':
        return { text: randomUUID() }
      case 'POST /readings/{reading}/caucus':
        return { text: randomUUID(), key: randomUUID() }
      case 'POST /api/readings/{reading}/chairs-texts':
        return { body: aDefinition(randomUUID()) }
      case 'POST /readings/{reading}/chairs-texts':
        return { kind: 'definition', 'term.en': randomUUID(), 'definition.en': 'It is.' }
      case 'POST /api/readings/{reading}/chairs-texts/moved/{draft}':
        return { motion: 1 }
      case 'POST /api/readings/{reading}/caucus/sealed':
        return A_SEALED_NOTE
      case 'POST /api/side/devices':
        return { publicKey: A_PUBLIC_KEY }
      case 'POST /api/side/keys':
        return A_KEY_MADE
      case 'PUT /api/side/keys/{key}/devices/{device}':
        return A_WRAPPED_KEY
      case 'POST /api/messages/sealed':
        return A_SEALED_MESSAGE
      case 'POST /api/messages/{message}/answer/sealed':
        return A_SEALED_ANSWER
      case 'POST /api/messages':
      case 'POST /api/messages/{message}/answer':
        return { text: randomUUID() }
      case 'POST /messages':
      case 'POST /messages/{message}/answer':
        return { text: randomUUID(), key: randomUUID() }
      case 'POST /api/readings/{reading}/statements':
        return { kind: 'reason', text: { en: randomUUID() } }
      case 'POST /readings/{reading}/statements':
        return { kind: 'reason', 'text.en': randomUUID(), key: randomUUID() }
      case 'POST /api/readings/{reading}/statements/{statement}/setting-aside':
        return { reason: { en: 'It names a person.' } }
      case 'POST /readings/{reading}/statements/{statement}/setting-aside':
        return { 'reason.en': 'It names a person.' }
      case 'POST /api/rounds/{round}/publication':
      case 'POST /api/rounds/{round}/release':
        return {}
      case 'POST /readings/{reading}/advance/withdrawal':
      case 'POST /rounds/{round}/publication/withdrawal':
      case 'POST /rounds/{round}/release/withdrawal':
        return { motion: '1' }
      case 'PATCH /api/participants/{id}':
      case 'POST /roster/{id}/correction':
        return { name: randomUUID() }
      case 'PUT /api/readings/{reading}/order':
        return { order: [] }
      case 'PATCH /api/readings/{reading}':
        return { closesAt: inTenDays }
      case 'PUT /api/rounds/{round}/confirmations/{basket}/position':
        return { decision: 'confirm', revision: 0 }
      case 'POST /rounds/{round}/confirmations/{basket}/position':
        return { decision: 'confirm', revision: '0' }
      case 'PATCH /api/rounds/{round}/confirmations/{basket}':
        return { closesAt: inTenDays }
      case 'POST /rounds/{round}/confirmations/{basket}/date':
        return { from: inTenDays, days: '7' }
      case 'POST /readings/{reading}/deadline':
        return { from: (await findReading(table, reading))?.closesAt ?? '', hours: '24' }
      default:
        return undefined
    }
  }

  /** One for every cell, but for those that leave, or come in anew with an invitation: they end one, or all. */
  async function sessionOf(asker: CallerRole, leaves: boolean): Promise<Record<string, string>> {
    const kept = sessions.get(asker)
    if (kept !== undefined && !leaves) return kept
    const opened = await openedBy(asker)
    if (leaves) sessions.delete(asker)
    else sessions.set(asker, opened)
    return opened
  }

  const sessions = new Map<CallerRole, Record<string, string>>()
  const nameOf = (asker: CallerRole) =>
    new Map<CallerRole, string>([
      ['participant', 'ada'],
      ['facilitator', 'cleo'],
      ['observer', 'olu'],
    ]).get(asker)
  async function openedBy(asker: CallerRole): Promise<Record<string, string>> {
    if (asker === 'program' || asker === 'witness') {
      return { Authorization: `Bearer ${(await aProgram('one', asker === 'witness' ? 'witness' : 'observer')).secret}` }
    }
    if (asker === 'screen') return { Cookie: `parley-screen=${(await aScreen()).secret}` }
    const name = nameOf(asker)
    if (name === undefined) return {}
    const session = await signIn(table, (await ids())[name] ?? '')
    return { Authorization: `Bearer ${session.secret}` }
  }

  /** A device of the asker, besides the one that they ask with. */
  async function aDeviceOf(asker: CallerRole): Promise<string> {
    // A program has none, and its token would be replaced by another one.
    if (asker === 'program' || asker === 'witness') return 'none'
    const [secret = ''] = Object.values(await openedBy(asker)).map((header) => header.replace(/^\w+[ =]/, ''))
    return deviceIdOf(digestOfSecret(secret))
  }

  /** A passkey of the asker. */
  async function aPasskeyOf(asker: CallerRole): Promise<string> {
    const name = nameOf(asker)
    if (name === undefined) return 'none'
    const { participant, secret } = await signIn(table, (await ids())[name] ?? '')
    const session = digestOfSecret(secret)
    const asked = await askToMakePasskey(table, participant, session, stack, new Date())
    const given = { answer: anAuthenticator(stack.origin).makes(asked), session }
    await makePasskey(table, participant, given, stack, new Date())
    return passkeyIdOf(digestOfHandle(asked.user.id))
  }

  /** A code that somebody made on a device of theirs. */
  async function aDeviceCode(): Promise<string> {
    const { participant, secret } = await signIn(table, await somebody())
    return (await makeDeviceCode(table, participant, digestOfSecret(secret), new Date())).code
  }

  let cast: Promise<Readonly<Record<string, string>>> | undefined
  async function ids(): Promise<Readonly<Record<string, string>>> {
    cast ??= readRoster(table).then((all) => Object.fromEntries(all.map(({ name, id }) => [name.toLowerCase(), id])))
    return cast
  }

  async function somebody({ isRevoked = false, hasComeIn = false } = {}): Promise<string> {
    const newcomer = { role: 'observer', name: randomUUID() } as const
    const { id } = await putOnRoster(table, newcomer, stack.dialogue, new Date())
    if (hasComeIn) await signIn(table, id)
    if (isRevoked) await revokeParticipant(table, id, new Date())
    return id
  }

  /** A message that somebody left, by its number. */
  async function aMessage(): Promise<string> {
    const message = { to: BY_FACILITATORS, author: randomUUID(), key: randomUUID() }
    await leaveMessage(table, message, { text: 'A message.' }, { signed: false })
    return String(await countMessages(table, BY_FACILITATORS))
  }

  /** A program with a token that Rex made, whose sessions nobody ends. */
  async function aProgram(key: string, role: ProgramRole = 'observer') {
    const wanted = { name: 'Archive', role, days: 1, key }
    return makeProgram(table, { id: (await ids())['rex'] ?? '' }, wanted, new Date())
  }

  async function aScreen(): Promise<{ readonly id: string; readonly secret: string }> {
    const { code } = await makeScreen(table, 'cleo', 1, new Date())
    const { secret } = await signScreenIn(table, code, new Date())
    return { id: secret.split('.')[0] ?? '', secret }
  }

  /** The secret of the address of somebody's calendar. */
  async function aCalendar(): Promise<string> {
    const address = await makeCalendarAddress(table, '', { id: await somebody() } as Participant)
    return address.split('/')[3] ?? ''
  }

  /** The digest of something that was counted, or for who looks a receipt up that of a text of theirs. */
  async function aDigest(path: string, asker: CallerRole, state: ReadingState | undefined): Promise<string> {
    if (/receipts/.test(path)) {
      const id = await proposalOf('own', state, asker === 'facilitator')
      const tabled = await findProposal(table, await readingIn(state ?? 'open'), 1, id)
      return tabled === undefined ? '' : digestOf(recordProposal(tabled, stack.dialogue.attribution))
    }
    const settled = await findReading(table, SETTLED)
    const digests = settled !== undefined && isSettled(settled) ? await readCounted(table, settled) : []
    return digests[0] ?? ''
  }

  return { arrange, ask }
}
