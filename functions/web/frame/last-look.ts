import { readCookie, removeCookie, setSecureCookie } from '../../http/cookies.ts'
import { type Page, visitorOf } from './visitor.ts'

const COOKIE = 'parley-last-look'
const A_YEAR_SECONDS = 365 * 24 * 60 * 60
/** Looks with less time between them are one visit. */
const ONE_VISIT_MS = 30 * 60 * 1_000

/**
 * When the visitor was here last, before this visit, on this device; `undefined` the first time. It is kept in a cookie
 * and stored nowhere else, so that nobody else can learn when somebody looked, and a visit costs no write.
 */
export function lastLook(context: Page, now: Date): string | undefined {
  const { id } = visitorOf(context)
  const [of, before = '', latest = ''] = (readCookie(context, COOKIE) ?? '').split(' ')
  const isKnown = of === id && isInstant(latest)
  const isSameVisit = isKnown && now.getTime() - Date.parse(latest) < ONE_VISIT_MS
  const since = !isKnown ? '' : isSameVisit ? before : latest
  setSecureCookie(context, COOKIE, [id, since, now.toISOString()].join(' '), A_YEAR_SECONDS)
  return isInstant(since) ? since : undefined
}

/** Deletes it from the browser, when somebody has signed out. */
export function forgetLastLook(context: Page): void {
  removeCookie(context, COOKIE)
}

function isInstant(written: string): boolean {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(written) && !Number.isNaN(Date.parse(written))
}
