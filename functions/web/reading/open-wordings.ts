import { nearestAmended } from '../../../shared/composition/nearest-amended.ts'
import type { Side } from '../../../shared/dialogue.ts'
import { type BracketLine, bracketLine, letterOf, MOST_IN_A_LINE } from '../../../shared/instrument/inline-brackets.ts'
import { alikeIn } from '../../../shared/instrument/wordings-alike.ts'
import type { Language } from '../../../shared/localized-text.ts'
import type { ProposalView } from '../../views/reading-view.ts'
import { sentenceOf } from '../pieces/sentence.ts'

/** A text that can compete with others. */
type Competing = Pick<ProposalView, 'id' | 'body' | 'amends'> & {
  readonly outcome?: { readonly competes: string } | undefined
}

/** One proposal, with a letter where it competes, or several wordings of one text in one line, each with a letter. */
export type Shown<One extends Competing = ProposalView> =
  | { readonly is: 'one'; readonly proposal: One; readonly letter?: string }
  | {
      readonly is: 'line'
      readonly line: BracketLine
      readonly language: Language
      readonly members: readonly { readonly letter: string; readonly proposal: One }[]
    }

/**
 * Proposals that stay in brackets. Competing wordings that share most of their words are in one line. Their letters are
 * those of the instrument, in the order of the ids.
 */
export function competingTexts<One extends Competing>(
  proposals: readonly One[],
  sides: readonly Side[],
  language: Language,
): readonly Shown<One>[] {
  const competitions = Map.groupBy(proposals, ({ id, outcome }) => outcome?.competes ?? id)
  return [...competitions.values()].flatMap((together): readonly Shown<One>[] => {
    const all = together.toSorted((one, other) => (one.id < other.id ? -1 : 1))
    if (all.length < 2) return all.map((proposal) => ({ is: 'one', proposal }))
    if (all.length > MOST_IN_A_LINE) return all.map((proposal, index) => alone(proposal, letterOf(index)))
    const texts = all.map((proposal, index) => {
      const { text = '', heading = '', language: own } = sentenceOf(proposal.body, sides, language) ?? {}
      const amends = nearestAmended(
        proposal.amends,
        (other) => all.some(({ id }) => id === other),
        (other) => proposals.find(({ id }) => id === other)?.amends,
      )
      return { id: proposal.id, label: letterOf(index), text, heading, language: own, amends, proposal }
    })
    return alikeIn(texts).flatMap((group): readonly Shown<One>[] => {
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
