import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { OPEN_WORDING } from '../../../shared/outcomes.ts'
import { languageOfTexts, tongueBeside } from '../../../shared/spoken.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import { directionAround } from '../pieces/text-in-languages.tsx'
import { Line } from './bracket-line.tsx'
import type { Shown } from './open-wordings.ts'
import { shownTogether } from './page-of-settled.ts'
import type { PageOf } from './page-of-texts.ts'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import type { ReadingProps } from './reading-props.ts'
import { SettledText } from './settled-text.tsx'
import { BesideEachOther } from './text-beside.tsx'

type Together = Extract<Shown, { is: 'line' }>

/** Several wordings of one text in one line, then each wording with its letter and its objections. */
export function InOneLine(props: ReadingProps & Pick<PageOf<unknown>, 'hrefOf'> & { readonly shown: Together }) {
  const { shown, phrases, beside } = props
  const { members } = shown
  const isOpen = members.every(({ proposal }) => OPEN_WORDING.has(proposal.outcome?.reason ?? ''))
  const letters = members.map(({ letter }) => letter)
  return (
    <article>
      {beside === undefined ? (
        <Wordings {...props} own={phrases} all={[shown]} isOpen={isOpen} />
      ) : (
        <BesideEachOther
          phrases={phrases}
          beside={beside}
          cell={(own) => (
            <Wordings
              {...props}
              own={own}
              all={own === phrases ? [shown] : shownTogether({ ...props, phrases: own }, shown)}
              isOpen={isOpen}
            />
          )}
        />
      )}
      <p class="soft">{wordingIn(phrases.language).inTheLine(letters, isOpen)}</p>
      {members.map(({ letter, proposal }) => (
        <section id={`p-${proposal.id}`}>
          <h4>{phrases.settled.wording(letter)}</h4>
          <SettledText {...props} proposal={proposal} />
        </section>
      ))}
    </article>
  )
}

type WordingsProps = Pick<ReadingProps, 'dialogue'> & {
  readonly own: Phrases
  /** In another language they can be apart. */
  readonly all: readonly Shown[]
  readonly isOpen: boolean
}

function Wordings({ own, all, isOpen, dialogue: { sides } }: WordingsProps) {
  const [first] = all
  const body = first?.is === 'line' ? first.members[0]?.proposal.body : first?.proposal.body
  return (
    <>
      {body !== undefined && (
        <h3>
          <ProposalHeading body={body} sides={sides} phrases={own} />
        </h3>
      )}
      {all.map((shown) => (
        <>
          {shown.is === 'one' && shown.letter !== undefined && <h4>{own.settled.wording(shown.letter)}</h4>}
          <div class={isOpen ? '' : 'bracketed-text'}>
            {shown.is === 'line' ? (
              <p class="text" {...directionAround(shown.language, own)}>
                <Line line={shown.line} tongue={tongueBeside(shown.language, own)} />
              </p>
            ) : (
              <ProposalText body={shown.proposal.body} sides={sides} phrases={own} />
            )}
          </div>
          {shown.is === 'line' && shown.language !== languageOfTexts(own) && (
            <p class="note">{own.untranslated(nameOfLanguage(shown.language, own))}</p>
          )}
        </>
      ))}
    </>
  )
}
