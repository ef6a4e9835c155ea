import { actionOfRoute } from '../../../shared/access.ts'
import type { CandidateText, MediatedMatter } from '../../../shared/mediation/candidate-text.ts'
import type { CandidatesPageView } from '../../views/see-candidates.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { Edits } from './edit-list.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { addressOfText } from './reading-address.ts'

export type MatterProps = CandidatesPageView & {
  readonly matter: MediatedMatter
  readonly number: number
  /** What is said of objections that a draft may meet. */
  readonly mayMeet: string
  readonly phrases: Phrases
}

/** One matter in brackets: its texts, and the drafts for it, or why there is none. */
export function Matter(props: MatterProps) {
  const { view, dialogue, matter, number, phrases } = props
  const { candidates: words } = phrases
  const texts = view.proposals.filter(({ id }) => matter.texts.includes(id))
  return (
    <section>
      <h2>
        {words.matter(number)}
        {texts.slice(0, 1).map(({ body }) => (
          <>
            {phrases.signs.colon}
            <ProposalHeading body={body} sides={dialogue.sides} phrases={phrases} />
          </>
        ))}
      </h2>
      {texts.map(({ body }) => (
        <div class="bracketed-text">
          <ProposalText body={body} sides={dialogue.sides} phrases={phrases} />
        </div>
      ))}
      {matter.candidates.map((candidate, index) => (
        <Candidate {...props} candidate={candidate} number={index + 1} />
      ))}
      {matter.candidates.length === 0 && (
        <article>
          <h3>{words.none}</h3>
          <Lines why={matter.why} phrases={phrases} />
        </article>
      )}
    </section>
  )
}

type CandidateProps = Omit<MatterProps, 'matter'> & { readonly candidate: CandidateText }

function Candidate({ view, dialogue, next, candidate, number, mayMeet, phrases }: CandidateProps) {
  const { candidates: words } = phrases
  const { id, body, amends, edits, meets, why } = candidate
  const amended = view.proposals.find((one) => one.id === amends)
  const tabling = next === undefined ? undefined : addressOfTabling(next, id)
  return (
    <article id={`m-${id}`}>
      <h3>{words.draft(number)}</h3>
      <p class="soft">
        {words.reads}
        {phrases.signs.colon}
      </p>
      <ProposalText body={body} sides={dialogue.sides} phrases={phrases} />
      {amended !== undefined && (
        <details>
          <summary>{words.changes}</summary>
          <Edits amended={amended.body} edits={edits} sides={dialogue.sides} phrases={phrases} />
          <p>
            <a href={addressOfText(view.id, amended.id)}>{words.toText}</a>
          </p>
        </details>
      )}
      <h4>{words.why}</h4>
      <Lines why={why} phrases={phrases} />
      {meets.length > 0 && (
        <>
          <h4>{words.meets}</h4>
          <p class="note">{mayMeet}</p>
          {meets.map(({ change }) => (
            <blockquote>
              <p>
                <Localized text={change} phrases={phrases} />
              </p>
            </blockquote>
          ))}
        </>
      )}
      {tabling !== undefined && (
        <p class="noprint">
          <a class="button" href={tabling}>
            {words.table}
          </a>
        </p>
      )}
    </article>
  )
}

/** Each reason is one line. */
function Lines({ why, phrases }: { readonly why: CandidateText['why']; readonly phrases: Phrases }) {
  return (
    <ul>
      {why.map((line) => (
        <li>
          <Localized text={line} phrases={phrases} />
        </li>
      ))}
    </ul>
  )
}

/** The form in which a facilitator tables a draft as the chair's text; undefined while no such form is served. */
function addressOfTabling(reading: string, candidate: string): string | undefined {
  if (actionOfRoute('GET /readings/{reading}/chairs-texts') === undefined) return undefined
  return `/readings/${reading}/chairs-texts?candidate=${encodeURIComponent(candidate)}`
}
