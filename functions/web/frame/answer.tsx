import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { accepts } from 'hono/accepts'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PageFrame } from './page-frame.tsx'
import type { Page } from './visitor.ts'

/** A page to answer with. */
export type Answer = {
  readonly title: string
  readonly body: Child
  readonly status?: ContentfulStatusCode
  /** Where the page is found, when it answers a form. */
  readonly address?: string
  /**
   * What the page shows, for an answer of 304 to who has seen it. Not the page's own bytes: its forms carry a
   * fresh idempotency key each time.
   */
  readonly shows?: unknown
  /** Whether it may still change: an open page asks again only then. */
  readonly isLive?: boolean
}

/** Answers with a page, or with 304 where nothing on it has changed. */
export async function answer(
  context: Page,
  { title, body, status = 200, address = '/', shows, isLive = true }: Answer,
): Promise<Response> {
  context.header('Vary', 'Cookie, Accept-Language, Accept-Encoding')
  const visitor = context.get('session')?.participant
  const tag = shows === undefined ? undefined : tagOf([context.get('language'), context.req.url, visitor, shows])
  if (tag !== undefined) {
    context.header('ETag', tag)
    if (context.req.header('If-None-Match') === tag) return context.body(null, 304)
  }
  const url = context.req.method === 'GET' ? context.req.url : new URL(address, context.req.url).href
  const page = (
    <PageFrame
      title={title}
      tag={isLive ? tag : undefined}
      visitor={visitor}
      phrases={context.get('phrases')}
      url={url}
    >
      {body}
    </PageFrame>
  )
  const html = `<!doctype html>${page}`
  if (accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'none' }) !== 'gzip')
    return context.html(html, status)
  // All at once: as a stream a long page takes twice as long to pack.
  const headers = { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Encoding': 'gzip' }
  return context.body(await packed(html), status, headers)
}

const packed: (text: string) => Promise<Buffer<ArrayBuffer>> = promisify(gzip)

function tagOf(shown: unknown): string {
  return `W/"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 27)}"`
}
