import type { Page } from 'playwright-core'
import { makeRecovery, putOnRoster } from '../../functions/actions/invite-participant.ts'
import { closeReading } from '../../functions/store/deadlines.ts'
import { readRoster } from '../../functions/store/participants.ts'
import { findReading } from '../../functions/store/readings.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import { type Company, opened, published } from '../a-stack.ts'
import { invitationOf } from './a-browser.ts'
import { clicks, closes, objects, type Stop, signedOut, wasHereDaysAgo } from './a-stop.ts'

const RU = { term: 'Вмешательство', definition: 'Действия одной стороны внутри другой.' }

/**
 * Leads a dialogue through a whole round, and stops wherever a page shows something it did not show before.
 *
 * @param say what people write where they would write these words
 */
export async function* aTour(
  stack: LocalStack,
  company: Company,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  const { cleo, ada, abe, bo, bea } = company
  yield { name: 'invitation', path: await invitationOf(stack, 'Bea') }
  yield { name: 'invitation-shown', path: await invitationOf(stack, 'Bea'), does: clicks('main form button') }
  yield { name: 'not-signed-in', path: '/' }
  yield { name: 'for-anybody', path: '/public' }
  yield { name: 'before-the-round', path: '/', who: 'Cleo' }
  yield { name: 'asked-before-starting', path: '/', who: 'Cleo', does: clicks('form[action="/rounds"] button') }
  const { id: zed } = await putOnRoster(
    stack.table,
    { role: 'participant', name: say('Zed'), side: 'sea', capacity: 'former-official' },
    stack.dialogue,
    new Date(),
  )
  yield { name: 'roster', path: '/roster', who: 'Cleo' }
  yield { name: 'invited', path: '/roster', who: 'Cleo', does: clicks(`form[action$="${zed}/invitation"] button`) }
  yield {
    name: 'same-name',
    path: '/roster',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('#name').fill(say('Zed'))
      await page.locator('form[action="/roster"] button').click()
    },
  }
  yield {
    name: 'same-name-on-another-side',
    path: '/roster',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('#name').fill(say('Zed'))
      await page.locator('form[action="/roster"] [name=as]').selectOption('river')
      await clicks('form[action="/roster"] button')(page)
    },
  }
  const table = (second: string) => `name\trole\tside\tcapacity\n${say('Yan')}\tobserver\n${second}\n`
  const showsTable =
    (text: string): NonNullable<Stop['does']> =>
    async (page) => {
      await page.locator('summary', { has: page.locator('xpath=../form[contains(@action, "table")]') }).click()
      await page.locator('#table-text').fill(text)
      await clicks('form[action="/roster/table"] button')(page)
    }
  yield { name: 'table-shown', path: '/roster', who: 'Cleo', does: showsTable(table('')) }
  yield { name: 'table-with-problems', path: '/roster', who: 'Cleo', does: showsTable(table(`Xu\t${say('envoy')}`)) }
  const asksForLetters: NonNullable<Stop['does']> = async (page) => {
    await page.locator('summary', { has: page.locator('xpath=../form[contains(@action, "invitations")]') }).click()
    await clicks('form[action="/roster/invitations"] button')(page)
  }
  yield { name: 'asked-before-letters', path: '/roster', who: 'Cleo', does: asksForLetters }
  yield {
    name: 'letters',
    path: '/roster',
    who: 'Cleo',
    does: async (page) => {
      await asksForLetters(page)
      await clicks('button[name=confirmed]')(page)
    },
  }
  yield {
    name: 'found-on-the-roster',
    path: '/roster',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('#words').fill('zed')
      await clicks('form[action^="/roster/search"] button')(page)
    },
  }
  yield { name: 'not-for-you', path: '/roster', who: 'Ada' }
  yield { name: 'no-such-page', path: '/nowhere', who: 'Ada' }

  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  yield { name: 'nothing-tabled', path: '/readings/1.terms.1', who: 'Ada' }
  const term = await ada.tables('1.terms.1', {
    kind: 'definition',
    term: { en: say('Interference'), ru: say(RU.term) },
    definition: { en: say('What one side does inside another.'), ru: say(RU.definition) },
  })
  const amendment = await bo.tables(
    '1.terms.1',
    {
      kind: 'definition',
      term: { en: say('Interference'), ru: say(RU.term) },
      definition: {
        en: say('What one side does inside another, in secret.'),
        ru: say(`Тайные ${RU.definition.toLowerCase()}`),
      },
    },
    term,
  )
  const topic = await bea.tables('1.terms.1', {
    kind: 'topic',
    topic: { ru: say('Обмены') },
    scope: 'not-germane',
    reason: { ru: say('Они открыты.') },
  })
  // Each side refuses a part of the other's text: the mediator finds a text between the two.
  const hidden = (words: string) => ({
    kind: 'definition' as const,
    term: { en: say('Covert') },
    definition: { en: say(words) },
  })
  const between = {
    river: await ada.tables('1.terms.1', hidden('Done so that its people and its press cannot see who did it.')),
    sea: await bo.tables('1.terms.1', hidden('Done by a state so that its people cannot see who did it.')),
  }
  await ada.takes('1.terms.1', term, 'support')
  const notes = [
    { text: say('Abe: let us hold out for both texts.'), signed: true },
    { text: say('The amendment is better than ours.') },
  ]
  for (const [at, written] of notes.entries()) {
    await abe.ask('POST', '/api/readings/1.terms.1/caucus', written, `note-${at}`)
  }
  yield { name: 'reading-participant', path: '/readings/1.terms.1', who: 'Ada' }
  yield { name: 'reading-beside', path: '/readings/1.terms.1?beside=ru', who: 'Ada' }
  yield { name: 'order', path: '/readings/1.terms.1/order', who: 'Cleo' }
  yield { name: 'chairs-texts', path: `/readings/1.terms.1/chairs-texts?amend=${term}`, who: 'Cleo' }
  yield {
    name: 'chairs-texts-listed',
    path: '/readings/1.terms.1/chairs-texts',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('[id="definition-term.en-"]').fill(say('Meddling'))
      await page.locator('[id="definition-definition.en-"]').fill(say('Interference that is hidden.'))
      await page.locator('#definition-drafted').fill(say('A model'))
      await page.locator('details[open] form button:not(.by-hand)').click()
    },
  }
  yield {
    name: 'chairs-texts-begun',
    path: '/readings/1.terms.1/chairs-texts',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('[id="definition-term.en-"]').fill(say('Meddling'))
      await page.locator('[id="definition-definition.en-"]').fill(say('Interference that is hidden.'))
      await clicks('details[open] form button:not(.by-hand)')(page)
      await page.locator('#begin-amend').selectOption(term)
      await clicks('form:has(#begin-amend) button')(page)
    },
  }
  const chairs = { kind: 'definition', term: { en: say('Between') }, definition: { en: say('What lies between.') } }
  const chairsText = { body: chairs, drafted: { with: say('A model') } }
  await cleo.ask('POST', '/api/readings/1.terms.1/chairs-texts', chairsText, 'between')
  await ada.ask('POST', '/api/messages', { text: say('My side could live with both.') }, 'one')
  await cleo.ask('POST', '/api/messages/1/answer', { text: say('Thank you. I will ask.') }, 'one')
  await bea.ask('POST', '/api/messages', { text: say('Ask them first.'), signed: true }, 'two')
  yield { name: 'what-awaits', path: '/', who: 'Ada', does: wasHereDaysAgo }
  yield { name: 'settings', path: '/settings', who: 'Ada' }
  yield {
    name: 'calendar-address',
    path: '/settings',
    who: 'Ada',
    does: clicks('form[action="/settings/calendar"] button'),
  }
  yield { name: 'devices', path: '/settings/devices', who: 'Ada' }
  const makesCode = clicks('form[action="/settings/devices"] button')
  yield { name: 'code-for-a-device', path: '/settings/devices', who: 'Ada', does: makesCode }
  yield { name: 'on-another-device', path: '/device' }
  yield {
    name: 'wrong-code',
    path: '/device',
    does: async (page) => {
      await page.locator('#code').fill('1234 5678 9012')
      await clicks('form[action="/device"] button')(page)
    },
  }
  const asksForRecovery = clicks('form[action$="/recovery"] button')
  yield { name: 'asked-before-recovery', path: '/roster', who: 'Cleo', does: asksForRecovery }
  yield {
    name: 'recovery-made',
    path: '/roster',
    who: 'Cleo',
    does: async (page) => {
      await asksForRecovery(page)
      await clicks('button[name=confirmed]')(page)
    },
  }
  yield { name: 'programs', path: '/programs', who: 'Cleo' }
  yield {
    name: 'program-token',
    path: '/programs',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('#name').fill(say('Archive'))
      await clicks('form[action="/programs"] button')(page)
    },
  }
  yield {
    name: 'witness',
    path: '/witness',
    who: 'Cleo',
    does: async (page) => {
      await page.locator('#witnessing button').first().click()
      await page.locator('#witnessing pre').waitFor()
    },
  }
  yield { name: 'witness-looks', path: '/witness', who: 'Cleo', does: looksAsWitness }
  yield { name: 'programs-seen', path: '/programs', who: 'Ada' }
  yield { name: 'new-answer', path: '/', who: 'Ada' }
  yield { name: 'messages-own', path: '/messages', who: 'Ada' }
  yield { name: 'messages-to-answer', path: '/', who: 'Cleo' }
  yield { name: 'messages-for-you', path: '/messages', who: 'Cleo' }
  yield { name: 'recorded', path: `/readings/1.terms.1?recorded=${term}&next=${amendment}#recorded`, who: 'Ada' }
  yield { name: 'one-at-a-time', path: `/readings/1.terms.1?one=${amendment}`, who: 'Ada' }
  yield { name: 'amendment', path: `/readings/1.terms.1?amend=${term}`, who: 'Ada' }
  yield { name: 'mistaken', path: '/readings/1.terms.1', who: 'Ada', does: objects(amendment, '') }
  yield {
    name: 'expired',
    path: '/readings/1.terms.1',
    who: 'Ada',
    does: signedOut(objects(amendment, say('Only states.'))),
  }
  yield { name: 'left', path: '/', who: 'Olu', does: signedOut(clicks('[data-leave]')) }
  yield { name: 'reading-facilitator', path: '/readings/1.terms.1', who: 'Cleo' }
  yield { name: 'asked-before-closing', path: '/readings/1.terms.1', who: 'Cleo', does: closes('settle') }
  yield { name: 'reading-observer', path: '/readings/1.terms.1', who: 'Olu' }

  for (const one of [ada, abe, bo, bea]) await one.takes('1.terms.1', amendment, 'accept')
  for (const one of [ada, abe]) await one.takes('1.terms.1', topic, 'support')
  await bo.takes('1.terms.1', topic, 'object', { change: { en: say('Say which exchanges.') } })
  for (const one of [ada, abe]) await one.takes('1.terms.1', between.river, 'support')
  for (const one of [bo, bea]) await one.takes('1.terms.1', between.sea, 'support')
  await ada.takes('1.terms.1', between.sea, 'object', { change: { en: say('Not states alone.') } })
  await bo.takes('1.terms.1', between.river, 'object', { change: { en: say('Leave out the press.') } })
  await bea.takes('1.terms.1', topic, 'block', { change: { ru: say('Исключить школьные обмены.') } })
  const own = `/api/readings/1.terms.1/proposals/${term}/position`
  await ada.ask('DELETE', `${own}?revision=1`)
  yield { name: 'taken-back', path: `/readings/1.terms.1?one=${term}&takenBack=${term}`, who: 'Ada' }
  await ada.ask('PUT', own, { stance: 'support', revision: 2 })
  await cleo.ask('POST', '/api/readings/1.terms.1/advance', { decision: 'another-reading', notice: '1 hour' })
  yield { name: 'last-call', path: '/readings/1.terms.1', who: 'Ada' }
  yield { name: 'last-call-facilitator', path: '/readings/1.terms.1', who: 'Cleo' }
  yield { name: 'last-call-first-page', path: '/', who: 'Ada' }
  await cleo.ask('DELETE', '/api/readings/1.terms.1/last-call?call=1')
  await closeButDoNotSettle(stack, '1.terms.1')
  yield { name: 'closed', path: '/readings/1.terms.1', who: 'Ada' }
  await cleo.closes('1.terms.1')
  yield { name: 'settled', path: '/readings/1.terms.1', who: 'Ada' }
  yield { name: 'settled-beside', path: '/readings/1.terms.1?beside=en', who: 'Ada' }
  yield { name: 'receipts', path: '/readings/1.terms.1/receipts', who: 'Ada' }
  const receipts = await ada.ask<Receipts>('GET', '/api/readings/1.terms.1/receipts')
  // One of the others may be a position without words: their order is random.
  const receipt = receipts.body.receipts.find(({ is }) => is === 'words')
  yield { name: 'receipt', path: `/readings/1.terms.1/receipts/${receipt?.digest}`, who: 'Ada' }
  yield { name: 'settled-facilitator', path: '/readings/1.terms.1', who: 'Cleo' }
  yield { name: 'candidates', path: '/readings/1.terms.1/candidates', who: 'Cleo' }
  await cleo.ask('DELETE', `/api/participants/${zed}`)
  yield { name: 'revoked', path: `/roster?revoked=${zed}`, who: 'Cleo' }
  yield { name: 'glossary', path: '/glossary', who: 'Olu' }

  await opened(ada, '1.baskets.1')
  const baskets = ['Media', 'Elections and those who watch them'].map((title) =>
    ada.tables('1.baskets.1', {
      kind: 'basket',
      title: { en: say(title), ru: say(title === 'Media' ? 'СМИ' : 'Выборы и наблюдатели') },
      description: { en: say('One dimension.'), ru: say('Одна сторона проблемы.') },
    }),
  )
  const tabled = await Promise.all(baskets)
  yield { name: 'baskets', path: '/readings/1.baskets.1', who: 'Ada' }
  for (const basket of tabled) {
    for (const one of [ada, abe, bo, bea]) await one.takes('1.baskets.1', basket, 'support')
  }
  await cleo.closes('1.baskets.1')

  await opened(ada, '1.modality.b1.1')
  const form = await ada.tables('1.modality.b1.1', {
    kind: 'modality',
    modality: 'code-of-conduct',
    rationale: { en: say('It can be had.'), ru: say('Это достижимо.') },
  })
  yield { name: 'modality', path: '/readings/1.modality.b1.1', who: 'Ada' }
  for (const one of [ada, abe, bo, bea]) await one.takes('1.modality.b1.1', form, 'support')
  await cleo.closes('1.modality.b1.1')
  await opened(ada, '1.modality.b2.1')
  await cleo.closes('1.modality.b2.1', 'adjourn')

  await opened(ada, '1.commitments.b1.1')
  const clauses = [
    await ada.tables('1.commitments.b1.1', {
      kind: 'commitment',
      by: 'each-side',
      form: 'refrain',
      action: { en: say('paying for campaigns'), ru: say('оплаты кампаний') },
      condition: {
        word: 'unless',
        text: { en: say('the other side asks for it'), ru: say('другая сторона об этом не попросит') },
      },
    }),
    await bo.tables('1.commitments.b1.1', {
      kind: 'commitment',
      by: 'sea',
      form: 'undertake',
      action: { en: say('name a contact') },
    }),
  ]
  const answering = (days: string, inRussian: string) => ({
    kind: 'commitment' as const,
    by: 'each-side',
    form: 'undertake' as const,
    action: { en: say(`answer within ${days} days`), ru: say(`отвечать в течение ${inRussian} дней`) },
  })
  const answer = await bo.tables('1.commitments.b1.1', answering('ten', 'десяти'))
  clauses.push(answer, await bo.tables('1.commitments.b1.1', answering('five', 'пяти'), answer))
  clauses.push(await ada.tables('1.commitments.b1.1', answering('twenty', 'двадцати'), answer))
  yield { name: 'drafting', path: '/readings/1.commitments.b1.1', who: 'Ada' }
  yield { name: 'dialogue', path: '/', who: 'Ada' }
  yield { name: 'dialogue-facilitator', path: '/', who: 'Cleo' }
  for (const clause of clauses) {
    for (const one of [ada, abe, bo]) await one.takes('1.commitments.b1.1', clause, 'support')
    if (clause !== clauses[1]) await bea.takes('1.commitments.b1.1', clause, 'support')
  }
  await bea.takes('1.commitments.b1.1', clauses[1] ?? '', 'object', { change: { en: say('Not alone.') } })
  await cleo.closes('1.commitments.b1.1')

  yield { name: 'brackets', path: '/rounds/1/brackets', who: 'Ada' }
  yield { name: 'concordance', path: '/rounds/1/concordance', who: 'Ada' }
  yield { name: 'drafted', path: '/readings/1.commitments.b1.1', who: 'Ada' }
  await opened(ada, '1.ratification.b1.1')
  yield { name: 'ratification', path: '/readings/1.ratification.b1.1', who: 'Ada' }
  yield { name: 'ratification-beside', path: '/readings/1.ratification.b1.1?beside=ru', who: 'Ada' }
  for (const one of [abe, bo, bea]) await one.takes('1.ratification.b1.1', 'text', 'ratify')
  const note = { clause: clauses[0] ?? '', text: { en: say('Not in wartime.') } }
  await ada.takes('1.ratification.b1.1', 'text', 'ratify-with-reservation', {
    reservations: [note],
    declarations: [{ clause: note.clause, text: { en: say('Peace includes a truce.') } }],
  })
  await cleo.closes('1.ratification.b1.1')
  await published(ada)
  yield { name: 'ratified', path: '/readings/1.ratification.b1.1', who: 'Ada' }
  yield { name: 'round-ended', path: '/', who: 'Cleo' }
  yield { name: 'round', path: '/rounds/1', who: 'Olu' }
  yield { name: 'instrument', path: '/rounds/1/instrument', who: 'Ada' }
  yield { name: 'instrument-beside', path: '/rounds/1/instrument?beside=ru', who: 'Ada' }
  yield { name: 'standing', path: '/standing', who: 'Ada' }
  yield { name: 'standing-beside', path: '/standing?beside=en', who: 'Ada' }
  yield { name: 'standing-concordance', path: '/standing/concordance', who: 'Olu' }
  yield { name: 'memo', path: '/memo', who: 'Ada' }
  yield { name: 'instrument-changes', path: '/rounds/1/instrument?changes=1', who: 'Ada' }
  await admittedAnew(stack, 'Abe')
  yield { name: 'somebody-admitted-anew', path: '/', who: 'Ada' }
  yield { name: 'side', path: '/side', who: 'Ada' }
  yield { name: 'roster-after-a-recovery', path: '/roster', who: 'Cleo' }
}

type Receipts = { readonly receipts: readonly { readonly digest: string; readonly is: string }[] }

/** As when somebody has lost every device, and redeems the recovery that a facilitator made. */
async function admittedAnew({ table, origin }: LocalStack, name: string): Promise<void> {
  const { id = '' } = (await readRoster(table)).find((one) => one.name === name) ?? {}
  const { secret } = await makeRecovery(table, id, new Date(), 'a-facilitator')
  const redeemed = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ invitation: secret }),
  })
  if (!redeemed.ok) throw new Error(await redeemed.text())
}

/** As when the machine is slow to settle what was closed. */
async function closeButDoNotSettle({ table }: LocalStack, id: string): Promise<void> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Error(`there is no reading ${id}`)
  await closeReading(table, reading, { at: new Date().toISOString(), by: 'somebody', decision: 'settle' })
}

/** Compares the key of the log, if it is signed by now, and waits for what the witness finds. */
async function looksAsWitness(page: Page): Promise<void> {
  if ((await page.locator('#witnessing').getAttribute('data-log-key')) === null) return
  await page.locator('#witnessing button').first().click()
  await page.locator('#witnessing [role=status] p').first().waitFor()
}
