import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Language } from '../../shared/localized-text.ts'
import type { Participant, Role } from '../../shared/participant.ts'
import { callerOf } from '../api/caller.ts'
import { Refused } from '../refusal.ts'
import { theOrigin } from '../surroundings.ts'
import { type Phrases, phrasesIn } from './phrases/phrases.ts'

/** What every page knows of who reads it. */
export type Visit = { Variables: { language: Language; phrases: Phrases; visitor?: Participant | undefined } }

/** A page's context. */
export type Page = Context<Visit>

const LANGUAGE_COOKIE = 'parley-language'
const A_YEAR_SECONDS = 365 * 24 * 60 * 60

/** Finds out in which language to answer: the one chosen before, else the first the browser prefers. */
export const inTheirLanguage: MiddlewareHandler<Visit> = async function inTheirLanguage(context, next) {
  const chosen = Language.safeParse(context.req.query('lang'))
  if (chosen.success && context.req.method === 'GET') return rememberLanguage(context, chosen.data)

  const remembered = Language.safeParse(getCookie(context, LANGUAGE_COOKIE))
  const language = remembered.success ? remembered.data : preferred(context.req.header('Accept-Language') ?? '')
  context.set('language', language)
  context.set('phrases', phrasesIn(language))
  await next()
}

/** Finds out who asks, where they have a session. */
export const withTheirSession: MiddlewareHandler<Visit> = async function withTheirSession(context, next) {
  context.set('visitor', await callerOf(context))
  await next()
}

/**
 * Who asks.
 *
 * @throws {Refused} `unauthenticated`, or `forbidden` for another role than these
 */
export function visitorOf(context: Page, ...roles: readonly Role[]): Participant {
  const visitor = context.get('visitor')
  if (visitor === undefined) throw new Refused('unauthenticated', 'open your invitation again, or ask for a new one')
  if (roles.length > 0 && !roles.includes(visitor.role)) {
    throw new Refused('forbidden', `this is for the ${roles.join(' or the ')}`)
  }
  return visitor
}

function rememberLanguage(context: Page, language: Language): Response {
  setCookie(context, LANGUAGE_COOKIE, language, {
    path: '/',
    maxAge: A_YEAR_SECONDS,
    sameSite: 'Lax',
    httpOnly: true,
    secure: theOrigin().startsWith('https:'),
  })
  const back = new URL(context.req.url)
  back.searchParams.delete('lang')
  return context.redirect(`${back.pathname}${back.search}`, 303)
}

/** The first of the languages Parley speaks in a browser's order of preference; English where it names none. */
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
  return wishes.find((wish) => wish.language !== undefined)?.language ?? 'en'
}
