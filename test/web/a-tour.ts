import type { LocalStack } from '../../infra/local/local-stack.ts'
import { type Company, opened, published } from '../a-stack.ts'
import { invitationOf } from './a-browser.ts'

/** A page of the tour: what to call it, where it is, and who looks at it. */
export type Stop = { readonly name: string; readonly path: string; readonly who?: 'Ada' | 'Cleo' | 'Olu' }

const RU = { term: 'Вмешательство', definition: 'Действия одной стороны внутри другой.' }

/** Leads a dialogue through a whole round, and stops wherever a page shows something it did not show before. */
export async function* aTour(stack: LocalStack, company: Company): AsyncGenerator<Stop> {
  const { cleo, ada, abe, bo, bea } = company
  yield { name: 'invitation', path: await invitationOf(stack, 'Ada') }
  yield { name: 'not-signed-in', path: '/' }
  yield { name: 'spent-invitation', path: '/invitation/none' }
  yield { name: 'before-the-round', path: '/', who: 'Cleo' }
  yield { name: 'roster', path: '/roster', who: 'Cleo' }
  yield { name: 'no-such-page', path: '/nowhere', who: 'Ada' }

  await cleo.ask('POST', '/api/rounds')
  await opened(ada, '1.terms.1')
  yield { name: 'nothing-tabled', path: '/readings/1.terms.1', who: 'Ada' }
  const term = await ada.tables('1.terms.1', {
    kind: 'definition',
    term: { en: 'Interference', ru: RU.term },
    definition: { en: 'What one side does inside another.', ru: RU.definition },
  })
  const amendment = await bo.tables(
    '1.terms.1',
    {
      kind: 'definition',
      term: { en: 'Interference', ru: RU.term },
      definition: { en: 'What one side does inside another, in secret.', ru: `Тайные ${RU.definition.toLowerCase()}` },
    },
    term,
  )
  const topic = await bea.tables('1.terms.1', {
    kind: 'topic',
    topic: { ru: 'Обмены' },
    scope: 'not-germane',
    reason: { ru: 'Они открыты.' },
  })
  await ada.takes('1.terms.1', term, 'support')
  yield { name: 'reading-participant', path: '/readings/1.terms.1', who: 'Ada' }
  yield { name: 'recorded', path: `/readings/1.terms.1?recorded=${term}#p-${term}`, who: 'Ada' }
  yield { name: 'one-at-a-time', path: `/readings/1.terms.1?one=${amendment}`, who: 'Ada' }
  yield { name: 'amendment', path: `/readings/1.terms.1?amend=${term}`, who: 'Ada' }
  yield { name: 'reading-facilitator', path: '/readings/1.terms.1', who: 'Cleo' }
  yield { name: 'reading-observer', path: '/readings/1.terms.1', who: 'Olu' }

  for (const one of [ada, abe, bo, bea]) await one.takes('1.terms.1', amendment, 'accept')
  for (const one of [ada, abe]) await one.takes('1.terms.1', topic, 'support')
  await bo.takes('1.terms.1', topic, 'object', { change: 'Say which exchanges.' })
  await bea.takes('1.terms.1', topic, 'block', { change: 'Исключить школьные обмены.' })
  await cleo.closes('1.terms.1')
  yield { name: 'settled', path: '/readings/1.terms.1', who: 'Ada' }
  yield { name: 'glossary', path: '/glossary', who: 'Olu' }

  await opened(ada, '1.baskets.1')
  const baskets = ['Media', 'Elections and those who watch them'].map((title) =>
    ada.tables('1.baskets.1', {
      kind: 'basket',
      title: { en: title, ru: title === 'Media' ? 'СМИ' : 'Выборы и наблюдатели' },
      description: { en: 'One dimension.', ru: 'Одна сторона проблемы.' },
    }),
  )
  for (const basket of await Promise.all(baskets)) {
    for (const one of [ada, abe, bo, bea]) await one.takes('1.baskets.1', basket, 'support')
  }
  await cleo.closes('1.baskets.1')

  await opened(ada, '1.modality.b1.1')
  const form = await ada.tables('1.modality.b1.1', {
    kind: 'modality',
    modality: 'code-of-conduct',
    rationale: { en: 'It can be had.', ru: 'Это достижимо.' },
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
      action: { en: 'paying for campaigns', ru: 'оплаты кампаний' },
      condition: { word: 'unless', text: { en: 'the other side asks for it', ru: 'другая сторона об этом попросит' } },
    }),
    await bo.tables('1.commitments.b1.1', {
      kind: 'commitment',
      by: 'sea',
      form: 'undertake',
      action: { en: 'name a contact' },
    }),
  ]
  yield { name: 'drafting', path: '/readings/1.commitments.b1.1', who: 'Ada' }
  yield { name: 'dialogue', path: '/', who: 'Ada' }
  for (const clause of clauses) {
    for (const one of [ada, abe, bo]) await one.takes('1.commitments.b1.1', clause, 'support')
  }
  await bea.takes('1.commitments.b1.1', clauses[1] ?? '', 'object', { change: 'Not alone.' })
  await cleo.closes('1.commitments.b1.1')

  await opened(ada, '1.ratification.b1.1')
  yield { name: 'ratification', path: '/readings/1.ratification.b1.1', who: 'Ada' }
  for (const one of [abe, bo, bea]) await one.takes('1.ratification.b1.1', 'text', 'ratify')
  const note = { clause: clauses[0] ?? '', text: 'Not in wartime.' }
  await ada.takes('1.ratification.b1.1', 'text', 'ratify-with-reservation', { reservations: [note] })
  await cleo.closes('1.ratification.b1.1')
  await published(ada)
  yield { name: 'ratified', path: '/readings/1.ratification.b1.1', who: 'Ada' }
  yield { name: 'round-ended', path: '/', who: 'Cleo' }
  yield { name: 'round', path: '/rounds/1', who: 'Olu' }
  yield { name: 'instrument', path: '/rounds/1/instrument', who: 'Ada' }
}
