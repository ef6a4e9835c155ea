import { competingFamilies, familiesOf, inOrderOfPage } from '../../views/families-of-texts.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { isUnderSilence } from '../pieces/silence-notice.tsx'
import { standingAmended } from './amended-text.ts'
import { Amendment } from './amendment-changes.tsx'
import { AmendsStanding } from './amends-standing.tsx'
import { ChairsMark, ForTheChair } from './chairs-mark.tsx'
import { Clauses, languageOfText } from './clause-list.tsx'
import { Consolidated, Parts } from './consolidated-text.tsx'
import { FloorBeneath } from './floor-statements.tsx'
import { Answers } from './objections-shown.tsx'
import { OfferedMark } from './offered-mark.tsx'
import { OwnPosition, PositionSoFar, TakeBack } from './own-position.tsx'
import { PositionForm } from './position-form.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { addressOfReading } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { noticeBefore, RecordedNotice } from './recorded-notice.tsx'

/** The proposals of an open reading, as a list or one at a time, each with the visitor's own position. */
export function Proposals(props: ReadingProps) {
  const { view, phrases, query, visitor } = props
  const { reading } = phrases
  const asked = view.proposals.find((proposal) => proposal.id === query['one'])
  const groups =
    asked === undefined ? competingFamilies(familiesOf(view.proposals)) : [[{ proposal: asked, parts: [] }]]
  return (
    <section>
      <h2>{reading.proposals}</h2>
      {visitor.role === 'observer' && <p class="soft">{reading.readOnly}</p>}
      {visitor.role === 'participant' && view.status === 'open' && !view.may.takePositions && (
        <p class="notice">{reading.notOnRoll}</p>
      )}
      {view.proposals.length === 0 && <p>{reading.noProposals}</p>}
      {view.number > 1 && (
        <p>
          <a href={`/rounds/${view.round}/brackets`}>{phrases.brackets.title}</a>
        </p>
      )}
      {view.may.takePositions && view.proposals.length > 0 && (
        <>
          <p class="soft">{reading.covered[props.dialogue.attribution]}</p>
          {view.yourSideIsSmall && <p class="notice">{reading.smallSide}</p>}
          <Languages {...props} />
          <Unanswered {...props} />
        </>
      )}
      {asked !== undefined && <Neighbours {...props} asked={asked} />}
      {groups.map((families) => (
        <>
          {families.length > 1 && <p class="note">{reading.compete(families.length)}</p>}
          {families.map(({ proposal, parts }) => (
            <>
              <ProposalCard {...props} proposal={proposal} one={asked?.id} />
              <Parts
                parts={parts}
                phrases={phrases}
                isReadAgain
                isOpen={parts.some(({ id }) => id === noticeBefore(props))}
              >
                {parts.map((part) => (
                  <ProposalCard {...props} proposal={part} one={undefined} />
                ))}
              </Parts>
            </>
          ))}
        </>
      ))}
    </section>
  )
}

/** The warning that a language can reveal a side, in dialogues with several languages. */
function Languages({ dialogue: { languages, attribution, untranslated = 'marked' }, phrases }: ReadingProps) {
  if (languages.length < 2) return null
  const { tellsSide, untranslatedWords } = phrases.reading
  return (
    <p class="soft">
      {attribution === 'none' && `${tellsSide} `}
      {untranslatedWords[untranslated]}
    </p>
  )
}

function awaitsAnswer(proposal: ProposalView): boolean {
  return proposal.position === undefined && !proposal.withdrawn
}

function Unanswered({ view, phrases, query }: ReadingProps) {
  const open = view.proposals.filter(awaitsAnswer)
  const next = open.find((proposal) => proposal.id !== query['one']) ?? open[0]
  const first = next ?? view.proposals[0]
  return (
    <p class="actions">
      <strong>{howManyAnswers(open.length, view, phrases)}</strong>
      {next !== undefined && !isUnderSilence(view) && (
        <a href={query['one'] === undefined ? `#p-${next.id}` : addressOfReading(view.id, { one: next.id })}>
          {phrases.reading.toNext}
        </a>
      )}
      {query['one'] === undefined ? (
        <a href={addressOfReading(view.id, { one: first?.id })}>{phrases.reading.one}</a>
      ) : (
        <a href={addressOfReading(view.id)}>{phrases.reading.list}</a>
      )}
    </p>
  )
}

function howManyAnswers(open: number, view: ReadingProps['view'], { reading, silence }: Phrases): string {
  if (isUnderSilence(view)) return silence.noAnswerDue
  return open === 0 ? reading.answeredAll : reading.unanswered(open)
}

function Neighbours({ view, phrases, asked }: ReadingProps & { readonly asked: ProposalView }) {
  const inOrder = inOrderOfPage(view.proposals)
  const index = inOrder.indexOf(asked)
  const [before, after] = [inOrder[index - 1], inOrder[index + 1]]
  return (
    <p class="actions">
      <span class="soft">
        {index + 1} / {view.proposals.length}
      </span>
      {before !== undefined && <a href={addressOfReading(view.id, { one: before.id })}>{phrases.reading.previous}</a>}
      {after !== undefined && <a href={addressOfReading(view.id, { one: after.id })}>{phrases.reading.following}</a>}
    </p>
  )
}

type CardProps = ReadingProps & { readonly proposal: ProposalView; readonly one: string | undefined }

function ProposalCard(props: CardProps) {
  const { proposal, view, dialogue, phrases, givenBack, one } = props
  const { reading } = phrases
  const amended = view.proposals.find((other) => other.id === proposal.amends)
  const stands = standingAmended(view, proposal)
  const isUnanswered = view.may.takePositions && awaitsAnswer(proposal) && !isUnderSilence(view)
  const isOpen = view.may.takePositions && !proposal.withdrawn
  return (
    <>
      {noticeBefore(props) === proposal.id && <RecordedNotice {...props} />}
      <article id={`p-${proposal.id}`} class={isUnanswered ? 'unanswered' : ''}>
        <h3>
          <ProposalHeading body={proposal.body} sides={dialogue.sides} phrases={phrases} />
        </h3>
        {amended !== undefined && (
          <p class="soft">
            {reading.amends}:{' '}
            <a href={one === undefined ? `#p-${amended.id}` : addressOfReading(view.id, { one: amended.id })}>
              <ProposalHeading body={amended.body} sides={dialogue.sides} phrases={phrases} />
            </a>
          </p>
        )}
        <AmendsStanding stands={stands} ends={proposal.ends} sides={dialogue.sides} phrases={phrases} />
        <ProposalText body={proposal.body} sides={dialogue.sides} phrases={phrases} />
        <NotInLine outOfLine={proposal.outOfLine} phrases={phrases} />
        <Consolidated {...props} />
        <Clauses {...props} />
        <Amendment {...props} isOpen />
        <ChairsMark {...proposal} phrases={phrases} />
        <Answers answers={proposal.answers} dialogue={dialogue} phrases={phrases} />
        {proposal.withdrawn && <p class="mark">{reading.withdrawn}</p>}
        {proposal.mine && <p class="soft">{reading.yours}</p>}
        {proposal.tabledIn !== view.id && (
          <p class="soft">
            <a href={`/readings/${proposal.tabledIn}`}>{reading.carried}</a>
          </p>
        )}
        <OfferedMark {...proposal} phrases={phrases} />
        <FloorBeneath {...props} on={proposal.id} />
        {isOpen && (
          <>
            <PositionSoFar proposal={proposal} isSilence={isUnderSilence(view)} phrases={phrases} />
            <PositionForm
              reading={view.id}
              proposal={proposal}
              text={props.text}
              digest={
                proposal.body.kind === 'text' ? proposal.body.words?.[languageOfText(dialogue, phrases)] : undefined
              }
              languages={dialogue.languages}
              phrases={phrases}
              typed={givenBack?.form === proposal.id ? givenBack.typed : undefined}
              one={one}
              isUnderSilence={isUnderSilence(view)}
            />
            {view.may.takeBack && <TakeBack {...props} />}
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

function Reply({ proposal, view, phrases, one }: CardProps) {
  return (
    <div class="actions">
      <a href={addressOfReading(view.id, { one, amend: proposal.id }, 'table')}>{phrases.reading.amend}</a>
      {proposal.mine && (
        <form method="post" action={`/readings/${view.id}/proposals/${proposal.id}/withdrawal`}>
          {one !== undefined && <input type="hidden" name="one" value={one} />}
          <button class="quiet" type="submit">
            {phrases.reading.withdraw}
          </button>
        </form>
      )}
    </div>
  )
}
