import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { OPEN_WORDING, type ShownStatus, shownStatus } from '../../../shared/outcomes.ts'
import { languageOfTexts, tongueBeside } from '../../../shared/spoken.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { nameOfLanguage } from '../pieces/name-of-language.ts'
import { directionAround } from '../pieces/text-in-languages.tsx'
import { AgreementMatrix } from './agreement-matrix.tsx'
import { Line } from './bracket-line.tsx'
import { Clauses } from './clause-list.tsx'
import { Parts } from './consolidated-text.tsx'
import type { Shown } from './open-wordings.ts'
import { isShownAs, pageOfSettled, type SettledBlock } from './page-of-settled.ts'
import type { PageOf } from './page-of-texts.ts'
import { Pages } from './pages-of-texts.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import type { ReadingProps } from './reading-props.ts'
import { SettledText } from './settled-text.tsx'
import { StatusMark } from './status-mark.tsx'

/** The result of a reading: a table of proposals by sides, then each text with its objections. */
export function SettledReading(props: ReadingProps) {
  const { view, dialogue, phrases } = props
  if (view.proposals.length === 0) return <p>{phrases.settled.nothing}</p>
  const listed = pageOfSettled(props)
  const pages = <Pages {...listed} view={view} phrases={phrases} />
  return (
    <section>
      <h2>{phrases.settled.matrix}</h2>
      <AgreementMatrix {...props} {...listed} />
      {props.visitor.role === 'facilitator' && view.proposals.some(isInBrackets) && (
        <p class="noprint">
          <a href={`/readings/${view.id}/candidates`}>{phrases.candidates.link}</a>
        </p>
      )}
      {dialogue.untranslated === 'held-back' && <p class="note">{phrases.settled.heldBack}</p>}
      {pages}
      {[...Map.groupBy(listed.groups, ({ status }) => status)].map(([status, groups]) => (
        <OfStatus {...props} {...listed} status={status} blocks={groups.flatMap(({ blocks }) => blocks)} />
      ))}
      {pages}
      <p>
        <a href={`/rounds/${view.round}/instrument`}>{phrases.round.instrument}</a>
      </p>
      {(view.settlement?.bracketed ?? 0) > 0 && (
        <p>
          <a href={`/rounds/${view.round}/brackets`}>{phrases.brackets.title}</a>
        </p>
      )}
      <p class="note">
        {phrases.settled.digest}
        {phrases.signs.colon}
        <code>{view.settlement?.root}</code>
      </p>
    </section>
  )
}

type OfStatusProps = ReadingProps &
  Pick<PageOf<unknown>, 'hrefOf'> & { readonly status: ShownStatus; readonly blocks: readonly SettledBlock[] }

function OfStatus(props: OfStatusProps) {
  const { status, blocks, phrases } = props
  return (
    <section>
      <h2>
        <StatusMark status={status} phrases={phrases} />
        <span class="soft">
          {phrases.signs.dash}
          {phrases.settled.statusMeans[status]}
        </span>
      </h2>
      {blocks.map(({ shown, parts }) => (
        <>
          {shown.is === 'line' ? (
            <InOneLine {...props} shown={shown} />
          ) : (
            <SettledProposal {...props} proposal={shown.proposal} letter={shown.letter} />
          )}
          <Parts parts={parts} phrases={phrases}>
            {parts.map((part) => (
              <SettledProposal {...props} proposal={part} />
            ))}
          </Parts>
        </>
      ))}
    </section>
  )
}

/** The text of a basket is ratified or not; nothing is drafted for it. */
function isInBrackets({ body, outcome }: ProposalView): boolean {
  return outcome !== undefined && shownStatus(outcome) === 'bracketed' && body.kind !== 'text'
}

type SettledProps = ReadingProps &
  Pick<PageOf<unknown>, 'hrefOf'> & {
    readonly proposal: ProposalView
    /** Where several wordings compete. */
    readonly letter?: string | undefined
  }

function SettledProposal(props: SettledProps) {
  const { proposal, letter, dialogue, phrases } = props
  return (
    <article id={`p-${proposal.id}`}>
      <h3>
        <ProposalHeading body={proposal.body} sides={dialogue.sides} phrases={phrases} />
      </h3>
      {letter !== undefined && <h4>{phrases.settled.wording(letter)}</h4>}
      <div class={isShownAs(proposal, 'bracketed') ? 'bracketed-text' : ''}>
        <ProposalText body={proposal.body} sides={dialogue.sides} phrases={phrases} />
      </div>
      <Clauses {...props} />
      <SettledText {...props} />
    </article>
  )
}

type Together = Extract<Shown, { is: 'line' }>

/** Several wordings of one text in one line, then each wording with its letter and its objections. */
function InOneLine(props: ReadingProps & Pick<PageOf<unknown>, 'hrefOf'> & { readonly shown: Together }) {
  const { shown, dialogue, phrases } = props
  const { members, line, language } = shown
  const [first] = members
  const isOpen = members.every(({ proposal }) => OPEN_WORDING.has(proposal.outcome?.reason ?? ''))
  const letters = members.map(({ letter }) => letter)
  return (
    <article>
      {first !== undefined && (
        <h3>
          <ProposalHeading body={first.proposal.body} sides={dialogue.sides} phrases={phrases} />
        </h3>
      )}
      <div class={isOpen ? '' : 'bracketed-text'}>
        <p class="text" {...directionAround(language, phrases)}>
          <Line line={line} tongue={tongueBeside(language, phrases)} />
        </p>
      </div>
      {language !== languageOfTexts(phrases) && (
        <p class="note">{phrases.untranslated(nameOfLanguage(language, phrases))}</p>
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
