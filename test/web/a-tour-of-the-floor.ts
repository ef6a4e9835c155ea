import type { FloorView } from '../../functions/views/floor-view.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { StatementMade } from '../../shared/floor.ts'
import { type Company, opened, type Person } from '../a-stack.ts'
import { clicks, type Stop } from './a-stop.ts'
import { batchesAppear } from './batches-appear.ts'

const READING = '1.terms.1'
const STATEMENTS = `/api/readings/${READING}/statements`

/** Two sides ask, answer and give reasons on a text, and one statement is set aside: wherever a page shows something of it. */
export async function* aTourOfTheFloor(
  { table }: LocalStack,
  { cleo, ada, bo, bea }: Company,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  const says = async (who: Person, made: Omit<StatementMade, 'text'>, en: string, ru: string) => {
    const said = { ...made, text: { en: say(en), ru: say(ru) } }
    const { status, body } = await who.ask('POST', STATEMENTS, said, crypto.randomUUID())
    if (status !== 201) throw new Error(JSON.stringify(body))
    return String(body['id'])
  }
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  const term = await ada.tables(READING, {
    kind: 'definition',
    term: { en: say('Interference'), ru: say('Вмешательство') },
    definition: { en: say('What one side does inside another.'), ru: say('Действия одной стороны внутри другой.') },
  })
  const floor = `/readings/${READING}/statements?on=${term}`
  yield { name: 'floor-empty', path: floor, who: 'Ada' }
  const question = await says(
    bo,
    { kind: 'question', proposal: term },
    'Does it cover foundations?',
    'Охватывает ли это фонды?',
  )
  await says(bea, { kind: 'reason', proposal: term }, 'Ms. Kovač wrote this clause.', 'Это написала г-жа Ковач.')
  await says(ada, { kind: 'reason' }, 'Few terms are better than many.', 'Лучше мало терминов, чем много.')
  yield { name: 'floor-only-mine', path: `/readings/${READING}/statements`, who: 'Ada' }
  await batchesAppear(table, READING)
  yield { name: 'floor-answering', path: `${floor}&answers=${question}`, who: 'Ada' }
  yield {
    name: 'floor-nothing-written',
    path: floor,
    who: 'Ada',
    does: async (page) => {
      await page.locator('[name=kind][value=reason]').check()
      await clicks('#say button')(page)
    },
  }
  await says(ada, { kind: 'answer', answers: question, fromThoseWhoTabled: true }, 'It does not.', 'Не охватывает.')
  await batchesAppear(table, READING)
  yield { name: 'floor-led', path: floor, who: 'Cleo' }
  const seen = (await cleo.ask<FloorView>('GET', STATEMENTS)).body.statements
  const aside = seen.find(({ text }) => text.en?.startsWith('Ms. Kovač'))?.id
  const reason = { reason: { en: say('It names a person.'), ru: say('Здесь назван человек.') } }
  await cleo.ask('POST', `${STATEMENTS}/${aside}/setting-aside`, reason)
  yield { name: 'floor-set-aside', path: floor, who: 'Olu' }
  yield { name: 'floor-under-a-text', path: `/readings/${READING}?one=${term}`, who: 'Ada' }
  yield { name: 'floor-under-all-texts', path: `/readings/${READING}`, who: 'Cleo' }
  await cleo.closes(READING)
  yield { name: 'floor-settled', path: `/readings/${READING}`, who: 'Ada' }
}
