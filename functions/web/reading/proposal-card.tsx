import type { ProposalView } from '../../views/proposal-view.ts'
import { AuthenticTexts } from '../pieces/authentic-texts.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { isUnderSilence } from '../pieces/silence-notice.tsx'
import { AdReferendum } from './ad-referendum.tsx'
import { standingAmended } from './amended-text.ts'
import { Amendment } from './amendment-changes.tsx'
import { AmendsStanding } from './amends-standing.tsx'
import { NotYetSeen } from './appearing-texts.tsx'
import { ChairsMark, ForTheChair } from './chairs-mark.tsx'
import { Clauses } from './clause-list.tsx'
import { Consolidated } from './consolidated-text.tsx'
import { FloorBeneath } from './floor-statements.tsx'
import { Answers } from './objections-shown.tsx'
import { OfferedMark } from './offered-mark.tsx'
import { OwnPosition, PositionSoFar, TakeBack } from './own-position.tsx'
import type { PageOfTexts } from './page-of-texts.ts'
import { PositionForm } from './position-form.tsx'
import { ProposalHeading } from './proposal-text.tsx'
import { addressOfForm, addressOfReading } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { noticeBefore, RecordedNotice } from './recorded-notice.tsx'
import { HeadingOrBoth, TextBelow } from './text-beside.tsx'

type CardProps = ReadingProps &
  Pick<PageOfTexts, 'hrefOf'> & { readonly proposal: ProposalView; readonly one: string | undefined }

/** A proposal of an open reading, with the visitor's own position. */
export function ProposalCard(props: CardProps) {
  const { proposal, view, dialogue, phrases, beside, query, givenBack, one, hrefOf } = props
  const { reading } = phrases
  const amended = view.proposals.find((other) => other.id === proposal.amends)
  const stands = standingAmended(view, proposal)
  const isUnanswered = view.may.takePositions && awaitsAnswer(proposal) && !isUnderSilence(view)
  const isOpen = view.may.takePositions && !proposal.withdrawn
  return (
    <>
      {noticeBefore(props) === proposal.id && <RecordedNotice {...props} />}
      <article id={`p-${proposal.id}`} class={isUnanswered ? 'unanswered' : ''}>
        <HeadingOrBoth {...{ body: proposal.body, sides: dialogue.sides, phrases, beside }} />
        {amended !== undefined && (
          <p class="soft">
            {reading.amends}
            {phrases.signs.colon}
            <a
              href={
                one === undefined
                  ? hrefOf(amended.id)
                  : addressOfReading(view.id, { one: amended.id, beside: query['beside'] })
              }
            >
              <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
            </a>
          </p>
        )}
        <AmendsStanding stands={stands} ends={proposal.ends} sides={dialogue.sides} phrases={phrases} />
        <TextBelow {...{ body: proposal.body, sides: dialogue.sides, phrases, beside }} />
        <AuthenticTexts
          states={proposal.authentic}
          {...(view.may.table.length > 0 &&
            !proposal.withdrawn && {
              proposeAt: (first) =>
                addressOfReading(view.id, { one, amend: proposal.id, first, beside: query['beside'] }, 'table'),
            })}
          phrases={phrases}
        />
        <NotInLine outOfLine={proposal.outOfLine} languages={dialogue.languages} phrases={phrases} />
        <Consolidated {...props} />
        <Clauses {...props} />
        <Amendment {...props} isOpen />
        <ChairsMark {...proposal} phrases={phrases} />
        <Answers answers={proposal.answers} dialogue={dialogue} phrases={phrases} />
        {proposal.withdrawn && <p class="mark">{reading.withdrawn}</p>}
        {proposal.mine && <p class="soft">{reading.yours}</p>}
        <NotYetSeen proposal={proposal} view={view} phrases={phrases} />
        {proposal.tabledIn !== view.id && (
          <p class="soft">
            <a href={`/readings/${proposal.tabledIn}`}>{reading.carried}</a>
          </p>
        )}
        <OfferedMark {...proposal} phrases={phrases} />
        {proposal.appearsAt === undefined && <FloorBeneath {...props} on={proposal.id} />}
        {isOpen && (
          <>
            <PositionSoFar proposal={proposal} isSilence={isUnderSilence(view)} phrases={phrases} />
            {proposal.stances.includes('ad-referendum') && (
              <AdReferendum confirmation={dialogue.confirmation} phrases={phrases} />
            )}
            <PositionForm
              reading={view.id}
              proposal={proposal}
              text={props.text}
              digest={
                proposal.body.kind === 'text' ? proposal.body.words?.[languageOfDocument(dialogue, phrases)] : undefined
              }
              languages={dialogue.languages}
              phrases={phrases}
              typed={givenBack?.form === proposal.id ? givenBack.typed : undefined}
              one={one}
              beside={query['beside']}
              isUnderSilence={isUnderSilence(view)}
            />
            {view.may.takeBack && <TakeBack {...props} beside={query['beside']} />}
          </>
        )}
        {!isOpen && proposal.position !== undefined && (
          <OwnPosition position={proposal.position} phrases={phrases} shownBy={dialogue.attribution} />
        )}
        {view.may.table.length > 0 && !proposal.withdrawn && <Reply {...props} />}
        {view.may.chairsTexts && !proposal.withdrawn && <ForTheChair {...props} />}
      </article>
    </>
  )
}

function Reply({ proposal, view, phrases, query, one }: CardProps) {
  return (
    <div class="actions">
      <a href={addressOfReading(view.id, { one, amend: proposal.id, beside: query['beside'] }, 'table')}>
        {phrases.reading.amend}
      </a>
      {proposal.mine && (
        <form
          method="post"
          action={addressOfForm(`/readings/${view.id}/proposals/${proposal.id}/withdrawal`, query['beside'])}
        >
          {one !== undefined && <input type="hidden" name="one" value={one} />}
          <button class="quiet" type="submit">
            {phrases.reading.withdraw}
          </button>
        </form>
      )}
    </div>
  )
}

/** Whether a text has no position of the visitor yet. */
export function awaitsAnswer(proposal: ProposalView): boolean {
  return proposal.position === undefined && !proposal.withdrawn
}
