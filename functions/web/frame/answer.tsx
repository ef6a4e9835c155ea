import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { accepts } from 'hono/accepts'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { PageFrame } from './page-frame.tsx'
import { ScreenFrame } from './screen-frame.tsx'
import type { Page } from './visitor.ts'

/** A page to send. */
export type Answer = {
  readonly title: string
  readonly body: Child
  readonly status?: ContentfulStatusCode
  /** The address of the page, for answers to a POST. */
  readonly address?: string
  /**
   * The data the page shows, for the ETag and a 304 answer. Not the page's HTML: its forms carry a fresh idempotency
   * key each time.
   */
  readonly shows?: unknown
  /** Whether the page can still change. The script polls only such pages. */
  readonly isLive?: boolean
  /** Whether the browser deletes the drafts that it keeps, because the session was ended. */
  readonly forgets?: boolean
  /** What the browser seals the visitor's drafts with, on a page with forms that it keeps. */
  readonly draftKey?: string | undefined
  /**
   * Whether the page has what no address shows again: a secret, or what was typed. It has no link to another language
   * then, which would lose it. Usual for an answer to a POST.
   */
  readonly isOnlyHere?: boolean
  /** The path of a script that this page alone has. */
  readonly script?: string | undefined
  /** Whether a projector shows it in a room: large, and with nothing around it. */
  readonly isScreen?: boolean
}

/** Sends a page, or 304 if nothing on it has changed. */
export async function answer(
  context: Page,
  {
    title,
    body,
    status = 200,
    address = '/',
    shows,
    isLive = true,
    forgets = false,
    draftKey,
    script,
    isScreen = false,
    isOnlyHere = context.req.method === 'POST',
  }: Answer,
): Promise<Response> {
  context.header('Vary', 'Cookie, Accept-Language, Accept-Encoding')
  const visitor = context.get('session')?.participant
  const tag =
    shows === undefined
      ? undefined
      : tagOf([context.get('language'), context.req.url, visitor, shows], context.get('phrases').zone)
  if (tag !== undefined) {
    context.header('ETag', tag)
    if (context.req.header('If-None-Match') === tag) return context.body(null, 304)
  }
  const url = context.req.method === 'GET' ? context.req.url : new URL(address, context.req.url).href
  const page = isScreen ? (
    <ScreenFrame title={title} tag={tag} phrases={context.get('phrases')}>
      {body}
    </ScreenFrame>
  ) : (
    <PageFrame
      title={title}
      tag={isLive ? tag : undefined}
      visitor={visitor}
      phrases={context.get('phrases')}
      url={isOnlyHere ? undefined : url}
      forgets={forgets}
      draftKey={draftKey}
      script={script}
    >
      {body}
    </PageFrame>
  )
  const html = `<!doctype html>${page}`
  if (accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'none' }) !== 'gzip')
    return context.html(html, status)
  // Compressed in one piece: streaming takes twice as long for a long page.
  const headers = { 'Content-Type': 'text/html; charset=UTF-8', 'Content-Encoding': 'gzip' }
  return context.body(await packed(html), status, headers)
}

const packed: (text: string) => Promise<Buffer<ArrayBuffer>> = promisify(gzip)

/** The time zone is a part of its own, so that the script can tell a change from times that are only written otherwise. */
function tagOf(shown: unknown, zone = ''): string {
  return `W/"${createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 27)}.${zone}"`
}
