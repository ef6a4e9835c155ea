import { Hono } from 'hono'
import { api } from '../../functions/api/app.ts'
import { documents } from '../../functions/documents/app.ts'
import { web } from '../../functions/web/web.ts'
import type { Fetch } from './local-web.ts'

/** Everything behind the gateway, by the gateway's routes: documents, the rest of the API, and pages. */
export function served(): Fetch {
  const [forFiles, forPrograms, forPeople] = [documents(), api(), web()]
  return new Hono()
    .get('/api/:file{openapi\\.json|record\\.schema\\.json}', (context) => forFiles.fetch(context.req.raw, context.env))
    .get('/api/rounds/:round/:file{instrument(\\.[a-z]+)?}', (context) => forFiles.fetch(context.req.raw, context.env))
    .all('/api/*', (context) => forPrograms.fetch(context.req.raw, context.env))
    .all('*', (context) => forPeople.fetch(context.req.raw, context.env)).fetch
}
