import { inLanguage } from '../../../shared/localized-text.ts'
import { type ProposalBody, textsOf } from '../../../shared/proposal.ts'
import type { Status } from '../../../shared/settlement.ts'
import type { ObjectionView, ProposalView } from '../../views/reading-view.ts'
import type { ReadingProps } from '../pages/reading-body.tsx'
import { Clauses } from './clauses.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'

const STATUSES: readonly Status[] = ['agreed', 'bracketed', 'dropped']
const BEGINNING = 70
const SIGN = { agreed: '✓', bracketed: '[ ]', dropped: '✗' } as const

/** What a reading came to: proposals by sides at a glance, then each text with what was objected to it. */
export function SettledReading(props: ReadingProps) {
  const { view, phrases } = props
  if (view.proposals.length === 0) return <p>{phrases.settled.nothing}</p>
  return (
    <section>
      <h2>{phrases.settled.matrix}</h2>
      <Matrix {...props} />
      {STATUSES.map((status) => (
        <OfStatus {...props} status={status} />
      ))}
      <p class="note">
        {phrases.settled.digest}: <code>{view.settlement?.root}</code>
      </p>
    </section>
  )
}

function Matrix({ view, dialogue, phrases }: ReadingProps) {
  const { settled } = phrases
  return (
    <section class="wide" tabindex={0} aria-label={settled.matrix}>
      <table>
        <thead>
          <tr>
            <th scope="col">{settled.proposal}</th>
            {dialogue.sides.map((side) => (
              <th scope="col">{inLanguage(side.name, phrases.language).words}</th>
            ))}
            <th scope="col">{settled.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {STATUSES.flatMap((status) => ofStatus(view.proposals, status)).map((proposal) => (
            <tr>
              <th scope="row">
                <a href={`#p-${proposal.id}`}>
                  <ProposalHeading body={proposal.body} sides={dialogue.sides} phrases={phrases} />
                </a>
                <Beginning body={proposal.body} phrases={phrases} />
              </th>
              {dialogue.sides.map(({ id }) => {
                const side = proposal.outcome?.sides.find((one) => one.side === id)
                return (
                  <td>
                    <span class={side?.agrees ? 'mark agreed' : 'mark dropped'}>
                      {side?.agrees ? `✓ ${settled.agrees}` : `✗ ${settled.doesNot}`}
                    </span>
                    <Tally tally={side?.tally} phrases={phrases} />
                  </td>
                )
              })}
              <td>
                <StatusMark status={proposal.outcome?.status ?? 'dropped'} phrases={phrases} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The first words of a text: several may stand under one heading. */
function Beginning({ body, phrases }: Pick<ReadingProps, 'phrases'> & { readonly body: ProposalBody }) {
  const text =
    body.kind === 'text' ? undefined : textsOf(body)[body.kind === 'modality' || body.kind === 'commitment' ? 0 : 1]
  if (text === undefined) return null
  const { words, language } = inLanguage(text, phrases.language)
  const characters = [...words]
  return (
    <small class="note" dir="auto" lang={language}>
      {' '}
      {characters.slice(0, BEGINNING).join('')}
      {characters.length > BEGINNING && '…'}
    </small>
  )
}

function Tally({
  tally,
  phrases,
}: Pick<ReadingProps, 'phrases'> & { readonly tally: Record<string, number> | undefined }) {
  if (tally === undefined) return null
  const parts = Object.entries(tally).filter(([, number]) => number > 0)
  return (
    <small class="note">
      {' '}
      {parts.map(([stance, number]) => `${phrases.reading.stance[stance]?.[0] ?? stance}: ${number}`).join('; ')}
    </small>
  )
}

function StatusMark({ status, phrases }: Pick<ReadingProps, 'phrases'> & { readonly status: Status }) {
  return (
    <span class={`mark ${status}`}>
      {SIGN[status]} {phrases.settled.status[status]}
    </span>
  )
}

function ofStatus(proposals: readonly ProposalView[], status: Status): readonly ProposalView[] {
  return proposals.filter((proposal) => proposal.outcome?.status === status)
}

function OfStatus(props: ReadingProps & { readonly status: Status }) {
  const { view, status, phrases } = props
  const proposals = ofStatus(view.proposals, status)
  if (proposals.length === 0) return null
  return (
    <section>
      <h2>
        <StatusMark status={status} phrases={phrases} />
        <span class="soft"> — {phrases.settled.statusMeans[status]}</span>
      </h2>
      {proposals.map((proposal) => (
        <SettledProposal {...props} proposal={proposal} />
      ))}
    </section>
  )
}

function SettledProposal(props: ReadingProps & { readonly proposal: ProposalView }) {
  const { proposal, dialogue, phrases } = props
  const side = dialogue.sides.find((one) => one.id === proposal.side)
  return (
    <article id={`p-${proposal.id}`}>
      <h3>
        <ProposalHeading body={proposal.body} sides={dialogue.sides} phrases={phrases} />
      </h3>
      <div class={proposal.outcome?.status === 'bracketed' ? 'bracketed-text' : ''}>
        <ProposalText body={proposal.body} sides={dialogue.sides} phrases={phrases} />
      </div>
      <Clauses {...props} />
      <p class="soft">
        {proposal.outcome !== undefined && phrases.settled.reason[proposal.outcome.reason]}
        {side !== undefined && `; ${inLanguage(side.name, phrases.language).words}`}
        {proposal.name !== undefined && `, ${proposal.name}`}
      </p>
      <Objections objections={proposal.objections ?? []} phrases={phrases} />
    </article>
  )
}

function Objections({
  objections,
  phrases,
}: Pick<ReadingProps, 'phrases'> & { readonly objections: readonly ObjectionView[] }) {
  if (objections.length === 0) return null
  return (
    <>
      <h4>{phrases.settled.objections}</h4>
      {objections.map(({ stance, change, side, name }) => (
        <blockquote>
          <p dir="auto">{change}</p>
          <small class="note">
            {[phrases.settled.stance[stance] ?? stance, side, name].filter(Boolean).join(', ')}
          </small>
        </blockquote>
      ))}
    </>
  )
}
