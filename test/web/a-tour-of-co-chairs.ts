import { aKeyDevice } from '../a-key-device.ts'
import { type Company, opened, type Person, published } from '../a-stack.ts'
import type { Stop } from './a-stop.ts'

/**
 * Leads a dialogue of three sides with co-chairs through the shortest round there is, and stops wherever a page asks
 * one of them for a motion or a consent.
 */
export async function* aTourOfCoChairs({
  cleo,
  rex,
  lou,
  ada,
}: Company & { readonly lou: Person }): AsyncGenerator<Stop> {
  const [reading, decision] = ['/readings/1.terms.1', { decision: 'adjourn' }]
  yield { name: 'roster-of-co-chairs', path: '/roster', who: 'Cleo' }
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  yield { name: 'nothing-moved', path: reading, who: 'Cleo' }
  yield* ofAnEncryptedCaucus({ cleo, ada }, reading)
  yield { name: 'memo-of-a-co-chair', path: '/memo', who: 'Cleo' }
  const texts = ['Interference', 'Media'].map((term) => ({
    body: { kind: 'definition', term: { en: term }, definition: { en: 'Between the two.' } },
  }))
  await rex.ask('POST', `/api${reading}/chairs-texts`, { texts }, 'texts')
  yield { name: 'chairs-texts-to-consent', path: '/', who: 'Cleo' }
  yield { name: 'chairs-texts-moved', path: `${reading}/chairs-texts`, who: 'Cleo' }
  await cleo.ask('POST', `/api${reading}/advance`, decision)
  yield { name: 'moved-by-oneself', path: reading, who: 'Cleo' }
  await cleo.ask('DELETE', `/api${reading}/advance?motion=1`)
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await rex.ask('POST', `/api${reading}/advance`, { decision: 'silence', until })
  yield { name: 'silence-moved-by-the-other', path: reading, who: 'Cleo' }
  const called = { ...decision, notice: '1 hour' }
  await rex.ask('POST', `/api${reading}/advance`, { ...called, motion: 2 })
  yield { name: 'last-call-moved', path: reading, who: 'Cleo' }
  for (const one of [cleo, lou]) await one.ask('POST', `/api${reading}/advance`, { ...called, motion: 3 })
  yield { name: 'last-call-of-co-chairs', path: reading, who: 'Cleo' }
  await rex.ask('DELETE', `/api${reading}/last-call?call=1`)
  yield { name: 'call-off-moved', path: reading, who: 'Cleo' }
  for (const one of [cleo, lou]) await one.ask('DELETE', `/api${reading}/last-call?call=1&motion=4`)
  const again = { ...decision, calledOff: 1 }
  await rex.ask('POST', `/api${reading}/advance`, again)
  yield { name: 'moved-by-the-other', path: reading, who: 'Cleo' }
  await cleo.ask('POST', `/api${reading}/advance`, { ...again, motion: 5 })
  yield { name: 'consented', path: reading, who: 'Cleo' }
  await lou.ask('POST', `/api${reading}/advance`, { ...again, motion: 5 })
  yield { name: 'to-publish', path: '/', who: 'Cleo' }
  yield { name: 'closed-by-co-chairs', path: reading, who: 'Ada' }
  for (const one of [rex, lou]) await one.ask('POST', '/api/rounds/1/publication', {})
  yield { name: 'publication-moved', path: '/rounds/1', who: 'Cleo' }
  await cleo.ask('POST', '/api/rounds/1/publication', { motion: 1 })
  await published(cleo)
  yield { name: 'to-release', path: '/', who: 'Cleo' }
  for (const one of [rex, lou]) await one.ask('POST', '/api/rounds/1/release', {})
  yield { name: 'release-moved', path: '/', who: 'Cleo' }
  await cleo.ask('POST', '/api/rounds/1/release', { motion: 1 })
  yield { name: 'released', path: '/rounds/1', who: 'Cleo' }
}

/** The keys of a side, before and after there is one, and the notes on a device that waits for it. */
async function* ofAnEncryptedCaucus(
  { cleo, ada }: Pick<Company, 'cleo' | 'ada'>,
  reading: string,
): AsyncGenerator<Stop> {
  yield { name: 'keys-before-the-first', path: '/side/keys', who: 'Cleo', does: arranged }
  const [chair, device] = [await aKeyDevice(cleo), await aKeyDevice(ada)]
  for (const one of [chair, device]) await one.add()
  await chair.makes(1, device)
  await device.takes(chair)
  await device.notes('1.terms.1', 1, 'Let us ask the capital first.', 'Ada')
  yield { name: 'keys', path: '/side/keys', who: 'Cleo', does: arranged }
  yield { name: 'keys-of-a-member', path: '/side/keys', who: 'Ada', does: arranged }
  yield { name: 'encrypted-caucus', path: `${reading}/caucus`, who: 'Ada', does: arranged }
  yield { name: 'encrypted-caucus-on-the-reading', path: reading, who: 'Ada' }
}

/** Waits until the script of the page has run. */
const arranged: NonNullable<Stop['does']> = async (page) => {
  await page.locator('[data-here]:not([hidden])').waitFor({ state: 'attached' })
}
