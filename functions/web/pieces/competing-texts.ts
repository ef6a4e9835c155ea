import type { Side } from '../../../shared/dialogue.ts'
import { type BracketLine, bracketLine, letterOf, MOST_IN_A_LINE } from '../../../shared/instrument/inline-brackets.ts'
import { alikeIn } from '../../../shared/instrument/wordings-alike.ts'
import type { Language } from '../../../shared/localized-text.ts'
import type { ProposalView } from '../../views/reading-view.ts'
import { sentenceOf } from './sentence.ts'

/** A proposal alone, or several wordings of one text in a line, each with its letter. */
export type Shown =
  | { readonly is: 'one'; readonly proposal: ProposalView }
  | {
      readonly is: 'line'
      readonly line: BracketLine
      readonly language: Language
      readonly members: readonly { readonly letter: string; readonly proposal: ProposalView }[]
    }

/** Proposals that stay in brackets, with those that compete and share most of their words in one line. */
export function competingTexts(
  proposals: readonly ProposalView[],
  sides: readonly Side[],
  language: Language,
): readonly Shown[] {
  const competitions = Map.groupBy(proposals, ({ id, outcome }) => outcome?.competes ?? id)
  return [...competitions.values()].flatMap((all): readonly Shown[] => {
    if (all.length < 2 || all.length > MOST_IN_A_LINE) return all.map(alone)
    const texts = all.map((proposal, index) => {
      const { text = '', heading = '', language: own } = sentenceOf(proposal.body, sides, language) ?? {}
      const amends = nearestAmended(proposal, all, proposals)
      return { id: proposal.id, label: letterOf(index), text, heading, language: own, amends, proposal }
    })
    return alikeIn(texts).flatMap((group) => {
      const [first] = group
      const apart = group.map(({ proposal }) => alone(proposal))
      if (first?.language === undefined || group.some(({ heading }) => heading !== first.heading)) return apart
      const line = bracketLine(group, first.language)
      if (line === undefined) return apart
      const members = group.map(({ label, proposal }) => ({ letter: label, proposal }))
      return [{ is: 'line', line, language: first.language, members }]
    })
  })
}

function alone(proposal: ProposalView): Shown {
  return { is: 'one', proposal }
}

/** The nearest of the competing texts that one amends, over those that are not among them any more. */
function nearestAmended(
  { amends }: ProposalView,
  among: readonly ProposalView[],
  all: readonly ProposalView[],
): string | undefined {
  if (amends === undefined || among.some(({ id }) => id === amends)) return amends
  const next = all.find(({ id }) => id === amends)
  return next === undefined ? undefined : nearestAmended(next, among, all)
}
