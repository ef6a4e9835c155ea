import type { Reason } from '../../../shared/outcomes.ts'
import { mayBeExplained } from '../../../shared/stance.ts'
import type { ProposalView } from '../../views/reading-view.ts'
import type { ObjectionView } from '../../views/words-view.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { Amendment } from './amendment-changes.tsx'
import { Consolidated } from './consolidated-text.tsx'
import { OwnPosition } from './own-position.tsx'
import type { ReadingProps } from './reading-props.ts'

/** Reasons that the heading above or the consolidated text itself already states. */
const SAID_ELSEWHERE: readonly Reason[] = ['every-side-agrees', 'consolidated']

/** The details of a settled text: what it amends or consolidates, the reason of its outcome, and its objections. */
export function Statements(props: ReadingProps & { readonly proposal: ProposalView }) {
  const { proposal, dialogue, phrases } = props
  return (
    <>
      <NotInLine outOfLine={proposal.outOfLine} phrases={phrases} />
      <Consolidated {...props} />
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
    </>
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
      {objections.map((objection) => (
        <Objection objection={objection} dialogue={dialogue} phrases={phrases} />
      ))}
    </>
  )
}

function Objection({
  objection: { change, stance, side, name },
  dialogue,
  phrases,
}: Pick<ReadingProps, 'dialogue' | 'phrases'> & { readonly objection: ObjectionView }) {
  const whose = [
    stance !== undefined &&
      (mayBeExplained(stance) ? phrases.settled.stance[stance] : phrases.reading.stance[stance][0]),
    side !== undefined && nameOfSide(side, dialogue.sides, phrases),
    name,
  ].filter(Boolean)
  return (
    <blockquote>
      <p>
        <Localized text={change} phrases={phrases} />
      </p>
      {whose.length > 0 && <small class="note">{whose.join(', ')}</small>}
    </blockquote>
  )
}
