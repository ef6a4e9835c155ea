import type { Answering, Bracket, MappedObjection } from '../../../shared/bracket-map/bracket.ts'
import { agreementWords, madeInWords, roundsBefore, wordingName } from '../../../shared/bracket-map/in-words.ts'
import type { Side } from '../../../shared/dialogue.ts'
import { oneLine } from '../../../shared/instrument/localized.ts'
import { remarksIn } from '../../../shared/instrument/remarks.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import { readingName } from '../../../shared/reading-name.ts'
import { languageOfTexts, tongueBeside } from '../../../shared/spoken.ts'
import type { StandingRoot } from '../../../shared/standing/roots.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { directionAround, Localized } from '../pieces/text-in-languages.tsx'
import { Line } from '../reading/bracket-line.tsx'
import { DispositionMark, Words } from '../reading/objections-shown.tsx'
import { competingTexts } from '../reading/open-wordings.ts'
import { ProposalHeading, ProposalText } from '../reading/proposal-text.tsx'
import { addressOfText } from '../reading/reading-address.ts'
import { Mark } from '../reading/status-mark.tsx'
import { WhatWasTried } from './what-was-tried.tsx'

type CardProps = { readonly bracket: Bracket; readonly sides: readonly Side[]; readonly phrases: Phrases }

/** One matter in brackets: its words, who agrees on them, what would remove the objections, and what was tried. */
export function BracketCard(props: CardProps) {
  const { bracket, sides, phrases } = props
  const { reading, number, state, stands, wordings, objections, now } = bracket
  const [first] = wordings
  return (
    <article>
      <h3>
        {number === undefined
          ? first !== undefined && <ProposalHeading body={first.body} sides={sides} phrases={phrases} />
          : phrases.brackets.clause(number)}
      </h3>
      <p class="soft">
        {phrases.brackets.state[state]}
        {phrases.signs.space}
        <a href={`/readings/${reading.id}`}>{readingName({ ...reading, basket: undefined }, phrases.language)}</a>
      </p>
      {roundsBefore(bracket, phrases.brackets).map((says) => (
        <p class="soft">{says}</p>
      ))}
      {stands !== undefined && <WhatStands stands={stands} sides={sides} phrases={phrases} />}
      <InBrackets {...props} />
      <Agreement {...props} />
      <h4>{phrases.brackets.objections}</h4>
      {objections.length === 0 && <p>{phrases.brackets.noObjections}</p>}
      {objections.map((objection) => (
        <ObjectionOnMap {...props} objection={objection} />
      ))}
      {now.length > 0 && (
        <>
          <h4>{phrases.brackets.now}</h4>
          <ul>
            {now.map(({ id, reading: open, body }) => (
              <li>
                <TextLink {...props} text={{ reading: open, proposal: id, body }} />
              </li>
            ))}
          </ul>
        </>
      )}
      <WhatWasTried {...props} />
    </article>
  )
}

/** What stands that the texts would amend or end, with a link to the reading that its words are from. */
function WhatStands({ stands, sides, phrases }: Omit<CardProps, 'bracket'> & { readonly stands: StandingRoot }) {
  const { round, reading } = stands.source
  return (
    <>
      <p class="note">
        {phrases.brackets.stands}
        {phrases.signs.opens}
        <a href={`/readings/${reading}`}>{phrases.standing.from(round, reading)}</a>
        {phrases.signs.closes}
      </p>
      <ProposalText body={stands.body} sides={sides} phrases={phrases} />
    </>
  )
}

/** The wordings, those that share most of their words in one line, as the page of the reading has them. */
function InBrackets({ bracket, sides, phrases }: CardProps) {
  const { wordings, competes, isOpen } = bracket
  const texts = wordings.map(({ id, body, amends }) => ({ id, body, amends, competes }))
  return (
    <>
      {competingTexts(texts, texts, sides, phrases).map((shown) =>
        shown.is === 'line' ? (
          <div class={isOpen ? '' : 'bracketed-text'}>
            <p class="text" {...directionAround(shown.language, phrases)}>
              <Line line={shown.line} tongue={tongueBeside(shown.language, phrases)} />
            </p>
          </div>
        ) : (
          <>
            {shown.letter !== undefined && <p class="note">{phrases.brackets.wording(shown.letter)}</p>}
            <div class="bracketed-text">
              <ProposalText body={shown.proposal.body} sides={sides} phrases={phrases} />
            </div>
          </>
        ),
      )}
    </>
  )
}

function Agreement({ bracket: { wordings }, sides, phrases }: CardProps) {
  const { brackets } = phrases
  return (
    <>
      <h4>{brackets.agree}</h4>
      <ul class="plain">
        {wordings.map((one) => (
          <li>
            {remarksIn({ lacks: one.lacks }, wordingIn(phrases.language)).map((says) => (
              <p class="open-line">{says}</p>
            ))}
            {wordings.length > 1 && (
              <strong>
                {brackets.wording(one.letter)}
                {phrases.signs.stop}
              </strong>
            )}
            {one.ends !== undefined && (
              <>
                {brackets.ends}
                {phrases.signs.colon}
                <Localized text={one.ends} phrases={phrases} />
                {phrases.signs.space}
              </>
            )}
            {sides.map(({ id, name }, index) => (
              <>
                {index > 0 && phrases.signs.semicolon}
                <bdi>{oneLine(inLanguage(name, languageOfTexts(phrases)).words)}</bdi>
                {phrases.signs.colon}
                {one.agreedBy === undefined ? (
                  <span class="soft">{brackets.notShown}</span>
                ) : (
                  <Mark
                    kind={one.agreedBy.includes(id) ? 'agreed' : 'dropped'}
                    word={agreementWords(id, one, brackets)}
                  />
                )}
              </>
            ))}
          </li>
        ))}
      </ul>
      {wordings.some(({ agreedBy }) => agreedBy === undefined) && <p class="note">{brackets.notShownMeans}</p>}
    </>
  )
}

function ObjectionOnMap(props: CardProps & { readonly objection: MappedObjection }) {
  const { objection, sides, phrases, bracket } = props
  const { letter, disposition, answeredBy, text, stance, side, name } = objection
  const { brackets } = phrases
  const madeIn = madeInWords(objection, bracket, brackets, phrases.language)
  return (
    <blockquote>
      <Words objection={{ change: text, stance, side, name }} dialogue={{ sides }} phrases={phrases} />
      {(letter === undefined || bracket.wordings.length > 1) && (
        <small class="note under">{letter === undefined ? brackets.onEarlier : brackets.wording(letter)}</small>
      )}
      {madeIn !== undefined && <small class="note under">{madeIn}</small>}
      <DispositionMark disposition={disposition} phrases={phrases} />
      {answeredBy.length === 0 && <small class="note under">{brackets.unanswered}</small>}
      {answeredBy.map((answering) => (
        <small class="under">
          {brackets.answeredBy}
          {phrases.signs.colon}
          <TextLink {...props} text={answering} />
        </small>
      ))}
    </blockquote>
  )
}

/** A text by its letter or in its own words, with a link to the reading that it was tabled in. */
function TextLink({
  text: { reading, proposal, letter, body },
  bracket,
  sides,
  phrases,
}: CardProps & { readonly text: Answering }) {
  return (
    <>
      <a href={addressOfText(reading, proposal)}>
        {letter === undefined ? (
          <ProposalHeading body={body} sides={sides} phrases={phrases} />
        ) : (
          wordingName(letter, bracket.wordings.length, phrases.brackets)
        )}
      </a>
      {letter === undefined && <ProposalText body={body} sides={sides} phrases={phrases} />}
    </>
  )
}
