import { settleDueConfirmations } from '../../functions/actions/settle-due-confirmations.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { Tabled } from '../../shared/proposal.ts'
import { type Company, opened, published } from '../a-stack.ts'
import { aCommitment, aDefinition, aModality } from '../builders.ts'
import { clicks, type Stop } from './a-stop.ts'

const PAGE = '/rounds/1/confirmations/b1'

/** A basket that Ada's side accepted ad referendum: asked, answered, taken back, moved and settled. */
export async function* aTourOfConfirmations(
  { table }: LocalStack,
  company: Company,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  const { cleo, ada, abe, bo, bea } = company
  const everybody = [ada, abe, bo, bea]
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  const basket = {
    kind: 'basket',
    title: { en: say('Media'), ru: say('Медиа') },
    description: { en: 'One dimension.', ru: 'Одно измерение.' },
  } as const
  const texts: readonly (readonly [string, Tabled])[] = [
    ['1.terms.1', aDefinition()],
    ['1.baskets.1', basket],
    ['1.modality.b1.1', aModality()],
    ['1.commitments.b1.1', aCommitment()],
  ]
  for (const [reading, text] of texts) {
    await opened(ada, reading)
    const id = await ada.tables(reading, text)
    for (const one of everybody) await one.takes(reading, id, 'support')
    await cleo.closes(reading)
  }
  await opened(ada, '1.ratification.b1.1')
  for (const one of [ada, abe]) await one.takes('1.ratification.b1.1', 'text', 'ad-referendum')
  for (const one of [bo, bea]) await one.takes('1.ratification.b1.1', 'text', 'ratify')
  await cleo.closes('1.ratification.b1.1')
  await published(ada)

  yield { name: 'something-to-confirm', path: '/', who: 'Ada' }
  yield { name: 'confirmations', path: '/confirmations', who: 'Ada' }
  yield { name: 'to-confirm', path: PAGE, who: 'Ada' }
  yield { name: 'memo-with-a-confirmation', path: '/memo', who: 'Ada' }
  yield { name: 'confirmation-recorded', path: PAGE, who: 'Ada', does: answers('confirm') }
  yield { name: 'confirmation-taken-back', path: PAGE, who: 'Ada', does: takesBack }
  yield { name: 'may-be-confirmed', path: '/', who: 'Cleo' }
  yield { name: 'led-confirmation', path: PAGE, who: 'Cleo' }
  yield { name: 'confirmation-moved', path: PAGE, who: 'Cleo', does: moves }

  const own = await ada.ask<{ yours: { revision: number } }>('GET', `/api${PAGE}`)
  await ada.ask('PUT', `/api${PAGE}/position`, { decision: 'decline', revision: own.body.yours.revision })
  await abe.ask('PUT', `/api${PAGE}/position`, { decision: 'decline', revision: 0 })
  await settleDueConfirmations(table, () => new Date())
  yield { name: 'not-confirmed', path: PAGE, who: 'Ada' }
  yield { name: 'all-confirmations', path: '/confirmations', who: 'Olu' }
  yield { name: 'new-edition', path: '/rounds/1/instrument', who: 'Ada' }
  yield { name: 'ended-basket', path: '/standing', who: 'Ada' }
}

function answers(decision: string): NonNullable<Stop['does']> {
  return async (page) => {
    await page.locator(`[name=decision][value=${decision}]`).first().check()
    await clicks(`form[action="${PAGE}/position"] button`)(page)
  }
}

const takesBack: NonNullable<Stop['does']> = async (page) => {
  await answers('confirm')(page)
  await clicks('form button[value=none]')(page)
}

const moves: NonNullable<Stop['does']> = async (page) => {
  await page.locator('details summary').first().click()
  await clicks(`form[action="${PAGE}/date"] button`)(page)
}
