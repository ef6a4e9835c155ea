import { Hono } from 'hono'
import { type Guarded, guard, listed } from '../access/guard.ts'
import { inBrowsers, NO_PAGE } from '../access/in-browsers.ts'
import { refuse } from '../api/problem.ts'
import { mount } from '../api/route.ts'
import { Refused } from '../refusal.ts'
import { ROUTES } from './routes.ts'

/** Nothing is asked for with a body. */
const MOST_BYTES = 1_024

/**
 * The routes of documents, in a function of its own: what is asked for once in a while, and the libraries that make
 * it, must not weigh on every start of the API.
 */
export function documents(): Hono<Guarded> {
  const app = new Hono<Guarded>()
  app.onError(refuse)
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...inBrowsers(NO_PAGE, MOST_BYTES), guard)
  mount(app, ROUTES)
  return listed(app)
}
