import * as z from 'zod'
import { signedPost } from './signed-post.ts'

/** EventBridge did not take all of the events. */
export class NotTaken extends Error {
  override readonly name = 'NotTaken'
}

/** What EventBridge is given: what happened, when, and the rest as JSON. */
export type BusEvent = { readonly type: string; readonly at: string | undefined; readonly detail: unknown }

/** Puts events on a bus, in their order. @throws {NotTaken} when one of them was not taken; others may have been */
export type EventBus = (source: string, events: readonly BusEvent[]) => Promise<void>

/** The most events in a request. Source: the API reference of EventBridge, PutEvents. */
export const MOST_IN_A_REQUEST = 10

const Answer = z.object({ FailedEntryCount: z.int().default(0) })

/** The bus of a name, in the account and region of this function. */
export function eventBus(name: string): EventBus {
  return async function put(source, events) {
    for (let from = 0; from < events.length; from += MOST_IN_A_REQUEST) {
      const Entries = events.slice(from, from + MOST_IN_A_REQUEST).map(({ type, at, detail }) => ({
        ...{ EventBusName: name, Source: source, DetailType: type, Detail: JSON.stringify(detail) },
        // In seconds: the protocol's form of a time.
        ...(at !== undefined && { Time: Date.parse(at) / 1_000 }),
      }))
      const answer = await signedPost({
        service: 'events',
        endpoint: 'AWS_ENDPOINT_URL_EVENTBRIDGE',
        path: '/',
        headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AWSEvents.PutEvents' },
        body: JSON.stringify({ Entries }),
      })
      const { FailedEntryCount } = answer.ok ? Answer.parse(await answer.json()) : { FailedEntryCount: Entries.length }
      if (FailedEntryCount > 0)
        throw new NotTaken(`EventBridge answered ${answer.status}, ${FailedEntryCount} not taken`)
    }
  }
}
