import type { Page } from 'playwright-core'
import { type Company, opened } from '../a-stack.ts'
import type { Stop } from './a-stop.ts'

const READING = '1.terms.1'
const TERM = {
  kind: 'definition',
  term: { en: 'Significant influence', ru: 'Значительное влияние' },
  definition: {
    en: 'Conduct by agencies of one side that could change the outcome of an election on the other.',
    ru: 'Действия ведомств одной стороны, способные изменить итог выборов на другой.',
  },
} as const

/** Two amendments become one text, which is then read under silence: wherever a page shows something of it. */
export async function* aTourOfAmendments(
  { cleo, ada, abe, bo, bea }: Company,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  const everybody = [ada, abe, bo, bea]
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  const term = await ada.tables(READING, {
    ...TERM,
    definition: { en: say(TERM.definition.en), ru: say(TERM.definition.ru) },
  })
  const amended = (en: string, ru: string = TERM.definition.ru) => ({
    ...TERM,
    definition: { en: say(en), ru: say(ru) },
  })
  const direct = await abe.tables(
    READING,
    amended('Conduct directed by agencies of one side that could change the outcome of an election on the other.'),
    term,
  )
  const decisively = await bo.tables(
    READING,
    amended(
      'Conduct by agencies of one side that could decisively change the outcome of an election on the other.',
      'Действия ведомств одной стороны, способные решающим образом изменить итог выборов на другой.',
    ),
    term,
  )
  const form = `/readings/${READING}?amend=${term}`
  yield { name: 'amendments', path: `/readings/${READING}`, who: 'Ada' }
  yield { name: 'changes-nothing', path: form, who: 'Ada', does: sends }
  yield { name: 'what-changes', path: form, who: 'Ada', does: previews(say('Conduct that decides an election.')) }
  yield { name: 'changed-again', path: form, who: 'Ada', does: changesAgain(say('Conduct that decides an election.')) }

  const contested = await bo.tables(READING, {
    kind: 'definition',
    term: { en: 'Agency' },
    definition: { en: say('Any body that a state pays for.') },
  })
  for (const one of everybody) {
    for (const text of [term, direct, decisively]) await one.takes(READING, text, 'support')
  }
  for (const one of [bo, bea]) await one.takes(READING, contested, 'support')
  for (const one of [ada, abe]) {
    await one.takes(READING, contested, 'object', { change: { en: say('Only bodies that a state directs.') } })
  }
  await cleo.closes(READING, 'silence')
  yield { name: 'consolidated', path: `/readings/${READING}`, who: 'Ada' }
  yield { name: 'draft-with-consolidated', path: '/rounds/1/instrument', who: 'Ada' }
  await opened(ada, '1.terms.2')
  yield { name: 'answers', path: `/readings/1.terms.2?amend=${contested}`, who: 'Ada' }
  yield { name: 'answers-previewed', path: `/readings/1.terms.2?amend=${contested}`, who: 'Ada', does: answers }
  const [objection] = (await ada.sees('1.terms.2')).answerable ?? []
  await abe.tables(
    '1.terms.2',
    { kind: 'definition', term: { en: 'Agency' }, definition: { en: say('Any body that a state directs.') } },
    contested,
    [objection?.id ?? ''],
  )
  yield { name: 'bracket-map', path: '/rounds/1/brackets', who: 'Ada' }
  yield { name: 'bracket-map-facilitator', path: '/rounds/1/brackets', who: 'Cleo' }
  yield { name: 'silence-participant', path: '/readings/1.terms.2', who: 'Ada' }
  yield { name: 'silence-facilitator', path: '/readings/1.terms.2', who: 'Cleo' }
  yield { name: 'silence-observer', path: '/readings/1.terms.2', who: 'Olu' }
  yield { name: 'silence-dialogue', path: '/', who: 'Ada' }
  await cleo.closes('1.terms.2', 'adjourn')
  yield { name: 'dispositions', path: `/readings/${READING}`, who: 'Ada' }
  yield { name: 'bracket-map-ended', path: '/rounds/1/brackets', who: 'Olu' }
  yield { name: 'silence-broken-off', path: '/readings/1.terms.2', who: 'Ada' }
}

function previews(definition: string): NonNullable<Stop['does']> {
  return async (page) => {
    await page.locator('#table textarea[lang=en]').fill(definition)
    await sends(page)
  }
}

function changesAgain(definition: string): NonNullable<Stop['does']> {
  return async (page) => {
    await previews(definition)(page)
    await clicks(page, 'button[value=no]')
  }
}

async function answers(page: Page): Promise<void> {
  await page.locator('#table input[type=checkbox]').check()
  await page.locator('#table textarea[lang=en]').fill('Any body that a state directs.')
  await sends(page)
}

async function sends(page: Page): Promise<void> {
  await clicks(page, '#table form button[type=submit]')
}

async function clicks(page: Page, button: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await page.locator(button).first().click()
  await answered
  await page.waitForLoadState()
}
