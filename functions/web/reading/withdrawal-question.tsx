import { seeReadingPage } from '../../views/see-reading-page.ts'
import type { Question } from '../frame/ask-first.tsx'
import { type Page, visitorOf } from '../frame/visitor.ts'
import { ProposalHeading } from './proposal-text.tsx'
import { addressOfReading, addressOfText, type shownAlone } from './reading-address.ts'

/** The question before participants withdraw a proposal of their own; `undefined` if they may not. */
export async function withdrawalQuestion(
  context: Page,
  id: string,
  proposal: string,
  alone: ReturnType<typeof shownAlone>,
): Promise<Question | undefined> {
  const phrases = context.get('phrases')
  const { askFirst } = phrases
  const { table, now } = context.get('dependencies')
  const { view, dialogue } = await seeReadingPage(table, visitorOf(context), id, undefined, now)
  const withdrawn = view.proposals.find((one) => one.id === proposal)
  if (view.status !== 'open' || withdrawn?.mine !== true || withdrawn.withdrawn) return undefined
  const amendments = view.proposals.filter((one) => one.amends === proposal && !one.withdrawn).length
  return {
    title: askFirst.withdraw,
    means: [
      <strong>
        <ProposalHeading body={withdrawn.body} sides={dialogue.sides} phrases={phrases} />
      </strong>,
      askFirst.withdrawMeans,
      ...(view.textsAppear === undefined ? [] : [phrases.appearing.withdrawMeans]),
      ...(amendments > 0 ? [askFirst.itsAmendments(amendments)] : []),
    ],
    button: askFirst.withdraw,
    from: alone.one === undefined ? addressOfText(id, proposal) : addressOfReading(id, alone, `p-${proposal}`),
  }
}

/** The question before facilitators withdraw a chair's text; `undefined` if they may not. */
export async function chairsWithdrawalQuestion(
  context: Page,
  id: string,
  proposal: string,
): Promise<Question | undefined> {
  const phrases = context.get('phrases')
  const { chairsTexts, askFirst } = phrases
  const { table, now } = context.get('dependencies')
  const { view, dialogue } = await seeReadingPage(table, visitorOf(context), id, undefined, now)
  const withdrawn = view.proposals.find((one) => one.id === proposal)
  if (!view.may.chairsTexts || withdrawn?.chair !== true || withdrawn.withdrawn) return undefined
  if (withdrawn.waitedIn !== undefined) return undefined
  const amendments = view.proposals.filter((one) => one.amends === proposal && !one.withdrawn).length
  return {
    title: chairsTexts.withdraw,
    means: [
      <strong>
        <ProposalHeading body={withdrawn.body} sides={dialogue.sides} phrases={phrases} />
      </strong>,
      chairsTexts.withdrawMeans,
      ...(view.textsAppear === undefined ? [] : [phrases.appearing.withdrawMeans]),
      ...(amendments > 0 ? [askFirst.itsAmendments(amendments)] : []),
    ],
    button: chairsTexts.withdraw,
    from: addressOfText(id, proposal),
  }
}
