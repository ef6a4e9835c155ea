import { randomUUID } from 'node:crypto'
import { openSession } from '../../../functions/access/sessions.ts'
import { invite, putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { findReading, openReading, readReadings } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { readCounted } from '../../../functions/store/settlements.ts'
import { SCRIPT_PATH } from '../../../functions/web/frame/assets.ts'
import { ACCESS, type Action } from '../../../shared/access.ts'
import type { CallerRole } from '../../../shared/access-row.ts'
import { isSettled, type ReadingState } from '../../../shared/reading.ts'
import { type aStack, eventually, opened } from '../../a-stack.ts'
import { aDefinition, aModality, aProposal, aReading, daysFromNow } from '../../builders.ts'

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
/** A lane nobody has come to: the machine knows nothing of it, so it stays closed. */
const CLOSED = '1.modality.b40.1'

/** Asks on behalf of a cell, with everything in place that its route speaks of. */
export function aCell({ stack, company }: Running) {
  const { table } = stack

  /** A reading that is settled, one that is closed, and one that is open. */
  async function arrange(): Promise<void> {
    await company.cleo.ask('POST', '/api/rounds')
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
    const proposal = path.includes('{proposal}') ? await proposalOf(whose ?? 'another', state) : ''
    const filled: Readonly<Record<string, string>> = {
      reading,
      proposal,
      round: '1',
      id: path.includes('{id}') ? await somebody({ isRevoked: /name$|erasure$/.test(path) }) : '',
      file: SCRIPT_PATH.replace('/assets/', ''),
      digest: path.includes('{digest}') ? await aDigest() : '',
    }
    const query = ACCESS['withdraw a motion'].routes.some((one) => one === route) ? '?motion=1' : ''
    const url = `${stack.origin}${path.replace(/\{(\w+)\}/g, (_, name) => filled[name] ?? '')}${query}`
    const isForPrograms = path.startsWith('/api/')
    const body = await bodyOf(route, reading, proposal)
    const response = await fetch(url, {
      method,
      redirect: 'manual',
      headers: {
        ...(await sessionOf(asker, /leave|sessions?$/.test(path))),
        ...(method !== 'GET' && { Origin: stack.origin, 'Idempotency-Key': randomUUID() }),
        ...(body !== undefined && {
          'Content-Type': isForPrograms ? 'application/json' : 'application/x-www-form-urlencoded',
        }),
      },
      ...(body !== undefined && {
        body: isForPrograms ? JSON.stringify(body) : new URLSearchParams(body as Record<string, string>),
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

  async function proposalOf(whose: 'own' | 'another', state: ReadingState | undefined): Promise<string> {
    const { ada, bo } = await ids()
    const id = randomUUID()
    const reading = await readingIn(state ?? 'open')
    const body = state === 'closed' ? aModality() : aDefinition(id)
    await tableProposal(table, aProposal({ id, reading, body, author: whose === 'own' ? ada : bo }), 1)
    return id
  }

  async function bodyOf(
    route: string,
    reading: string,
    proposal: string,
  ): Promise<Record<string, unknown> | undefined> {
    const inTenDays = new Date(Date.now() + 10 * 24 * 60 * 60 * 1_000).toISOString()
    switch (route) {
      case 'POST /api/session':
      case 'POST /invitation':
        return { invitation: (await invite(table, await somebody(), new Date())).secret }
      case 'POST /api/participants':
        return { role: 'observer', name: randomUUID() }
      case 'POST /roster':
        return { as: 'observer', name: randomUUID() }
      case 'POST /api/readings/{reading}/proposals':
        return { body: aDefinition(randomUUID()) }
      case 'POST /readings/{reading}/proposals':
        return { key: randomUUID(), kind: 'definition', 'term.en': randomUUID(), 'definition.en': 'It is.' }
      case 'PUT /api/readings/{reading}/proposals/{proposal}/position':
        return { stance: 'support', revision: 0 }
      case 'POST /readings/{reading}/proposals/{proposal}/position':
        return { stance: 'support', revision: '0', key: proposal }
      case 'POST /api/readings/{reading}/advance':
      case 'POST /readings/{reading}/advance':
        return { decision: 'another-reading' }
      case 'POST /api/readings/{reading}/caucus':
        return { text: randomUUID() }
      case 'POST /readings/{reading}/caucus':
        return { text: randomUUID(), key: randomUUID() }
      case 'POST /api/rounds/{round}/publication':
      case 'POST /api/rounds/{round}/release':
        return {}
      case 'POST /readings/{reading}/advance/withdrawal':
      case 'POST /rounds/{round}/publication/withdrawal':
      case 'POST /rounds/{round}/release/withdrawal':
        return { motion: '1' }
      case 'PATCH /api/readings/{reading}':
        return { closesAt: inTenDays }
      case 'POST /readings/{reading}/deadline':
        return { from: (await findReading(table, reading))?.closesAt ?? '', hours: '24' }
      default:
        return undefined
    }
  }

  /** One for every cell, but for those that leave: they end one, or all. */
  async function sessionOf(asker: CallerRole, leaves: boolean): Promise<Record<string, string>> {
    const kept = sessions.get(asker)
    if (kept !== undefined && !leaves) return kept
    const opened = await openedBy(asker)
    if (leaves) sessions.delete(asker)
    else sessions.set(asker, opened)
    return opened
  }

  const sessions = new Map<CallerRole, Record<string, string>>()
  async function openedBy(asker: CallerRole): Promise<Record<string, string>> {
    const name = { participant: 'ada', facilitator: 'cleo', observer: 'olu', stranger: undefined }[asker]
    if (name === undefined) return {}
    const { secret } = await invite(table, (await ids())[name] ?? '', new Date())
    const session = await openSession(table, secret, new Date())
    return { Authorization: `Bearer ${session.secret}` }
  }

  let cast: Promise<Readonly<Record<string, string>>> | undefined
  async function ids(): Promise<Readonly<Record<string, string>>> {
    cast ??= readRoster(table).then((all) => Object.fromEntries(all.map(({ name, id }) => [name.toLowerCase(), id])))
    return cast
  }

  async function somebody({ isRevoked = false } = {}): Promise<string> {
    const newcomer = { role: 'observer', name: randomUUID() } as const
    const { id } = await putOnRoster(table, newcomer, stack.dialogue, new Date())
    if (isRevoked) await revokeParticipant(table, id, new Date())
    return id
  }

  async function aDigest(): Promise<string> {
    const settled = await findReading(table, SETTLED)
    const digests = settled !== undefined && isSettled(settled) ? await readCounted(table, settled) : []
    return digests[0] ?? ''
  }

  return { arrange, ask }
}
