/** The server refused a request, with the code of its refusal. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Sends JSON to the API of this origin.
 *
 * @param key the key of a request that has one
 * @throws {NotTaken}
 */
export async function send<Answer>(method: 'POST' | 'PUT', path: string, body: unknown, key?: string): Promise<Answer> {
  const answer = await fetch(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(key !== undefined && { 'Idempotency-Key': key }) },
    body: JSON.stringify(body),
    cache: 'no-store',
  })
  if (answer.ok) return (await answer.json()) as Answer
  throw new NotTaken(((await answer.json().catch(() => ({}))) as { code?: string }).code ?? String(answer.status))
}
