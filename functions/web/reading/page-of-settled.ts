import { type ShownStatus, shownStatus } from '../../../shared/outcomes.ts'
import { familiesOf } from '../../views/families-of-texts.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { STATUS_ORDER } from './agreement-matrix.tsx'
import type { Family } from './consolidated-text.tsx'
import { competingTexts, type Shown } from './open-wordings.ts'
import { type PageOf, pageOf } from './page-of-texts.ts'
import type { ReadingProps } from './reading-props.ts'

/** A text of a settled reading, or wordings that are shown in one line, with the texts that became part of it. */
export type SettledBlock = { readonly shown: Shown; readonly parts: readonly ProposalView[] }

/** Texts of one outcome. Wordings that compete in brackets are together. */
export type SettledGroup = { readonly status: ShownStatus; readonly blocks: readonly SettledBlock[] }

/** The texts of a settled reading that its page shows at once, in the order of their outcomes. */
export function pageOfSettled(props: ReadingProps): PageOf<SettledGroup> {
  return pageOf(
    STATUS_ORDER.flatMap((status) => groupsOf(props, status)),
    ({ blocks }) => blocks.flatMap(({ shown, parts }) => [...textsOf(shown), ...parts].map(({ id }) => id)),
    props,
  )
}

/** Whether a text came to this outcome. */
export function isShownAs({ outcome }: ProposalView, status: ShownStatus): boolean {
  return outcome !== undefined && shownStatus(outcome) === status
}

/** How wordings that are in one line on the page are shown in the language of other phrases: in a line too, or apart. */
export function shownTogether(props: ReadingProps, shown: Shown): readonly Shown[] {
  const texts = textsOf(shown)
  return groupsOf(props, 'bracketed')
    .flatMap(({ blocks }) => blocks.map((block) => block.shown))
    .filter((one) => textsOf(one).some((text) => texts.includes(text)))
}

function groupsOf({ view, dialogue, phrases }: ReadingProps, status: ShownStatus): readonly SettledGroup[] {
  const families = familiesOf(view.proposals, isMerged).filter(({ proposal }) => isShownAs(proposal, status))
  const proposals = families.map(({ proposal }) => proposal)
  if (status !== 'bracketed') {
    return proposals.map((proposal) => ({ status, blocks: [blockOf({ is: 'one', proposal }, families)] }))
  }
  const shown = competingTexts(proposals, view.proposals, dialogue.sides, phrases)
  return [...Map.groupBy(shown, (one) => textsOf(one)[0]?.competes).values()].map((together) => ({
    status,
    blocks: together.map((one) => blockOf(one, families)),
  }))
}

function blockOf(shown: Shown, families: readonly Family[]): SettledBlock {
  const texts = textsOf(shown)
  return { shown, parts: families.filter(({ proposal }) => texts.includes(proposal)).flatMap(({ parts }) => parts) }
}

function textsOf(shown: Shown): readonly ProposalView[] {
  return shown.is === 'line' ? shown.members.map(({ proposal }) => proposal) : [shown.proposal]
}

/** A proposal that was not merged is shown with the others of its outcome. */
function isMerged({ outcome }: ProposalView): boolean {
  return outcome?.status === 'merged'
}
