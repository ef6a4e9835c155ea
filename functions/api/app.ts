import { Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { etag } from 'hono/etag'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { type Guarded, guard, listed } from '../access/guard.ts'
import { Refused } from '../refusal.ts'
import { theOrigin } from '../surroundings.ts'
import { refuse } from './problem.ts'
import { mount } from './route.ts'
import { ROUTES } from './routes.ts'

/** More than the longest commitment in every language, less than a nuisance. */
const MOST_BYTES = 64 * 1_024
const A_YEAR = 'max-age=31536000; includeSubDomains'

/** The HTTP API (design, section 6). Thin: parse, ask the store and the rules, answer. */
export function api(): Hono<Guarded> {
  const app = new Hono<Guarded>()
  app.onError(refuse)
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(
    secureHeaders({ strictTransportSecurity: A_YEAR, referrerPolicy: 'no-referrer' }),
    exceptForBearers(csrf({ origin: (origin) => origin === theOrigin() })),
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new HTTPException(413)
      },
    }),
  )
  app.use('/api/*', etag(), async function neverCached(context, next) {
    await next()
    context.header('Cache-Control', 'private, no-cache')
  })

  app.use(guard)
  mount(app, ROUTES)
  return listed(app)
}

/** Only a browser's cookie can be made to come along from another page; a bearer token is sent on purpose. */
function exceptForBearers(check: MiddlewareHandler): MiddlewareHandler {
  return async function checkUnlessBearer(context, next) {
    return context.req.header('Authorization') === undefined ? check(context, next) : next()
  }
}
