import type { Fetch } from '../../infra/local/local-web.ts'

/** An answer of the API. */
export type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** Where a dialogue is that listens nowhere. */
export const ORIGIN = 'http://localhost'

/** Asks a dialogue in this process, in JSON. */
export async function requested(
  answer: Fetch,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const response = await answer(
    new Request(`${ORIGIN}${path}`, { method, headers: { ...headers, 'Content-Type': 'application/json' }, ...sent }),
  )
  const text = await response.text()
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
}
