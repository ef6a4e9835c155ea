/** Somebody asks (the co-chair is the facilitator of the other side, where there are co-chairs) and, where nobody answers or Parley cannot now, asks again until it can. */
export type Asks = <Body>(
  who: number | 'facilitator' | 'co-chair',
  method: string,
  path: string,
  body?: unknown,
  key?: string,
) => Promise<{ readonly status: number; readonly body: Body }>

/** What is thrown where an answer is none of those that a script takes. */
export function unexpected(what: string, answer: { readonly status: number; readonly body: unknown }): Error {
  return new Error(`${what} was answered ${answer.status} ${JSON.stringify(answer.body)}`)
}
