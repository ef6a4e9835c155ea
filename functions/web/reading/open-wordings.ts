import { nearestAmended } from '../../../shared/composition/nearest-amended.ts'
import type { Side } from '../../../shared/dialogue.ts'
import { groupAlike } from '../../../shared/instrument/group-alike.ts'
import { type BracketLine, bracketLine, letterOf, MOST_IN_A_LINE } from '../../../shared/instrument/inline-brackets.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { inOrderOfTexts } from '../../../shared/order-of-texts.ts'
import type { Tongue } from '../../../shared/spoken.ts'
import type { ProposalView } from '../../views/proposal-view.ts'
import { sentenceOf } from '../pieces/sentence.ts'

/** A text that can compete with others. */
type Competing = Pick<ProposalView, 'id' | 'body' | 'amends' | 'competes'>

/** One proposal, with a letter where it competes, or several wordings of one text in one line, each with a letter. */
export type Shown<One extends Competing = ProposalView> =
  | { readonly is: 'one'; readonly proposal: One; readonly letter?: string }
  | {
      readonly is: 'line'
      readonly line: BracketLine
      readonly language: TextLanguage
      readonly members: readonly { readonly letter: string; readonly proposal: One }[]
    }

/**
 * Proposals that stay in brackets. Competing wordings that share most of their words are in one line. Their letters are
 * those of the instrument.
 *
 * @param all every proposal of the reading, for amendments of texts that are not in brackets
 */
export function competingTexts<One extends Competing>(
  proposals: readonly One[],
  all: readonly Pick<Competing, 'id' | 'amends'>[],
  sides: readonly Side[],
  wanted: Tongue,
): readonly Shown<One>[] {
  const competitions = Map.groupBy(proposals, ({ competes }) => competes)
  return [...competitions].flatMap(([competes, together]): readonly Shown<One>[] => {
    if (together.length < 2) return together.map((proposal) => ({ is: 'one', proposal }))
    const placed = together.map((proposal) => {
      const amends = nearestAmended(
        proposal.amends,
        (other) => together.some(({ id }) => id === other),
        (other) => all.find(({ id }) => id === other)?.amends,
      )
      return { id: proposal.id, body: proposal.body, competes, amends, proposal }
    })
    const inOrder = inOrderOfTexts(
      placed,
      sides.map(({ id }) => id),
    )
    if (inOrder.length > MOST_IN_A_LINE) return inOrder.map(({ proposal }, index) => alone(proposal, letterOf(index)))
    const texts = inOrder.map(({ id, amends, proposal }, index) => {
      const { text = '', heading = '', language: own } = sentenceOf(proposal.body, sides, wanted) ?? {}
      return { id, label: letterOf(index), text, heading, language: own, amends, proposal }
    })
    return groupAlike(texts).flatMap((group): readonly Shown<One>[] => {
      const [first] = group
      const apart = group.map(({ proposal, label }) => alone(proposal, label))
      if (first?.language === undefined || group.some(({ heading }) => heading !== first.heading)) return apart
      const line = bracketLine(group, first.language)
      if (line === undefined) return apart
      const members = group.map(({ label, proposal }) => ({ letter: label, proposal }))
      return [{ is: 'line', line, language: first.language, members }]
    })
  })
}

function alone<One extends Competing>(proposal: One, letter: string): Shown<One> {
  return { is: 'one', proposal, letter }
}
