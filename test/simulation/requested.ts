import type { Fetch } from '../../infra/local/local-web.ts'

/** An answer of the API, or of a page: {@link PageBody}. */
export type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** What an answer holds that is not JSON, and the cookie that it sets. */
export type PageBody = { readonly text: string; readonly cookie: string }

/** Where a dialogue is that listens nowhere. */
export const ORIGIN = 'http://localhost'

/** Asks a dialogue in this process. */
export async function requested(
  answer: Fetch,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  return answerOf(await answer(new Request(`${ORIGIN}${path}`, requestOf(method, body, headers))))
}

/** A request with a form as a page sends it, a table as text, or JSON. */
export function requestOf(method: string, body: unknown, headers: Readonly<Record<string, string>>): RequestInit {
  const typed = { ...headers, 'Content-Type': typeOf(body) }
  if (body === undefined) return { method, headers: typed, redirect: 'manual' }
  const sent = body instanceof URLSearchParams || typeof body === 'string' ? String(body) : JSON.stringify(body)
  return { method, headers: typed, redirect: 'manual', body: sent }
}

/** Reads an answer, whether it is JSON or a page. */
export async function answerOf(response: Response): Promise<Answer> {
  const { status, headers } = response
  const text = await response.text()
  if (/json/.test(headers.get('Content-Type') ?? '')) return { status, body: JSON.parse(text) }
  const [cookie = ''] = (headers.get('Set-Cookie') ?? '').split(';')
  return { status, body: { text, cookie } satisfies PageBody }
}

function typeOf(body: unknown): string {
  if (body instanceof URLSearchParams) return 'application/x-www-form-urlencoded'
  return typeof body === 'string' ? 'text/csv' : 'application/json'
}
