import type { Reason, Status } from '../../../shared/settlement.ts'
import type { ObjectionView, ProposalView } from '../../views/reading-view.ts'
import type { ReadingProps } from '../pages/reading-body.tsx'
import { AgreementMatrix, AS_SHOWN } from './agreement-matrix.tsx'
import { Amendment } from './amendment.tsx'
import { Clauses } from './clauses.tsx'
import { Consolidated, familiesOf, Parts } from './consolidated.tsx'
import { NotInLine } from './not-in-line.tsx'
import { OwnPosition } from './own-position.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { nameOfSide } from './side-name.ts'
import { StatusMark } from './status-mark.tsx'

/** What a reading came to: proposals by sides at a glance, then each text with what was objected to it. */
export function SettledReading(props: ReadingProps) {
  const { view, phrases } = props
  if (view.proposals.length === 0) return <p>{phrases.settled.nothing}</p>
  return (
    <section>
      <h2>{phrases.settled.matrix}</h2>
      <AgreementMatrix {...props} />
      {AS_SHOWN.map((status) => (
        <OfStatus {...props} status={status} />
      ))}
      <p>
        <a href={`/rounds/${view.round}/instrument`}>{phrases.round.instrument}</a>
      </p>
      <p class="note">
        {phrases.settled.digest}: <code>{view.settlement?.root}</code>
      </p>
    </section>
  )
}

function OfStatus(props: ReadingProps & { readonly status: Status }) {
  const { view, status, phrases } = props
  const families = familiesOf(view.proposals, wentIn).filter(({ proposal }) => proposal.outcome?.status === status)
  if (families.length === 0) return null
  return (
    <section>
      <h2>
        <StatusMark status={status} phrases={phrases} />
        <span class="soft">
          {'\u00a0'}— {phrases.settled.statusMeans[status]}
        </span>
      </h2>
      {families.map(({ proposal, parts }) => (
        <>
          <SettledProposal {...props} proposal={proposal} />
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

/** By the heading above, or by what a consolidated text says of itself. */
const SAID_ELSEWHERE: readonly Reason[] = ['every-side-agrees', 'consolidated']

/** What did not go in has an outcome of its own, and is shown with those that share it. */
function wentIn({ outcome }: ProposalView): boolean {
  return outcome?.status === 'merged'
}

function SettledProposal(props: ReadingProps & { readonly proposal: ProposalView }) {
  const { proposal, dialogue, phrases } = props
  return (
    <article id={`p-${proposal.id}`}>
      <h3>
        <ProposalHeading body={proposal.body} sides={dialogue.sides} phrases={phrases} />
      </h3>
      <div class={proposal.outcome?.status === 'bracketed' ? 'bracketed-text' : ''}>
        <ProposalText body={proposal.body} sides={dialogue.sides} phrases={phrases} />
      </div>
      <NotInLine outOfLine={proposal.outOfLine} phrases={phrases} />
      <Consolidated {...props} />
      <Clauses {...props} />
      <Amendment {...props} />
      <p class="soft">
        {[
          proposal.outcome !== undefined &&
            !SAID_ELSEWHERE.includes(proposal.outcome.reason) &&
            phrases.settled.reason[proposal.outcome.reason],
          proposal.side !== undefined && nameOfSide(proposal.side, dialogue.sides, phrases),
          proposal.name,
        ]
          .filter(Boolean)
          .join('; ')}
      </p>
      <Objections objections={proposal.objections ?? []} dialogue={dialogue} phrases={phrases} />
      {proposal.position !== undefined && (
        <OwnPosition position={proposal.position} phrases={phrases} shownBy={dialogue.attribution} />
      )}
    </article>
  )
}

function Objections({
  objections,
  dialogue,
  phrases,
}: Pick<ReadingProps, 'dialogue' | 'phrases'> & { readonly objections: readonly ObjectionView[] }) {
  if (objections.length === 0) return null
  return (
    <>
      <h4>{phrases.settled.objections}</h4>
      {objections.map(({ stance, change, side, name }) => (
        <blockquote>
          <p dir="auto">{change}</p>
          <small class="note">
            {[
              phrases.settled.stance[stance] ?? stance,
              side !== undefined && nameOfSide(side, dialogue.sides, phrases),
              name,
            ]
              .filter(Boolean)
              .join(', ')}
          </small>
        </blockquote>
      ))}
    </>
  )
}
