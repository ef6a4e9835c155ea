import type { Context, MiddlewareHandler } from 'hono'
import { knownZone } from '../../../shared/languages/format/dates.ts'
import { loadLanguages } from '../../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import { Language } from '../../../shared/localized-text.ts'
import type { Participant } from '../../../shared/participant.ts'
import { loadSpoken } from '../../environment/load-spoken.ts'
import { readCookie, removeCookie, setSecureCookie } from '../../http/cookies.ts'
import type { Provided } from '../../http/dependencies.ts'
import { sessionIn } from '../../http/guard.ts'
import type { Guarded } from '../../http/session-of-request.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** The context variables of every page. */
export type Visit = {
  Variables: Guarded['Variables'] & Provided['Variables'] & { language: Language; phrases: Phrases }
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
  const chosen = Language.safeParse(context.req.query('lang'))
  if (chosen.success && context.req.method === 'GET') return rememberLanguage(context, chosen.data)

  const remembered = Language.safeParse(readCookie(context, LANGUAGE_COOKIE))
  const language = remembered.success ? remembered.data : preferred(context.req.header('Accept-Language') ?? '')
  await Promise.all([loadSpoken(), loadLanguages([language])])
  context.set('language', language)
  context.set('phrases', phrasesIn(language, zoneOf(context)))
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

function rememberLanguage(context: Page, language: Language): Response {
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
