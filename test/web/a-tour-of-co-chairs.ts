import { type Company, opened, published } from '../a-stack.ts'
import type { Stop } from './a-stop.ts'

/**
 * Leads a dialogue with co-chairs through the shortest round there is, and stops wherever a page asks one of them for
 * a motion or a consent.
 */
export async function* aTourOfCoChairs({ cleo, rex, ada }: Company): AsyncGenerator<Stop> {
  const [reading, decision] = ['/readings/1.terms.1', { decision: 'adjourn' }]
  yield { name: 'roster-of-co-chairs', path: '/roster', who: 'Cleo' }
  await cleo.ask('POST', '/api/rounds')
  await opened(ada, '1.terms.1')
  yield { name: 'nothing-moved', path: reading, who: 'Cleo' }
  await cleo.ask('POST', `/api${reading}/advance`, decision)
  yield { name: 'moved-by-oneself', path: reading, who: 'Cleo' }
  await cleo.ask('DELETE', `/api${reading}/advance?motion=1`)
  const until = new Date(Date.now() + 86_400_000).toISOString()
  await rex.ask('POST', `/api${reading}/advance`, { decision: 'silence', until })
  yield { name: 'silence-moved-by-the-other', path: reading, who: 'Cleo' }
  await rex.ask('POST', `/api${reading}/advance`, { ...decision, motion: 2 })
  yield { name: 'moved-by-the-other', path: reading, who: 'Cleo' }
  await cleo.ask('POST', `/api${reading}/advance`, { ...decision, motion: 3 })
  yield { name: 'to-publish', path: '/', who: 'Cleo' }
  await rex.ask('POST', '/api/rounds/1/publication', {})
  yield { name: 'publication-moved', path: '/rounds/1', who: 'Cleo' }
  await cleo.ask('POST', '/api/rounds/1/publication', { motion: 1 })
  await published(cleo)
  yield { name: 'to-release', path: '/', who: 'Cleo' }
  await rex.ask('POST', '/api/rounds/1/release', {})
  yield { name: 'release-moved', path: '/', who: 'Cleo' }
  await cleo.ask('POST', '/api/rounds/1/release', { motion: 1 })
  yield { name: 'released', path: '/rounds/1', who: 'Cleo' }
}
