import type { Page } from 'playwright-core'
import { makeScreen, signScreenIn } from '../../functions/access/screen-sessions.ts'
import { putOnRoster } from '../../functions/actions/invite-participant.ts'
import { chooseForScreen } from '../../functions/store/screens.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import type { ChosenForScreen } from '../../shared/screen.ts'
import { type Company, opened, type Person, person } from '../a-stack.ts'
import { clicks, type Stop } from './a-stop.ts'
import { batchesAppear } from './batches-appear.ts'
import { WRITTEN } from './tongues.ts'

const READING = '1.terms.1'

/** A title and names of sides as real dialogues have them. */
export const AS_LONG_AS_REAL = {
  title: {
    en: 'Mutual non-interference between the United States and Russia in each other’s political life',
    ru: 'Взаимное невмешательство Соединённых Штатов и России в политическую жизнь друг друга',
  },
  sides: [
    { id: 'river', name: { en: 'American side', ru: 'Американская сторона' } },
    { id: 'sea', name: { en: 'Russian side', ru: 'Российская сторона' } },
  ],
}

/** A screen in the room before a reading, during it and after it, and the page from which a facilitator leads it. */
export async function* aTourOfTheScreen(
  stack: LocalStack,
  { cleo, ada, abe, bo, bea }: Company,
  say: (words: string) => string = (words) => words,
): AsyncGenerator<Stop> {
  const { table } = stack
  const room = await peopleInTheRoom(stack, say)
  const { code } = await makeScreen(table, 'cleo', 8, new Date())
  const { secret } = await signScreenIn(table, code, new Date())
  const [id = ''] = secret.split('.')
  const shows = (chosen?: ChosenForScreen) => chooseForScreen(table, id, chosen)
  const onScreen = (name: string): Stop => ({ name, path: '/screen', does: asScreen(secret) })

  yield { name: 'screen-asks-for-its-code', path: '/screen' }
  yield {
    name: 'screen-wrong-code',
    path: '/screen',
    does: async (page) => {
      await page.locator('#code').fill('1234 5678 9012')
      await clicks('form[action="/screen"] button')(page)
    },
  }
  yield { name: 'screens-code', path: '/screens', who: 'Cleo', does: clicks('form[action="/screens"] button') }
  yield onScreen('screen-before-the-round')
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  yield onScreen('screen-nothing-tabled')
  const term = await ada.tables(READING, definition(say, WORDINGS.first))
  const amendment = await bo.tables(READING, definition(say, WORDINGS.second), term)
  const long = await bea.tables(READING, {
    kind: 'topic',
    topic: { en: say('Exchanges'), ru: say('Обмены') },
    scope: 'germane',
    reason: { en: say(LONG.en), ru: say(LONG.ru) },
  })
  const english = await abe.tables(READING, {
    kind: 'definition',
    term: { en: say('Covert') },
    definition: { en: say('Done so that its people cannot see who did it.') },
  })
  for (const one of room.river) await one.takes(READING, term, 'support')
  await batchesAppear(table, READING)
  yield onScreen('screen-open')
  await shows({ reading: READING, proposal: long })
  yield onScreen('screen-long')
  await shows({ reading: READING, proposal: long, part: 1 })
  yield onScreen('screen-long-part-2')
  await shows({ reading: READING, proposal: english })
  yield onScreen('screen-not-translated')
  yield { name: 'screens-led', path: '/screens', who: 'Cleo' }

  const everybody = [...room.river, ...room.sea]
  const change = { en: say('Leave it out.') }
  for (const text of [amendment, long]) for (const one of room.river) await one.takes(READING, text, 'accept')
  for (const one of room.sea) await one.takes(READING, term, 'support')
  await ada.takes(READING, term, 'object', { change })
  await bo.takes(READING, amendment, 'object', { change })
  await bo.takes(READING, long, 'object', { change })
  for (const one of everybody) await one.takes(READING, english, 'support')
  await cleo.closes(READING)
  await shows({ reading: READING, proposal: term })
  yield onScreen('screen-in-the-line')
  yield { name: 'screen-in-two-languages', path: '/screen', does: asScreenInTwo(secret) }
  await shows({ reading: READING, proposal: long, part: 1 })
  yield onScreen('screen-in-brackets')
  await shows({ reading: READING, proposal: english })
  yield onScreen('screen-agreed')
  yield {
    name: 'screens-ended',
    path: '/screens',
    who: 'Cleo',
    does: clicks('form[action$="/end"] button'),
  }
}

/** Signs a browser in as a screen. */
export function asScreen(secret: string, path = '/screen'): (page: Page) => Promise<void> {
  return async (page) => {
    const { origin } = new URL(page.url())
    await page.context().addCookies([{ name: 'parley-screen', value: secret, url: origin, httpOnly: true }])
    await page.goto(path)
    await page.context().clearCookies({ name: 'parley-screen' })
  }
}

/** The same, with another language that people write in beside that of the page. */
function asScreenInTwo(secret: string): (page: Page) => Promise<void> {
  return async (page) => {
    const own = await page.locator('html').getAttribute('lang')
    await asScreen(secret, `/screen?beside=${WRITTEN.find((language) => language !== own)}`)(page)
  }
}

/** Five more members of each side, so that something may be said of who was heard. */
async function peopleInTheRoom(
  stack: LocalStack,
  say: (words: string) => string,
): Promise<{ readonly river: readonly Person[]; readonly sea: readonly Person[] }> {
  const ofSide = async (side: string) => {
    const people: Person[] = []
    for (const number of [1, 2, 3, 4, 5]) {
      const newcomer = {
        role: 'participant',
        name: say(`Delegate ${number} of the ${side}`),
        side,
        capacity: 'nongovernmental-expert',
      } as const
      const { id } = await putOnRoster(stack.table, newcomer, stack.dialogue, new Date())
      people.push(await person(stack, id))
    }
    return people
  }
  return { river: await ofSide('river'), sea: await ofSide('sea') }
}

function definition(say: (words: string) => string, { en, ru }: { readonly en: string; readonly ru: string }) {
  return {
    kind: 'definition' as const,
    term: { en: say('Interference'), ru: say('Вмешательство') },
    definition: { en: say(en), ru: say(ru) },
  }
}

const WORDINGS = {
  first: {
    en: 'Covert, deceptive or coercive action by the organs of one side, or by others whom they direct, that is meant to change the outcome of an election of the other side.',
    ru: 'Тайные, обманные или принудительные действия органов одной стороны или лиц, которыми они руководят, имеющие целью изменить исход выборов другой стороны.',
  },
  second: {
    en: 'Covert, deceptive or coercive action by the organs of one side, or by others whom they pay or direct, that is meant to change the outcome of an election or a referendum of the other side.',
    ru: 'Тайные, обманные или принудительные действия органов одной стороны или лиц, которых они оплачивают или которыми они руководят, имеющие целью изменить исход выборов или референдума другой стороны.',
  },
}

const LONG = {
  en: Array.from(
    { length: 9 },
    (_, index) =>
      `In year ${index + 1}, students, teachers, doctors and journalists of each side may come to the other for up to twelve months, and the host pays for their courses.`,
  ).join(' '),
  ru: Array.from(
    { length: 9 },
    (_, index) =>
      `В ${index + 1}-й год студенты, преподаватели, врачи и журналисты каждой стороны могут приезжать к другой стороне на срок до двенадцати месяцев, а принимающая сторона оплачивает их курсы.`,
  ).join(' '),
}
