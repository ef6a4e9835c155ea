import type { Source, StandingBasket, StandingText } from '../standing/standing-text.ts'
import type { WhatStands } from '../standing/what-stands.ts'
import type { About } from './consultation.ts'

/** What a consultation is about, as the standing text has it: with the words that it had when the draft was tabled. */
export type AboutFound = {
  /** What became of it since. */
  readonly now: 'stands' | 'amended' | 'ended'
} & (
  | { readonly is: 'clause'; readonly basket: StandingBasket; readonly body: StandingBasket['clauses'][number]['body'] }
  | { readonly is: 'definition'; readonly body: StandingText['definitions'][number]['body'] }
)

/** Finds what a consultation is about; `undefined` if the standing text has no such thing. */
export function aboutIn({ definitions, baskets }: StandingText, about: About): AboutFound | undefined {
  if (about.is === 'definition') {
    const found = definitions.find(({ id }) => id === about.id)
    return found && { is: 'definition', body: wordsFrom(found, about.source), now: stateSince(found, about.source) }
  }
  const basket = baskets.find(({ id }) => id === about.of)
  const found = basket?.clauses.find(({ id }) => id === about.id)
  if (basket === undefined || found === undefined) return undefined
  const now = basket.ended === undefined ? stateSince(found, about.source) : 'ended'
  return { is: 'clause', basket, body: wordsFrom(found, about.source), now }
}

/** What stands under an id, as something that a consultation can be about. */
export function whatIsUnder({ definitions, baskets }: WhatStands, id: string): About | undefined {
  const definition = definitions.find((one) => one.id === id)
  if (definition !== undefined) return { is: 'definition', id, source: definition.source }
  for (const basket of baskets) {
    const clause = basket.clauses.find((one) => one.id === id)
    if (clause === undefined) continue
    const { source, number } = clause
    return { is: 'clause', id, source, of: basket.id, basket: basket.basket, number }
  }
  return undefined
}

type Adopted<Body> = {
  readonly body: Body
  readonly source: Source
  readonly ended?: Source | undefined
  readonly earlier?: readonly { readonly body: Body; readonly source: Source }[] | undefined
}

function wordsFrom<Body>({ body, earlier = [] }: Adopted<Body>, { text }: Source): Body {
  return earlier.find(({ source }) => source.text === text)?.body ?? body
}

function stateSince<Body>({ source, ended }: Adopted<Body>, { text }: Source): AboutFound['now'] {
  if (ended !== undefined) return 'ended'
  return source.text === text ? 'stands' : 'amended'
}
