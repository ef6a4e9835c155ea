import { Hono } from 'hono'
import { api } from './api/app.ts'
import { web } from './web/web.ts'

/** Parley over HTTP: JSON for programs under `/api`, pages for people everywhere else. */
export function app(): Hono {
  const [forPrograms, forPeople] = [api(), web()]
  return new Hono()
    .all('/api/*', (context) => forPrograms.fetch(context.req.raw, context.env))
    .all('*', (context) => forPeople.fetch(context.req.raw, context.env))
}
