import { randomUUID } from 'node:crypto'
import { handler as keepTheLog } from '../../../../functions/scheduled/keep-the-log.ts'
import type { YourSide } from '../../../../functions/views/see-your-side.ts'
import { aKeyDevice } from '../../../a-key-device.ts'
import { aScript } from '../../../a-model.ts'
import { type Company, eventually, openedToSign, published } from '../../../a-stack.ts'
import { aStackWithAModel } from '../../../a-stack-with-a-model.ts'
import { CLAUSE, storeWhatStands } from '../../../what-stands.ts'
import { type Answers, type Show, showing } from './shown-answers.ts'

const READING = '/api/readings/1.terms.1'
const ROUND = '/api/rounds/1'
const CABLE = {
  kind: 'definition',
  term: { en: 'Submarine cable' },
  definition: { en: 'A cable under the sea.' },
} as const
const REPAIR = {
  kind: 'definition',
  term: { en: 'Repair' },
  definition: { en: 'Work that makes a cable whole.' },
} as const
const MODEL = { model: 'amazon.nova-pro-v1:0', prices: { input: 1, output: 4 } }

/** A co-chair decides for a side, and a facilitator passes on what it made. */
const RULES = { by: 'co-chair', transmission: 'by-facilitators' }

/** Answers in a dialogue with co-chairs, a model and a public record, whose round ends after one reading. */
export async function answersWithCoChairs(): Promise<{ readonly answers: Answers; readonly origin: string }> {
  const says = { title: { en: 'Cables at sea' }, mandate: { en: 'To keep cables whole.' }, languages: ['en'] }
  const reply = aScript({ drafts: [CABLE], revised: CABLE })
  const { stack, company, stop } = await aStackWithAModel(reply, MODEL, {
    ...says,
    coChairs: true,
    publicRecord: true,
    consultation: RULES,
    sideAdmits: true,
    caucus: 'encrypted',
  })
  const { show, answers } = showing(stack.origin)
  try {
    await ofChairsTexts(show, company)
    await ofAdmissions(show, company)
    await ofKeys(show, company)
    await ofDrafts(show, company)
    await ofTheEnd(show, company)
    await ofTheRecord(show, company)
    await storeWhatStands(stack.table, stack.dialogue, false)
    await ofConsultations(show, company)
    return { answers, origin: stack.origin }
  } finally {
    await stop()
  }
}

async function ofChairsTexts(show: Show, { cleo, rex, ada }: Company): Promise<void> {
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await openedToSign(ada, '1.terms.1')
  const at = `${READING}/chairs-texts`
  const moving = { as: 'Moved; another co-chair has to consent', by: cleo, body: { body: REPAIR }, key: randomUUID() }
  const { moved } = await show<{ moved: string }>('POST', at, moving)
  await show('GET', at, { as: 'One was moved', by: rex })
  await show('POST', `${at}/moved/${moved}`, { as: 'Another side has to consent', by: cleo, body: { motion: 1 } })
  await show('POST', `${at}/moved/${moved}`, { as: 'Tabled: each side consents', by: rex, body: { motion: 1 } })
}

async function ofAdmissions(show: Show, { cleo, ada }: Company): Promise<void> {
  const mina = { role: 'participant', name: 'Mina Rask', side: 'river', capacity: 'former-official' }
  await cleo.ask('POST', '/api/participants', mina)
  const { body } = await ada.ask<YourSide>('GET', '/api/side')
  const [waits] = body.members.flatMap((one) => one.waits ?? [])
  await show('POST', `/api/side/admissions/${waits?.admission}`, { as: 'One of two members admits somebody', by: ada })
}

async function ofKeys(show: Show, { cleo, ada }: Company): Promise<void> {
  const [chair, device] = [await aKeyDevice(cleo), await aKeyDevice(ada)]
  await chair.add()
  const added = { as: 'Your device waits for a key', by: ada, body: { publicKey: device.publicKey } }
  await show('POST', '/api/side/devices', added)
  const made = await chair.made(1)
  await show('POST', '/api/side/keys', { as: 'The first key of the side', by: cleo, body: made })
  const given = { as: 'Both devices have it', by: cleo, body: await chair.wrapped(1, device.publicKey) }
  await show('PUT', `/api/side/keys/1/devices/${device.id}`, given)
  await show('GET', '/api/side/keys', { as: 'For a participant, whose device has a key', by: ada })
  await device.takes(chair)
  const note = await device.seals('1.terms.1', 1, 'Let us ask the capital first.', 'Ada')
  await show('POST', `${READING}/caucus/sealed`, { as: 'A receipt', by: ada, body: note, key: randomUUID() })
  await show('GET', `${READING}/caucus/sealed`, { as: 'One note, which is signed', by: ada })
  const { message } = await device.sealsMessage('May an expert join the next reading?', [chair])
  await show('POST', '/api/messages/sealed', { as: 'Left', by: ada, body: message, key: randomUUID() })
  const answer = await (await chair.opensMessages())[0]?.answers?.('Yes, as an observer.')
  await show('POST', '/api/messages/1/answer/sealed', { as: 'Answered', by: cleo, body: answer, key: randomUUID() })
}

async function ofDrafts(show: Show, { cleo, rex, ada, bo }: Company): Promise<void> {
  const text = await ada.tables('1.terms.1', CABLE)
  await ada.takes('1.terms.1', text, 'support')
  await bo.takes('1.terms.1', text, 'object', { change: { en: 'Name the seabed of which state.' } })
  await cleo.ask('POST', `${READING}/advance`, { decision: 'adjourn' })
  await rex.ask('POST', `${READING}/advance`, { decision: 'adjourn', motion: 1 })
  await eventually('the reading to be settled', async () =>
    (await ada.sees('1.terms.1')).status === 'settled' ? true : undefined,
  )
  await show('POST', `${READING}/candidates`, { as: 'The model drafts', by: cleo })
}

async function ofTheEnd(show: Show, { cleo, rex, ada }: Company): Promise<void> {
  const moved = { as: 'Moved', by: cleo, body: { motion: 0 } }
  const consented = { body: { motion: 1 } }
  await show('POST', `${ROUND}/publication`, moved)
  await show('GET', `${ROUND}/motions`, { as: 'One motion, which waits for a side', by: rex })
  await rex.ask('POST', `${ROUND}/publication`, consented.body)
  await published(ada)
  await show('POST', `${ROUND}/release`, moved)
  await rex.ask('POST', `${ROUND}/release`, consented.body)
}

async function ofTheRecord(show: Show, { ada, cleo }: Company): Promise<void> {
  await show('GET', `${ROUND}/record`, { as: 'A record', by: ada })
  await show('GET', '/api/consultations/record', { as: 'A register without consultations', by: ada })
  await show('GET', `${ROUND}/record/complete?part=1`, { as: 'A part of a record', by: cleo })
  await show('GET', `${ROUND}/instrument.json?document=joint`, { as: 'The joint text', by: ada })
  await show('GET', `${ROUND}/instrument?document=joint`, { as: 'The joint text', by: ada })
  await show('GET', '/api/public', { as: 'One round', by: ada })
  // The release is logged by the clock alone.
  await keepTheLog()
  await show('GET', '/api/public/rounds/1/record', { as: 'The public edition of a record' })
  await show('GET', '/api/public/rounds/1/instrument.json?document=joint', { as: 'The joint text' })
  await show('GET', '/api/public/rounds/1/instrument?document=joint', { as: 'The joint text' })
}

async function ofConsultations(show: Show, { cleo, rex, ada }: Company): Promise<void> {
  const asked = { kind: 'clarification', clause: CLAUSE, words: { en: 'Does it cover pipelines?' } }
  const { body } = await ada.ask<{ id: string }>('POST', '/api/consultations', asked, randomUUID())
  const at = `/api/consultations/${body.id}`
  await show('POST', `${at}/drafts/${body.id}/making`, { as: 'Made; it is not passed on yet', by: cleo })
  await show('POST', `${at}/transmission`, { as: 'Passed on', by: rex })
  await show('GET', '/api/consultations/register.json', { as: 'One consultation', by: ada })
}
