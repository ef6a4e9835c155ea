import type { OfferedMatter } from '../../views/dialogue-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from './text-in-languages.tsx'

/** So many of each kind are named. The page of the reading lists all of them. */
const MOST_NAMED = 20

/** What the next round offers again, before it starts. */
export function OfferedNext({
  offered,
  phrases,
}: {
  readonly offered: readonly OfferedMatter[]
  readonly phrases: Phrases
}) {
  const { offersAgain, offeredTerms, offeredBaskets } = phrases.round
  const baskets = offered.filter(({ kind }) => kind === 'basket')
  const terms = offered.filter(({ kind }) => kind !== 'basket')
  return (
    <>
      {offersAgain}
      {terms.length > 0 && <Named as={offeredTerms(terms.length)} matters={terms} phrases={phrases} />}
      {baskets.length > 0 && <Named as={offeredBaskets(baskets.length)} matters={baskets} phrases={phrases} />}
    </>
  )
}

function Named({
  as,
  matters,
  phrases,
}: {
  readonly as: string
  readonly matters: readonly OfferedMatter[]
  readonly phrases: Phrases
}) {
  return (
    <>
      {phrases.signs.space}
      {as}
      {phrases.signs.colon}
      {matters.slice(0, MOST_NAMED).map(({ title }, index) => (
        <>
          {index > 0 && phrases.signs.semicolon}
          <Localized text={title} phrases={phrases} short />
        </>
      ))}
      {matters.length > MOST_NAMED ? `${phrases.signs.semicolon}…` : phrases.signs.end}
    </>
  )
}
