import type { Reason } from '../../../shared/outcomes.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { AuthenticTexts, isAgreedText } from '../pieces/authentic-texts.tsx'
import { Names } from '../pieces/names.tsx'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { standingAmended } from './amended-text.ts'
import { Amendment } from './amendment-changes.tsx'
import { AmendsStanding } from './amends-standing.tsx'
import { ChairsMark } from './chairs-mark.tsx'
import { Consolidated } from './consolidated-text.tsx'
import { FloorBeneath } from './floor-statements.tsx'
import { Answers, Objections } from './objections-shown.tsx'
import { OfferedMark } from './offered-mark.tsx'
import { OwnPosition } from './own-position.tsx'
import type { PageOf } from './page-of-texts.ts'
import type { ReadingProps } from './reading-props.ts'

/** Reasons that the heading above or the consolidated text itself already states. */
const SAID_ELSEWHERE: readonly Reason[] = ['every-side-agrees', 'consolidated']

/** The details of a settled text: what it amends or consolidates, the reason of its outcome, and its objections. */
export function SettledText(
  props: ReadingProps & Pick<PageOf<unknown>, 'hrefOf'> & { readonly proposal: ProposalView },
) {
  const { proposal, view, dialogue, phrases } = props
  return (
    <>
      <ChairsMark {...proposal} phrases={phrases} />
      <OfferedMark {...proposal} phrases={phrases} />
      <AuthenticTexts states={proposal.authentic} isAgreed={isAgreedText(proposal.outcome)} phrases={phrases} />
      <NotInLine outOfLine={proposal.outOfLine} languages={dialogue.languages} phrases={phrases} />
      <AmendsStanding
        stands={standingAmended(view, proposal)}
        ends={proposal.ends}
        sides={dialogue.sides}
        phrases={phrases}
      />
      <Consolidated {...props} />
      <Amendment {...props} />
      <Answers answers={proposal.answers} dialogue={dialogue} phrases={phrases} />
      <p class="soft">
        <Names
          between={phrases.signs.names}
          names={[
            proposal.outcome !== undefined &&
              !SAID_ELSEWHERE.includes(proposal.outcome.reason) &&
              phrases.settled.reason[proposal.outcome.reason],
            proposal.side !== undefined && nameOfSide(proposal.side, dialogue.sides, phrases),
            proposal.name,
          ].filter((words) => typeof words === 'string')}
        />
      </p>
      <FloorBeneath {...props} on={proposal.id} />
      <Objections objections={proposal.objections ?? []} dialogue={dialogue} phrases={phrases} />
      {proposal.position !== undefined && (
        <OwnPosition position={proposal.position} phrases={phrases} shownBy={dialogue.attribution} />
      )}
    </>
  )
}
