import { signedPost } from './signed-post.ts'

/** A function was not started: Lambda did not take the request. */
export class NotStarted extends Error {
  override readonly name = 'NotStarted'
}

/** Starts a function with an event, and does not wait for it. @throws {NotStarted} */
export type StartFunction = (event: unknown) => Promise<void>

/**
 * Starts a function of Lambda: Invoke of the type `Event`.
 *
 * @param name the name of the function
 */
export function startFunction(name: string): StartFunction {
  return async function start(event) {
    const answer = await signedPost({
      service: 'lambda',
      endpoint: 'AWS_ENDPOINT_URL_LAMBDA',
      path: `/2015-03-31/functions/${encodeURIComponent(name)}/invocations`,
      headers: { 'content-type': 'application/json', 'x-amz-invocation-type': 'Event' },
      body: JSON.stringify(event),
    })
    if (answer.status !== 202) throw new NotStarted(`Lambda answered ${answer.status}`)
  }
}
