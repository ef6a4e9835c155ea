import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { ACCESS } from '../../shared/access.ts'
import { aStack } from '../a-stack.ts'
import { aStackOfThreeSides } from '../three-sides.ts'
import { aBrowser, ENGINES, isInstalled } from '../web/a-browser.ts'
import { aTour } from '../web/a-tour.ts'
import { aStackForAModelsTour, aTourOfAModel } from '../web/a-tour-of-a-model.ts'
import { aTourOfAmendments } from '../web/a-tour-of-amendments.ts'
import { aTourOfCoChairs } from '../web/a-tour-of-co-chairs.ts'
import { aTourOfConfirmations } from '../web/a-tour-of-confirmations.ts'
import { aTourOfConsultations, RULES_OF_THE_TOUR } from '../web/a-tour-of-consultations.ts'
import { aTourOfTheFloor } from '../web/a-tour-of-the-floor.ts'
import { aTourOfTheScreen } from '../web/a-tour-of-the-screen.ts'
import { LANGUAGES_OF_A_TOUR, TONGUES, WRITTEN } from '../web/tongues.ts'
import { visited, visitPages } from '../web/visit-pages.ts'

/** An address that no line of a phone has room for. */
const LONG = `https://a.io/${'w'.repeat(80)}`

/** What everybody ends every text with: a heading with it has fewer than 200 characters. */
const NOT_MARKUP = '<script>ran=1</script><b class="typed"></textarea>"\'&amp; שלום 🕊'
const HOSTILE = `${LONG} ${NOT_MARKUP}`

/** Pages on which nothing stands that anybody typed. */
const SILENT = [
  'invitation',
  'invitation-shown',
  'not-signed-in',
  'for-anybody',
  'before-the-round',
  'asked-before-starting',
  'asked-before-letters',
  'not-for-you',
  'no-such-page',
]

/** The rules of the dialogue whose pages are looked at. */
const RULES = { title: { en: `River and sea ${LONG}`, ru: `Река и море ${LONG}` }, languages: LANGUAGES_OF_A_TOUR }

describe.each(ENGINES)('in %s, on a phone', (engine) => {
  if (!isInstalled(engine)) return test.skip('is not installed here: test/web/install-firefox')
  let browser: Browser
  beforeAll(async () => {
    browser = await aBrowser(engine)
  })
  afterAll(() => browser.close())

  test('every page is accessible and small, in two languages, in light and dark mode, on a phone, and escapes what people typed', async () => {
    const all = await aStack(RULES)
    onTestFinished(all.stop)
    const said: string[] = []
    const say = (words: string) => {
      said.push(`${words} ${HOSTILE}`)
      return `${words} ${HOSTILE}`
    }

    const found = await visitPages(browser, all, () => aTour(all.stack, all.company, say))

    expect(found.flatMap((one) => one.wrong)).toEqual([])
    const silent = found.filter((one) => !one.text.includes(NOT_MARKUP)).map((one) => one.name)
    expect([...new Set(silent)]).toEqual([
      ...SILENT,
      'nothing-tabled',
      'what-awaits',
      'settings',
      'calendar-address',
      'devices',
      'code-for-a-device',
      'on-another-device',
      'wrong-code',
      'asked-before-recovery',
      'recovery-made',
      'programs',
      'witness',
      'witness-looks',
      'new-answer',
      'messages-to-answer',
      'left',
      'asked-before-closing',
      'last-call-first-page',
      'side',
    ])
    const seen = found.map((one) => one.text).join('\n')
    // In another language, a text that exists in two is shown in the first of them.
    const isInEach = WRITTEN.every((language) => TONGUES.includes(language))
    expect(said.filter((words) => isInEach && !seen.includes(words))).toEqual([])
  }, 480_000)

  test('every page with motions of co-chairs is accessible and small', async () => {
    const all = await aStackOfThreeSides({ ...RULES, caucus: 'encrypted' })
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () => aTourOfCoChairs(all.company))

    expect(found.flatMap((one) => one.wrong)).toEqual([])
  }, 240_000)

  test('every page with consolidated texts or a silence procedure is accessible and small', async () => {
    const all = await aStack(RULES)
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () => aTourOfAmendments(all.company, (words) => `${words} ${HOSTILE}`))

    expect(found.flatMap((one) => one.wrong)).toEqual([])
  }, 240_000)

  test('every page of confirmations is accessible and small, and escapes what people typed', async () => {
    const all = await aStack(RULES)
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () =>
      aTourOfConfirmations(all.stack, all.company, (words) => `${words} ${NOT_MARKUP}`),
    )

    expect(found.flatMap((one) => one.wrong)).toEqual([])
    expect(found.every((one) => one.text.includes(NOT_MARKUP))).toBe(true)
  }, 240_000)

  test('every page of consultations is accessible and small, and escapes what people typed', async () => {
    const all = await aStack({ ...RULES, ...RULES_OF_THE_TOUR })
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () =>
      aTourOfConsultations(all.stack, all.company, (words) => `${words} ${HOSTILE}`),
    )

    expect(found.flatMap((one) => one.wrong)).toEqual([])
    const silent = ['no-consultation', 'consultation-incomplete', 'consultation-on-the-first-page', 'consultations-led']
    const typed = found.filter(({ name }) => !/^consultations$|^standing/.test(name) && !silent.includes(name))
    expect(typed.filter(({ text }) => !text.includes(NOT_MARKUP)).map(({ name }) => name)).toEqual([])
  }, 240_000)

  test('every page with statements on the floor is accessible and small, and escapes what people typed', async () => {
    const all = await aStack(RULES)
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () =>
      aTourOfTheFloor(all.stack, all.company, (words) => `${words} ${HOSTILE}`),
    )

    expect(found.flatMap((one) => one.wrong)).toEqual([])
    expect(found.every((one) => one.text.includes(NOT_MARKUP))).toBe(true)
  }, 240_000)

  test('the screen in the room and the page that leads it are accessible and small, and escape what people typed', async () => {
    const all = await aStack(RULES)
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () =>
      aTourOfTheScreen(all.stack, all.company, (words) => `${words.slice(0, 900)} ${HOSTILE}`),
    )

    expect(found.flatMap((one) => one.wrong)).toEqual([])
    const typed = found.filter(({ name }) => /^screen-(open|agreed|in-the-line)|^screens-led/.test(name))
    expect(typed.filter(({ text }) => !text.includes(NOT_MARKUP)).map(({ name }) => name)).toEqual([])
  }, 240_000)

  test('every page with drafts of a language model is accessible and small, and escapes what the model wrote', async () => {
    const say = (words: string) => `${words} ${HOSTILE}`
    const all = await aStackForAModelsTour(RULES, say)
    onTestFinished(all.stop)

    const found = await visitPages(browser, all, () => aTourOfAModel(all, say))

    expect(found.flatMap((one) => one.wrong)).toEqual([])
    expect(
      found.filter((one) => one.name === 'model-stopped').every((one) => one.text.includes(`Too wide. ${HOSTILE}`)),
    ).toBe(true)
  }, 240_000)
})

test('no page is left out: every page of the access table is on a tour', () => {
  const pages = Object.values<{ readonly routes: readonly string[] }>(ACCESS)
    .flatMap(({ routes }) => routes)
    // The verifier has tests of its own: it is a file, and larger than a page.
    .filter((route) => /^GET \/(?!api|assets|verify)/.test(route))
    .map((route) => ({ route, shape: new RegExp(`^${route.slice(4).replace(/\{\w+\}/g, '[^/]+')}$`) }))

  expect(pages.filter(({ shape }) => ![...visited].some((path) => shape.test(path))).map(({ route }) => route)).toEqual(
    [],
  )
})
