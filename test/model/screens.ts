import { asksForCode, codeOn, screensOn } from '../simulation/read-pages.ts'
import type { Answer } from '../simulation/requested.ts'
import { passTime } from './acts.ts'
import { same } from './compare.ts'
import type { Model, ModelScreen } from './model.ts'
import { expectRefused, expectStatus, NOBODY, pageOf, type Real } from './real.ts'

/** What is done with screens: one of them by its number, and how many minutes later. */
export type ScreenAct = {
  readonly does: 'make' | 'type its code' | 'choose' | 'end'
  readonly which: number
  readonly hours: 1 | 2 | 12
  readonly minutes: number
}

/** Codes are made and typed, screens are led and ended, and time passes. */
export async function useScreens(model: Model, real: Real, acts: readonly ScreenAct[]): Promise<void> {
  await makeScreen(model, real, 12)
  for (const act of acts) {
    await passTime(model, real, act.minutes * 60)
    const screen = model.screens[act.which % model.screens.length]
    if (screen === undefined || act.does === 'make') await makeScreen(model, real, act.hours)
    else if (act.does === 'type its code') await typeCode(model, real, screen)
    else await lead(model, real, screen, act.does)
  }
  await compareScreens(model, real)
}

async function makeScreen(model: Model, { world, facilitator }: Real, hours: number): Promise<void> {
  const form = new URLSearchParams({ hours: String(hours) })
  const made = await world.ask(facilitator, 'POST', '/screens', form)
  expectStatus(made, 200, 'making a screen')
  const { text } = pageOf(await world.ask(facilitator, 'GET', '/screens'))
  const known = model.screens.map(({ id }) => id)
  const added = screensOn(text).filter((id) => !known.includes(id))
  same('how many screens were made', added.length, 1)
  const seconds = Math.floor(model.now / 1_000)
  const until = { codeUntil: seconds + 600, expires: seconds + hours * 3_600 }
  model.screens.push({
    id: added[0] ?? '',
    code: codeOn(pageOf(made).text),
    ...until,
    cookie: undefined,
    isEnded: false,
  })
}

async function typeCode(model: Model, { world }: Real, screen: ModelScreen): Promise<void> {
  const isUnused = isLive(model, screen) && screen.cookie === undefined
  const typed = await world.ask(NOBODY, 'POST', '/screen', new URLSearchParams({ code: screen.code }))
  if (!isUnused) return expectRefused(typed, 'a code that was used, or has expired, or of a screen that was ended')
  expectStatus(typed, 303, 'signing a screen in')
  screen.cookie = pageOf(typed).cookie
}

/** Each is sent twice. */
async function lead(
  model: Model,
  { world, facilitator }: Real,
  screen: ModelScreen,
  does: 'choose' | 'end',
): Promise<void> {
  const path = `/screens/${screen.id}/${does === 'end' ? 'end' : 'choice'}`
  const send = (): Promise<Answer> => world.ask(facilitator, 'POST', path, new URLSearchParams({ reading: '' }))
  const expected = does === 'end' || isLive(model, screen) ? 303 : 404
  for (const sent of [await send(), await send()]) expectStatus(sent, expected, `leading a screen: ${does}`)
  if (does === 'end') screen.isEnded = true
}

/** Compares what is among the screens, and what each of them shows. @throws {Error} where something is different */
export async function compareScreens(model: Model, { world, facilitator }: Real): Promise<void> {
  if (model.screens.length === 0) return
  const seen = await world.ask(facilitator, 'GET', '/screens')
  const live = model.screens.filter((screen) => isLive(model, screen)).map(({ id }) => id)
  same('the screens', screensOn(pageOf(seen).text).toSorted(), live.toSorted())
  for (const screen of model.screens) {
    if (screen.cookie === undefined) continue
    const shown = await world.ask({ headers: { Cookie: screen.cookie } }, 'GET', '/screen')
    expectStatus(shown, 200, 'looking at a screen')
    same('whether a screen asks for a code', asksForCode(pageOf(shown).text), !isLive(model, screen))
  }
}

/** A screen whose code nobody used in time has ended. */
function isLive({ now }: Model, { cookie, codeUntil, expires, isEnded }: ModelScreen): boolean {
  return !isEnded && (cookie === undefined ? Math.min(codeUntil, expires) : expires) > now / 1_000
}
