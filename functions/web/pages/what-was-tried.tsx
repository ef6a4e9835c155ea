import type { Bracket, Tried } from '../../../shared/bracket-map/bracket.ts'
import { wordingName } from '../../../shared/bracket-map/in-words.ts'
import type { Side } from '../../../shared/dialogue.ts'
import { shownStatus } from '../../../shared/outcomes.ts'
import { readingName } from '../../../shared/reading-name.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { ProposalText } from '../reading/proposal-text.tsx'
import { StatusMark } from '../reading/status-mark.tsx'

type CardProps = { readonly bracket: Bracket; readonly sides: readonly Side[]; readonly phrases: Phrases }

/** What earlier rounds left of a matter, and what became of each of its texts in the readings of this round. */
export function WhatWasTried(props: CardProps) {
  const {
    bracket: { before, tried },
    phrases,
  } = props
  return (
    <details>
      <summary>{phrases.brackets.tried}</summary>
      {before.map(({ round, reading, texts }) => (
        <>
          <p>
            <a href={`/readings/${reading}`}>{phrases.standing.from(round, reading)}</a>
            {phrases.signs.colon}
            {phrases.brackets.offeredAgain}
          </p>
          <ul>
            {texts.map((text) => (
              <li>
                <TextOfMatter {...props} text={text} />
              </li>
            ))}
          </ul>
        </>
      ))}
      {tried.map(({ reading, texts }) => (
        <>
          <p>
            <a href={`/readings/${reading.id}`}>{readingName({ ...reading, basket: undefined }, phrases.language)}</a>
          </p>
          <ul>
            {texts.map((text) => (
              <li>
                <OneTried {...props} text={text} />
              </li>
            ))}
          </ul>
        </>
      ))}
    </details>
  )
}

function OneTried({ text, bracket, sides, phrases }: CardProps & { readonly text: Tried }) {
  return (
    <>
      <TextOfMatter text={text} bracket={bracket} sides={sides} phrases={phrases} />
      <StatusMark status={shownStatus(text)} phrases={phrases} />
      {phrases.signs.colon}
      {phrases.settled.reason[text.reason]}
    </>
  )
}

/** A wording by its letter, and any other text in its own words. */
function TextOfMatter({
  text: { letter, body },
  bracket,
  sides,
  phrases,
}: CardProps & { readonly text: Pick<Tried, 'letter' | 'body'> }) {
  return letter === undefined ? (
    <ProposalText body={body} sides={sides} phrases={phrases} />
  ) : (
    <strong>
      {wordingName(letter, bracket.wordings.length, phrases.brackets)}
      {phrases.signs.stop}
    </strong>
  )
}
