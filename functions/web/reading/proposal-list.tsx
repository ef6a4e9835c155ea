import { disclosesSides } from '../../../shared/disclosure/attribution.ts'
import { inOrderOfPage } from '../../views/families-of-texts.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { isUnderSilence } from '../pieces/silence-notice.tsx'
import { Parts } from './consolidated-text.tsx'
import { type PageOfTexts, pageOfTexts } from './page-of-texts.ts'
import { Pages } from './pages-of-texts.tsx'
import { awaitsAnswer, ProposalCard } from './proposal-card.tsx'
import { addressOfReading } from './reading-address.ts'
import type { ReadingProps } from './reading-props.ts'
import { noticeBefore } from './recorded-notice.tsx'

/** The proposals of an open reading, as a list or one at a time, each with the visitor's own position. */
export function Proposals(props: ReadingProps) {
  const { view, phrases, query, visitor } = props
  const { reading } = phrases
  const asked = view.proposals.find((proposal) => proposal.id === query['one'])
  const listed = pageOfTexts(props)
  const groups = asked === undefined ? listed.groups : [[{ proposal: asked, parts: [] }]]
  const pages = asked === undefined && <Pages {...listed} view={view} query={query} phrases={phrases} />
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
          <Unanswered {...props} {...listed} />
        </>
      )}
      {asked !== undefined && <Neighbours {...props} asked={asked} />}
      {pages}
      {groups.map((families) => (
        <>
          {families.length > 1 && <p class="note">{reading.compete(families.length)}</p>}
          {families.map(({ proposal, parts }) => (
            <>
              <ProposalCard {...props} {...listed} proposal={proposal} one={asked?.id} />
              <Parts
                parts={parts}
                phrases={phrases}
                isReadAgain
                isOpen={parts.some(({ id }) => id === noticeBefore(props))}
              >
                {parts.map((part) => (
                  <ProposalCard {...props} {...listed} proposal={part} one={undefined} />
                ))}
              </Parts>
            </>
          ))}
        </>
      ))}
      {pages}
    </section>
  )
}

/** The warning that a language can reveal a side, in dialogues with several languages. */
function Languages({ dialogue: { languages, attribution, untranslated = 'marked' }, phrases }: ReadingProps) {
  if (languages.length < 2) return null
  const { tellsSide, untranslatedWords } = phrases.reading
  return (
    <p class="soft">
      {!disclosesSides(attribution) && `${tellsSide}${phrases.signs.space}`}
      {untranslatedWords[untranslated]}
    </p>
  )
}

function Unanswered({ view, phrases, query, hrefOf }: ReadingProps & Pick<PageOfTexts, 'hrefOf'>) {
  const { beside } = query
  const open = view.proposals.filter(awaitsAnswer)
  const next = open.find((proposal) => proposal.id !== query['one']) ?? open[0]
  const first = next ?? view.proposals[0]
  return (
    <p class="actions">
      <strong>{howManyAnswers(open.length, view, phrases)}</strong>
      {next !== undefined && !isUnderSilence(view) && (
        <a href={query['one'] === undefined ? hrefOf(next.id) : addressOfReading(view.id, { one: next.id, beside })}>
          {phrases.reading.toNext}
        </a>
      )}
      {query['one'] === undefined ? (
        <a href={addressOfReading(view.id, { one: first?.id, beside })}>{phrases.reading.one}</a>
      ) : (
        <a href={addressOfReading(view.id, { beside })}>{phrases.reading.list}</a>
      )}
    </p>
  )
}

function howManyAnswers(open: number, view: ReadingProps['view'], { reading, silence }: Phrases): string {
  if (isUnderSilence(view)) return silence.noAnswerDue
  return open === 0 ? reading.answeredAll : reading.unanswered(open)
}

function Neighbours({ view, phrases, query, asked }: ReadingProps & { readonly asked: ProposalView }) {
  const { beside } = query
  const inOrder = inOrderOfPage(view.proposals)
  const index = inOrder.indexOf(asked)
  const [before, after] = [inOrder[index - 1], inOrder[index + 1]]
  return (
    <p class="actions">
      <span class="soft">
        {index + 1} / {view.proposals.length}
      </span>
      {before !== undefined && (
        <a href={addressOfReading(view.id, { one: before.id, beside })}>{phrases.reading.previous}</a>
      )}
      {after !== undefined && (
        <a href={addressOfReading(view.id, { one: after.id, beside })}>{phrases.reading.following}</a>
      )}
    </p>
  )
}
