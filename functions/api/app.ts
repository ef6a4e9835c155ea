import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { keepSignedIn } from '../access/caller.ts'
import { type Guarded, guard, listed } from '../access/guard.ts'
import { inBrowsers, NO_PAGE } from '../access/in-browsers.ts'
import { Refused } from '../refusal.ts'
import { refuse } from './problem.ts'
import { mount } from './route.ts'
import { ROUTES } from './routes.ts'

/** More than the longest commitment in every language, less than a nuisance. */
const MOST_BYTES = 64 * 1_024

/** The HTTP API (design, section 6). Thin: parse, ask the store and the rules, answer. */
export function api(): Hono<Guarded> {
  const app = new Hono<Guarded>()
  app.onError(refuse)
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...inBrowsers(NO_PAGE, MOST_BYTES), etag(), guard, keepSignedIn)
  mount(app, ROUTES)
  return listed(app)
}
