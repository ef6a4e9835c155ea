import { Hono } from 'hono'
import { placeOf } from '../../../shared/reading-id.ts'
import { SCREEN_HOURS } from '../../../shared/screen.ts'
import { closeScreen, makeScreen } from '../../access/screen-sessions.ts'
import * as environment from '../../environment/environment.ts'
import { Refused } from '../../platform/refusal.ts'
import { chooseForScreen, findScreen, readLiveScreens, type Screen } from '../../store/screens.ts'
import type { Table } from '../../store/table.ts'
import { readRoundOfScreen, seeScreen } from '../../views/see-screen.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { pagesOf } from '../reading/screen-pages.ts'
import { CodeForScreen, ScreensBody } from '../reading/screens-body.tsx'

/** The page on which a facilitator signs screens in, chooses what they show, and ends them. */
export const screens = new Hono<Visit>()
  .get('/screens', (context) => show(context))
  .post('/screens', async (context) => {
    const { hours } = await typedIn(context.req)
    const chosen = SCREEN_HOURS.find((one) => String(one) === hours)
    if (chosen === undefined) throw new Refused('invalid', `hours is one of ${SCREEN_HOURS.join(', ')}`)
    const { table, now } = context.get('dependencies')
    const { code } = await makeScreen(table, visitorOf(context).id, chosen, now)
    // In the answer to the POST, because a secret must not be in the address of a page.
    const phrases = context.get('phrases')
    const body = <CodeForScreen code={code} address={addressOfScreen()} phrases={phrases} />
    return answer(context, { title: phrases.screens.title, body, address: '/screens', isLive: false })
  })
  .post('/screens/:screen/choice', async (context) => {
    const { table, now } = context.get('dependencies')
    const { id, shows } = await requireScreen(table, context.req.param('screen'), now)
    const { reading, page, turn } = await typedIn(context.req)
    const chosen =
      reading === undefined ? await pageAsked(table, shows, Number(turn ?? page), now) : readingAsked(reading)
    if (!(await chooseForScreen(table, id, chosen))) throw noSuchScreen(id)
    return context.redirect(`/screens#screen-${id}`, 303)
  })
  .post('/screens/:screen/end', async (context) => {
    const { table } = context.get('dependencies')
    await closeScreen(table, context.req.param('screen'))
    return context.redirect('/screens?ended=1', 303)
  })

function addressOfScreen(): string {
  return `${environment.origin()}/screen`
}

async function requireScreen(table: Table, id: string, now: Date): Promise<Screen> {
  const found = await findScreen(table, id, now)
  if (found === undefined) throw noSuchScreen(id)
  return found
}

function noSuchScreen(id: string): Refused {
  return new Refused('no-such-screen', `there is no screen ${id}`)
}

/** An empty field lets the screen follow the round. @throws {Refused} `no-such-reading` */
function readingAsked(reading: string): Screen['shows'] {
  if (reading === '') return undefined
  if (placeOf(reading) === undefined) throw new Refused('no-such-reading', 'there is no such reading')
  return { reading }
}

/** A text by its number. It is the same text when the form is sent twice: the buttons beside it send a number too. */
async function pageAsked(table: Table, shows: Screen['shows'], wanted: number, now: Date): Promise<Screen['shows']> {
  const view = await seeScreen(table, shows, environment.dialogue(), now)
  const pages = pagesOf(view)
  const found = pages[Math.min(Math.max(wanted, 0), pages.length - 1)]
  const [first] = found?.texts ?? []
  if (view.reading === undefined || found === undefined || first === undefined) return shows
  return { reading: view.reading.id, proposal: first.text.id, part: found.part }
}

async function show(context: Page): Promise<Response> {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const [live, { round, readings }] = await Promise.all([readLiveScreens(table, now), readRoundOfScreen(table)])
  const seen = await Promise.all(
    live.map(async (screen) => ({
      screen,
      view: await seeScreen(table, screen.shows, environment.dialogue(), now),
    })),
  )
  const body = (
    <ScreensBody
      screens={seen}
      readings={readings}
      address={addressOfScreen()}
      languages={(round?.dialogue ?? environment.dialogue()).languages}
      isEnded={context.req.query('ended') !== undefined}
      phrases={phrases}
    />
  )
  return answer(context, { title: phrases.screens.title, body, address: '/screens', isLive: false })
}
