import { inLanguage } from '../../../shared/localized-text.ts'
import { type ShownStatus, shownStatus } from '../../../shared/outcomes.ts'
import { type ProposalBody, textsOf } from '../../../shared/proposal.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import type { Stance } from '../../../shared/stance.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { isNotAgreedAsWhole } from './consolidated-text.tsx'
import type { PageOf } from './page-of-texts.ts'
import { ProposalHeading } from './proposal-text.tsx'
import type { ReadingProps } from './reading-props.ts'
import { Mark, StatusMark } from './status-mark.tsx'

const BEGINNING = 70

/** A table of proposals by sides: which side agrees to which proposal. On a phone each row is a card of its own. */
export function AgreementMatrix({ view, dialogue, phrases, hrefOf }: ReadingProps & Pick<PageOf<unknown>, 'hrefOf'>) {
  const { settled } = phrases
  return (
    <section class="wide" tabindex={0} aria-label={settled.matrix}>
      <table class="matrix">
        <thead>
          <tr>
            <th scope="col">{settled.proposal}</th>
            {dialogue.sides.map((side) => (
              <th scope="col">{inLanguage(side.name, languageOfTexts(phrases)).words}</th>
            ))}
            <th scope="col">{settled.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {STATUS_ORDER.flatMap((status) => ofStatus(view.proposals, status)).map((proposal) => (
            <tr>
              <th scope="row">
                <a href={hrefOf(proposal.id)}>
                  <ProposalHeading body={proposal.body} sides={dialogue.sides} phrases={phrases} />
                </a>
                <Beginning body={proposal.body} phrases={phrases} />
              </th>
              {dialogue.sides.map(({ id, name }) => (
                <td>
                  <span class="of" aria-hidden="true">
                    {inLanguage(name, languageOfTexts(phrases)).words}
                    {phrases.signs.colon}
                  </span>
                  <Agrees proposal={proposal} side={id} view={view} phrases={phrases} />
                </td>
              ))}
              <td>
                <StatusMark
                  status={proposal.outcome === undefined ? 'dropped' : shownStatus(proposal.outcome)}
                  phrases={phrases}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {view.proposals.some(({ outcome }) => outcome !== undefined && outcome.sides === undefined) && (
        <p class="note">{phrases.brackets.notShownMeans}</p>
      )}
    </section>
  )
}

/** The order of outcomes in the table. */
export const STATUS_ORDER: readonly ShownStatus[] = ['agreed', 'waiting', 'bracketed', 'merged', 'dropped']

/** The proposals that came to one outcome. */
function ofStatus(proposals: readonly ProposalView[], status: ShownStatus): readonly ProposalView[] {
  return proposals.filter(({ outcome }) => outcome !== undefined && shownStatus(outcome) === status)
}

type AgreesProps = Pick<ReadingProps, 'view' | 'phrases'> & { readonly proposal: ProposalView; readonly side: string }

function Agrees({ proposal, side, view, phrases }: AgreesProps) {
  const { settled } = phrases
  if (proposal.outcome !== undefined && proposal.outcome.sides === undefined) {
    return <span class="soft">{phrases.brackets.notShown}</span>
  }
  const found = proposal.outcome?.sides?.find((one) => one.side === side)
  const isOnParts = isNotAgreedAsWhole(proposal, view)
  return (
    <>
      {found?.agrees ? (
        <Mark kind="agreed" word={isOnParts ? phrases.consolidated.agreesOnParts : settled.agrees} />
      ) : (
        <Mark kind="dropped" word={settled.doesNot} />
      )}
      <Tally tally={found?.tally} phrases={phrases} />
    </>
  )
}

/** The first words of a text, because several texts can have the same heading. */
function Beginning({ body, phrases }: Pick<ReadingProps, 'phrases'> & { readonly body: ProposalBody }) {
  const text =
    body.kind === 'text' ? undefined : textsOf(body)[body.kind === 'modality' || body.kind === 'commitment' ? 0 : 1]
  if (text === undefined) return null
  const { words, language } = inLanguage(text, languageOfTexts(phrases))
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
  const parts = (Object.entries(tally) as [Stance, number][]).filter(([, number]) => number > 0)
  return (
    <small class="note">
      {' '}
      {parts
        .map(([stance, number]) => `${phrases.reading.stance[stance][0]}${phrases.signs.colon}${number}`)
        .join(phrases.signs.semicolon)}
    </small>
  )
}
