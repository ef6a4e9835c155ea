import { randomUUID } from 'node:crypto'
import type { Tabled } from '../../../../shared/proposal.ts'
import { aStack, type Company, openedToSign, personWith, published } from '../../../a-stack.ts'
import { type Answers, type Show, showing } from './shown-answers.ts'

const READING = '/api/readings/1.terms.1'
const CABLE = {
  kind: 'definition',
  term: { en: 'Submarine cable' },
  definition: { en: 'A cable under the sea.' },
} as const
const LAID = { ...CABLE, definition: { en: 'A cable that is laid on or under the seabed.' } } as const

/** Answers that a round between two sides gives, from the roster to what stands. */
export async function answersOfARound(): Promise<{ readonly answers: Answers; readonly origin: string }> {
  const says = {
    title: { en: 'Cables at sea' },
    mandate: { en: 'To keep cables whole.' },
  }
  const { stack, company, stop } = await aStack({ ...says, languages: ['en'], stages: { terms: { readings: 9 } } })
  const { show, answers } = showing(stack.origin)
  try {
    await ofPeople(show, company, stack.origin)
    const digest = await ofAReading(show, company)
    await ofTheFloor(show, company)
    await ofLeading(show, company)
    await ofWhatWasSettled(show, company, digest)
    await ofWhatStands(show, company)
    await ofConfirmations(show, company)
    await ofConsultations(show, company)
    return { answers, origin: stack.origin }
  } finally {
    await stop()
  }
}

async function ofPeople(show: Show, { cleo, ada }: Company, origin: string): Promise<void> {
  const mina = { role: 'participant', name: 'Mina Rask', side: 'river', capacity: 'former-official' }
  const { participant, invitation } = await show<{ participant: { id: string }; invitation: { invitation: string } }>(
    'POST',
    '/api/participants',
    { as: 'A participant of a side, with an invitation', by: cleo, body: mina },
  )
  const redeemed = { as: 'A session', body: { invitation: invitation.invitation } }
  const her = personWith(origin, (await show<{ token: string }>('POST', '/api/session', redeemed)).token)
  const { code } = await show<{ code: string }>('POST', '/api/session/devices', { as: 'A code', by: her })
  await show('POST', '/api/session/device', { as: 'A session on another device', body: { code } })
  const { devices } = await show<{ devices: { id: string; isThis: boolean }[] }>('GET', '/api/session/devices', {
    as: 'Two',
    by: her,
  })
  const named = { as: 'With a name', by: her, body: { name: 'My phone' } }
  await show('PATCH', `/api/session/devices/${devices.find(({ isThis }) => isThis)?.id}`, named)
  const at = `/api/participants/${participant.id}`
  await show('PATCH', at, { as: 'Another spelling', by: cleo, body: { name: 'Minna Rask' } })
  await show('POST', `${at}/recovery`, { as: 'A recovery', by: cleo })
  const oskar = await cleo.ask<{ participant: { id: string } }>('POST', '/api/participants', {
    role: 'observer',
    name: 'Oskar Lind',
  })
  await show('POST', `/api/participants/${oskar.body.participant.id}/invitation`, { as: 'An invitation', by: cleo })
  const table = 'name;role;side;capacity\nIda Berg;participant;sea;nongovernmental-expert\n'
  await show('POST', '/api/roster?preview=true', { as: 'A preview', by: cleo, body: table })
  await show('POST', '/api/roster', { as: 'One person was added', by: cleo, body: table, key: randomUUID() })
  await show('GET', '/api/participants', { as: 'The roster', by: cleo })
  await show('POST', '/api/programs', {
    as: 'A token',
    by: cleo,
    body: { name: 'Archive', days: 30 },
    key: randomUUID(),
  })
  await show('GET', '/api/programs', { as: 'One program', by: ada })
  await show('POST', '/api/calendar', { as: 'The address', by: ada })
  await show('POST', '/api/rounds?knowingly=true', { as: 'The first round', by: cleo })
  await show('POST', '/api/rounds/1/resume', { as: 'The round goes on', by: cleo })
}

/** @returns the digest of a text's receipt */
async function ofAReading(show: Show, { ada, abe, bo }: Company): Promise<string> {
  await openedToSign(ada, '1.terms.1')
  const { id, digest } = await show<{ id: string; digest: string }>('POST', `${READING}/proposals`, {
    as: 'A receipt',
    by: ada,
    body: { body: CABLE },
    key: randomUUID(),
  })
  const amending = { body: LAID, amends: id }
  await show('POST', `${READING}/proposals?preview=true`, { as: 'What an amendment changes', by: bo, body: amending })
  const position = `${READING}/proposals/${id}/position`
  const change = { en: 'Name the seabed of which state.' }
  await show('PUT', position, { as: 'A receipt', by: bo, body: { stance: 'object', change, revision: 0 } })
  await ada.takes('1.terms.1', id, 'support')
  await show('DELETE', `${position}?revision=1`, { as: 'A receipt', by: ada })
  const several = {
    positions: [
      { proposal: id, stance: 'accept', revision: 0 },
      { proposal: 'gone', stance: 'accept', revision: 0 },
    ],
  }
  await show('POST', `${READING}/positions`, { as: 'One was taken, one was refused', by: abe, body: several })
  await show('GET', '/api/side', { as: 'The side of a participant', by: ada })
  await show('GET', '/api/dialogue', { as: 'For a participant, while a reading is open', by: abe })
  await show('GET', '/api/rounds/1', { as: 'A running round', by: abe })
  await show('GET', READING, { as: 'An open reading, for a participant', by: bo })
  return digest
}

async function ofTheFloor(show: Show, { cleo, ada }: Company): Promise<void> {
  const asked = { kind: 'question', text: { en: 'Are pipelines meant too?' } }
  await show('POST', `${READING}/statements`, { as: 'A receipt', by: ada, body: asked, key: randomUUID() })
  await show('GET', `${READING}/statements`, { as: 'One question', by: ada })
  const noted = { text: 'Let us ask the capital first.' }
  await show('POST', `${READING}/caucus`, { as: 'A receipt', by: ada, body: noted, key: randomUUID() })
  await show('GET', `${READING}/caucus`, { as: 'One note', by: ada })
  const left = { text: 'May an expert join the next reading?', signed: false }
  await show('POST', '/api/messages', { as: 'Left', by: ada, body: left, key: randomUUID() })
  const answered = { as: 'Answered', by: cleo, body: { text: 'Yes, as an observer.' }, key: randomUUID() }
  await show('POST', '/api/messages/1/answer', answered)
  await show('GET', '/api/messages', { as: 'For a facilitator', by: cleo })
  await show('GET', '/api/messages', { as: 'For a participant', by: ada })
}

async function ofLeading(show: Show, { cleo }: Company): Promise<void> {
  const repair = { kind: 'definition', term: { en: 'Repair' }, definition: { en: 'Work that makes a cable whole.' } }
  const chairs = { as: 'Tabled', by: cleo, body: { body: repair }, key: randomUUID() }
  await show('POST', `${READING}/chairs-texts`, chairs)
  const order = { order: ['definition submarine cable'] }
  await show('PUT', `${READING}/order`, { as: 'The order was chosen', by: cleo, body: order })
  const closesAt = new Date(Date.now() + 30 * 86_400_000).toISOString()
  await show('PATCH', READING, { as: 'The deadline was moved', by: cleo, body: { closesAt } })
  await cleo.ask('POST', `${READING}/advance`, { decision: 'settle', notice: '1 day' })
  await show('DELETE', `${READING}/last-call?call=1`, { as: 'The reading stays open', by: cleo })
  const decided = { decision: 'another-reading', notice: 'now', calledOff: 1 }
  await show('POST', `${READING}/advance`, { as: 'The reading is closed', by: cleo, body: decided })
}

async function ofWhatWasSettled(show: Show, { ada, bo, cleo }: Company, digest: string): Promise<void> {
  await openedToSign(ada, '1.terms.2')
  await show('GET', READING, { as: 'A settled reading', by: ada })
  await show('GET', `${READING}/receipts/${digest}`, { as: 'It was counted', by: ada })
  await show('GET', `${READING}/receipts`, { as: 'Everything that you submitted', by: ada })
  await show('GET', `${READING}/proof/${digest}`, { as: 'A path to the root', by: ada })
  await show('GET', '/api/rounds/1/brackets', { as: 'One matter', by: bo })
  await show('GET', `${READING}/candidates`, { as: 'Why there is none', by: cleo })
  await show('GET', '/api/events', { as: 'What happened in a round', by: bo })
}

async function ofWhatStands(show: Show, company: Company): Promise<void> {
  const { cleo, ada } = company
  await agree(company, '1.terms.2', LAID)
  await agree(company, '1.baskets.1', { kind: 'basket', title: { en: 'Repairs' }, description: { en: 'Of cables.' } })
  const code = { kind: 'modality', modality: 'code-of-conduct', rationale: { en: 'It can be had soon.' } } as const
  await agree(company, '1.modality.b1.1', code)
  const action = { en: 'stopping ships that repair a cable' }
  await agree(company, '1.commitments.b1.1', { kind: 'commitment', by: 'each-side', form: 'refrain', action })
  await openedToSign(ada, '1.ratification.b1.1')
  await show('GET', '/api/rounds/1/concordance', { as: 'Two terms, and one clause that uses one of them', by: ada })
  await everybody({ ...company, bea: company.bo }, '1.ratification.b1.1', 'text', 'ratify')
  await company.bea.takes('1.ratification.b1.1', 'text', 'ad-referendum')
  await cleo.closes('1.ratification.b1.1')
  await published(ada)
  await show('GET', '/api/standing', { as: 'After the first round', by: ada })
  await show('GET', '/api/standing/concordance', { as: 'After the first round', by: ada })
  await show('GET', '/api/log', { as: 'After the first round', by: ada })
  await show('GET', '/api/log/consistency?from=2&to=4', { as: 'From two entries to four', by: ada })
  await show('GET', '/api/standing.json', { as: 'After the first round', by: ada })
}

async function ofConfirmations(show: Show, { cleo, bo, bea }: Company): Promise<void> {
  const at = '/api/rounds/1/confirmations/b1'
  await show('GET', '/api/confirmations', { as: 'One basket, for a participant whose side has to confirm it', by: bo })
  const asked = { as: 'For a participant whose side has to confirm a basket', by: bo }
  await show('GET', '/api/memo', asked)
  await show('GET', '/api/memo.json', asked)
  const confirmed = { decision: 'confirm', revision: 0 }
  await show('PUT', `${at}/position`, { as: 'A receipt', by: bea, body: confirmed })
  await show('GET', at, { as: 'With your answer', by: bea })
  const closesAt = new Date(Date.now() + 120 * 86_400_000).toISOString()
  await show('PATCH', at, { as: 'The date was moved', by: cleo, body: { closesAt } })
}

async function ofConsultations(show: Show, { cleo, ada, abe, bo, bea }: Company): Promise<void> {
  const { body } = await ada.ask<{ baskets: { clauses: { id: string }[] }[] }>('GET', '/api/standing')
  const [{ clauses } = { clauses: [] }] = body.baskets
  const words = { en: 'In May a ship that repaired a cable was stopped for two days.' }
  const concern = {
    as: 'Drafted',
    by: ada,
    body: { kind: 'concern', clause: clauses[0]?.id, words },
    key: randomUUID(),
  }
  const { id } = await show<{ id: string }>('POST', '/api/consultations', concern)
  const at = `/api/consultations/${id}`
  await show('GET', at, { as: 'A draft, for a member of its side', by: abe })
  const supported = { as: 'A receipt', by: abe, body: { support: true, revision: 0 } }
  await show('PUT', `${at}/drafts/${id}/position`, supported)
  const content = { purpose: 'answer', words: { en: 'It was stopped for an inspection that the port had announced.' } }
  const { draft } = await show<{ draft: string }>('POST', `${at}/drafts`, {
    as: 'Drafted',
    by: bo,
    body: content,
    key: randomUUID(),
  })
  await bea.ask('PUT', `${at}/drafts/${draft}/position`, { support: true, revision: 0 })
  await show('GET', at, { as: 'Answered', by: ada })
  await show('GET', '/api/consultations', { as: 'One consultation', by: bo })
  const closesAt = new Date(Date.now() + 60 * 86_400_000).toISOString()
  await show('PATCH', at, { as: 'The date was moved', by: cleo, body: { closesAt } })
}

/** Everybody supports a text, and the reading is settled. */
async function agree(company: Company, reading: string, body: Tabled): Promise<void> {
  await openedToSign(company.ada, reading)
  await everybody(company, reading, await company.ada.tables(reading, body), 'support')
  await company.cleo.closes(reading)
}

async function everybody({ ada, abe, bo, bea }: Company, reading: string, text: string, stance: 'support' | 'ratify') {
  for (const person of new Set([ada, abe, bo, bea])) await person.takes(reading, text, stance)
}
