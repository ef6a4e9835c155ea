import type { Child } from 'hono/jsx'
import type { Side } from '../../../shared/dialogue.ts'
import { ownName } from '../../../shared/languages/format/language-name.ts'
import { inTongue } from '../../../shared/languages/registry.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { type Held, languageOfTexts, tongueOf } from '../../../shared/spoken.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'

/** What Parley says in the second column of a page. @param zone the time zone of the page */
export function phrasesBeside(language: TextLanguage, held: Held, zone: string | undefined): Phrases {
  const tongue = tongueOf(language, held)
  const phrases = phrasesIn(tongue.language, zone)
  return tongue.texts === undefined ? phrases : { ...phrases, texts: tongue.texts }
}

type CellsProps = {
  readonly phrases: Phrases
  /** What Parley says in the second column. */
  readonly beside: Phrases
  /** What is in a column, with what Parley says in it. */
  readonly cell: (own: Phrases) => Child
}

/** The same in two languages beside each other. On a phone one is under the other, each under the name of its language. */
export function BesideEachOther({ phrases, beside, cell }: CellsProps) {
  return (
    <div class="pair">
      {[phrases, beside].map((own) => {
        const language = languageOfTexts(own)
        return (
          <div {...inTongue(own.language)}>
            <p class="column" {...inTongue(language)}>
              {ownName(language)}
            </p>
            {cell(own)}
          </div>
        )
      })}
    </div>
  )
}

type TextProps = Omit<CellsProps, 'cell' | 'beside'> & {
  readonly body: ProposalBody
  readonly sides: readonly Side[]
  readonly beside: Phrases | undefined
  /** Where several wordings compete. */
  readonly letter?: string | undefined
  readonly isBracketed?: boolean
}

/** The heading of a proposal, and in two languages its text too: what is under it is in the language of the page. */
export function HeadingOrBoth(props: TextProps) {
  const { phrases, beside } = props
  if (beside === undefined) return <Heading {...props} />
  return (
    <BesideEachOther
      phrases={phrases}
      beside={beside}
      cell={(own) => (
        <>
          <Heading {...props} phrases={own} />
          <Text {...props} phrases={own} />
        </>
      )}
    />
  )
}

/** The text of a proposal, if it was not beside another language above. */
export function TextBelow(props: TextProps) {
  return props.beside === undefined ? <Text {...props} /> : null
}

function Heading({ body, sides, phrases, letter }: TextProps) {
  return (
    <>
      <h3>
        <ProposalHeading body={body} sides={sides} phrases={phrases} />
      </h3>
      {letter !== undefined && <h4>{phrases.settled.wording(letter)}</h4>}
    </>
  )
}

function Text({ body, sides, phrases, isBracketed = false }: TextProps) {
  const text = <ProposalText body={body} sides={sides} phrases={phrases} />
  return isBracketed ? <div class="bracketed-text">{text}</div> : text
}
