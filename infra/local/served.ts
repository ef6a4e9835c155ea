import { Hono } from 'hono'
import { app } from '../../functions/app.ts'
import { documents } from '../../functions/documents/app.ts'
import type { Fetch } from './local-web.ts'

/** Everything behind the gateway: the instrument has a function of its own, all else is one. */
export function served(): Fetch {
  const [documented, everythingElse] = [documents(), app()]
  return new Hono()
    .get('/api/rounds/:round/:file{instrument(\\.[a-z]+)?}', (context) => documented.fetch(context.req.raw))
    .all('*', (context) => everythingElse.fetch(context.req.raw)).fetch
}
