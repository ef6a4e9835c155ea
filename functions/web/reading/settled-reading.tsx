import { type ShownStatus, shownStatus } from '../../../shared/outcomes.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { AgreementMatrix } from './agreement-matrix.tsx'
import { Clauses } from './clause-list.tsx'
import { Parts } from './consolidated-text.tsx'
import { isShownAs, pageOfSettled, type SettledBlock } from './page-of-settled.ts'
import type { PageOf } from './page-of-texts.ts'
import { Pages } from './pages-of-texts.tsx'
import type { ReadingProps } from './reading-props.ts'
import { SettledText } from './settled-text.tsx'
import { StatusMark } from './status-mark.tsx'
import { HeadingOrBoth, TextBelow } from './text-beside.tsx'
import { InOneLine } from './wordings-in-line.tsx'

/** The result of a reading: a table of proposals by sides, then each text with its objections. */
export function SettledReading(props: ReadingProps) {
  const { view, dialogue, phrases } = props
  if (view.proposals.length === 0) return <p>{phrases.settled.nothing}</p>
  const listed = pageOfSettled(props)
  const pages = <Pages {...listed} view={view} query={props.query} phrases={phrases} />
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
  const { proposal, letter, dialogue, phrases, beside } = props
  const text = {
    body: proposal.body,
    sides: dialogue.sides,
    phrases,
    beside,
    letter,
    isBracketed: isShownAs(proposal, 'bracketed'),
  }
  return (
    <article id={`p-${proposal.id}`}>
      <HeadingOrBoth {...text} />
      <TextBelow {...text} />
      <Clauses {...props} />
      <SettledText {...props} />
    </article>
  )
}
