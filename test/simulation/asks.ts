/**
 * Who asks: a participant by their number, the facilitator, the facilitator of the other side where there are co-chairs, or
 * a visitor with no session on the roster, such as a screen.
 */
export type Who = number | 'facilitator' | 'co-chair' | Visitor

/** The headers that a visitor sends; none where it is nobody. */
export type Visitor = Readonly<Record<string, string>>

/** Somebody asks and, where nobody answers or Parley cannot now, asks again until it can. */
export type Asks = <Body>(
  who: Who,
  method: string,
  path: string,
  body?: unknown,
  key?: string,
) => Promise<{ readonly status: number; readonly body: Body }>

/** What is thrown where an answer is none of those that a script takes. */
export function unexpected(what: string, answer: { readonly status: number; readonly body: unknown }): Error {
  return new Error(`${what} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
}
