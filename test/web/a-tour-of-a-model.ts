import type { CandidatesView } from '../../functions/views/see-candidates.ts'
import { aScript, type Heard, type Reply } from '../a-model.ts'
import { eventually, opened } from '../a-stack.ts'
import { aStackWithAModel } from '../a-stack-with-a-model.ts'
import { aDefinition } from '../builders.ts'
import type { Stop } from './a-stop.ts'

const READING = '1.terms.1'
const PAGE = `/readings/${READING}/candidates`
const MODEL = { model: 'eu.amazon.nova-pro-v1:0', regions: ['eu-north-1'], prices: { input: 0.8, output: 3.2 } }

/** A dialogue whose model answers when the tour lets it, and has no capacity for its second matter. */
export async function aStackForAModelsTour(
  says: Readonly<Record<string, unknown>> = {},
  say: (words: string) => string = (words) => words,
) {
  const { promise: answers, resolve: goOn } = Promise.withResolvers<void>()
  const defined = (words: string) => aDefinition(say('Interference'), say(words))
  const drafts = ['A covert act of a state inside another one.', 'An act inside another state.'].map(defined)
  const script = aScript({ drafts, revised: defined('A covert act inside another state.'), critique: say('Too wide.') })
  const reply = async (heard: Heard): Promise<Reply> => {
    await answers
    return heard.whole.includes('A government.') ? { fails: 'ValidationException' } : script(heard)
  }
  return { ...(await aStackWithAModel(reply, MODEL, says)), goOn }
}

/** Stops wherever a page shows something of a language model that it did not show before. */
export async function* aTourOfAModel(
  { company, goOn }: Pick<Awaited<ReturnType<typeof aStackForAModelsTour>>, 'company' | 'goOn'>,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  const { cleo, ada, abe, bo, bea } = company
  const ask = () => cleo.ask<CandidatesView>('GET', `/api${PAGE}`)
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  yield { name: 'model-named', path: '/', who: 'Ada' }
  const base = await ada.tables(READING, aDefinition(say('Interference'), say('A covert act inside a state.')))
  const other = await bo.tables(READING, aDefinition(say('Interference'), say('An act of a state abroad.')), base)
  const state = await ada.tables(READING, aDefinition(say('State'), say('A government.')))
  const country = await bo.tables(READING, aDefinition(say('State'), say('A country.')), state)
  for (const one of [ada, abe]) {
    for (const text of [base, state]) await one.takes(READING, text, 'support')
  }
  for (const one of [bo, bea]) {
    for (const text of [other, country]) await one.takes(READING, text, 'support')
    await one.takes(READING, base, 'object', { change: { en: say('Say whose act it is.') } })
  }
  await cleo.closes(READING, 'another-reading')
  await opened(ada, '1.terms.2')
  yield { name: 'model-not-asked', path: PAGE, who: 'Cleo' }
  await cleo.ask('POST', `/api${PAGE}`)
  yield { name: 'model-drafting', path: PAGE, who: 'Cleo' }
  goOn()
  await eventually('the model to stop', async () => (await ask()).body.model?.state === 'stopped' || undefined)
  yield { name: 'model-stopped', path: PAGE, who: 'Cleo' }
}
