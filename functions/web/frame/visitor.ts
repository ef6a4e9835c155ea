import type { Context, MiddlewareHandler } from 'hono'
import { knownZone } from '../../../shared/languages/format/dates.ts'
import { loadLanguages } from '../../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import { Language, type TextLanguage } from '../../../shared/localized-text.ts'
import type { Participant } from '../../../shared/participant.ts'
import { spokenBeside, textsBeside } from '../../../shared/spoken.ts'
import { dialogue } from '../../environment/environment.ts'
import { loadSpoken } from '../../environment/load-spoken.ts'
import { readCookie, removeCookie, setSecureCookie } from '../../http/cookies.ts'
import type { Provided } from '../../http/dependencies.ts'
import { sessionIn } from '../../http/guard.ts'
import type { Guarded } from '../../http/session-of-request.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** The context variables of every page. */
export type Visit = {
  Variables: Guarded['Variables'] & Provided['Variables'] & { language: TextLanguage; phrases: Phrases }
}

/** A page's context. */
export type Page = Context<Visit>

const LANGUAGE_COOKIE = 'parley-language'
const ZONE_COOKIE = 'parley-zone'
/** Set by the pages' script (`browser-script.ts`). */
const ZONE_HERE_COOKIE = 'parley-zone-here'
const A_YEAR_SECONDS = 365 * 24 * 60 * 60

/** Sets the language of the answer: the one chosen before, else the first supported one that the browser prefers. */
export const chooseLanguage: MiddlewareHandler<Visit> = async function chooseLanguage(context, next) {
  const chosen = offered(context.req.query('lang'))
  if (chosen !== undefined && context.req.method === 'GET') return rememberLanguage(context, chosen)

  const wanted = offered(readCookie(context, LANGUAGE_COOKIE)) ?? preferred(context.req.header('Accept-Language') ?? '')
  const language = spokenBeside(wanted, dialogue())
  const texts = wanted === language ? textsBeside(language, dialogue()) : wanted
  await Promise.all([loadSpoken(), loadLanguages([language])])
  const phrases = phrasesIn(language, zoneOf(context))
  context.set('language', texts ?? language)
  context.set('phrases', texts === undefined ? phrases : { ...phrases, texts })
  await next()
}

/** Sets the time zone of all later answers; `undefined` leaves it to the browser. */
export function chooseZone(context: Context, zone: string | undefined): void {
  if (zone === undefined) removeCookie(context, ZONE_COOKIE)
  else setSecureCookie(context, ZONE_COOKIE, zone, A_YEAR_SECONDS)
}

/** The time zone that the visitor chose. */
export function chosenZone(context: Context): string | undefined {
  return knownZone(readCookie(context, ZONE_COOKIE))
}

/** The chosen time zone, else the one that the pages' script found in the browser. No time zone is stored here. */
function zoneOf(context: Context): string | undefined {
  return chosenZone(context) ?? knownZone(readCookie(context, ZONE_HERE_COOKIE))
}

/** The signed-in participant. The guard refuses requests without a session on pages that need one. */
export function visitorOf(context: Page): Participant {
  return sessionIn(context).participant
}

/** A language that a visitor can choose: one that Parley speaks, or one in which texts of the dialogue are written. */
function offered(tag: string | undefined): TextLanguage | undefined {
  return [...Language.options, ...dialogue().languages].find((one) => one === tag)
}

function rememberLanguage(context: Page, language: TextLanguage): Response {
  setSecureCookie(context, LANGUAGE_COOKIE, language, A_YEAR_SECONDS)
  const back = new URL(context.req.url)
  back.searchParams.delete('lang')
  // A path that begins with two slashes would redirect to another host.
  return context.redirect(`${back.pathname.replace(/^\/+/, '/')}${back.search}`, 303)
}

/** The first supported language in the browser's order of preference, else English. */
function preferred(header: string): Language {
  const wishes = header
    .split(',')
    .map((wish) => {
      const [tag = '', ...parameters] = wish.trim().split(';')
      const quality = Number(/^\s*q=([\d.]+)$/.exec(parameters.join(';'))?.[1] ?? 1)
      return { language: Language.safeParse(tag.slice(0, 2).toLowerCase()).data, quality }
    })
    .filter((wish) => wish.quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  return wishes.find((wish) => wish.language !== undefined)?.language ?? USUAL_LANGUAGE
}
