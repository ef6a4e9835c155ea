import type { Act } from '../../../shared/motion.ts'
import type { Notice } from '../../../shared/notice.ts'
import type { Decision } from '../../../shared/reading.ts'
import { isTakenInLanes } from '../../../shared/stage.ts'
import { seeReadingPage } from '../../views/see-reading-page.ts'
import type { Question } from '../frame/ask-first.tsx'
import { type Page, visitorOf } from '../frame/visitor.ts'
import { heardInWords } from '../pieces/heard-in-words.ts'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { nameOfSide } from '../pieces/side-name.ts'
import { lackingLines } from './lacking-texts.tsx'
import { NoticeChoice, whatItDoes } from './notice-choice.tsx'
import type { ReadingProps } from './reading-props.ts'

type ClosingProps = Pick<ReadingProps, 'view' | 'dialogue' | 'phrases'>

/**
 * The question before a reading is closed, or before a co-chair proposes or consents to close it; `undefined` if the
 * visitor may not.
 */
export async function closingQuestion(
  context: Page,
  id: string,
  decision: Decision,
  until: string | undefined,
  notice: Notice | undefined,
): Promise<Question | undefined> {
  const phrases = context.get('phrases')
  const { askFirst, lead, coChairs, signs } = phrases
  const { table, now } = context.get('dependencies')
  const { view, dialogue, basket } = await seeReadingPage(table, visitorOf(context), id, undefined, now)
  if (!view.may.advance.includes(decision)) return undefined
  const props = { view, dialogue, phrases }
  const isTogether = view.chaired !== undefined
  const { standing, yourSide } = view.chaired ?? {}
  const given = notice ?? 'now'
  const isConsent = standing?.act === decision && standing.until === until && (standing.notice ?? 'now') === given
  const isLast = isConsent && standing.missing.every((side) => side === yourSide)
  const mayChoose = notice === undefined && !isConsent && view.may.notices.length > 1
  const left = Date.parse(view.closesAt) - now.getTime()
  const turnout = (view.turnout ?? []).flatMap((one) =>
    one.isQuorumHeard === undefined
      ? []
      : [`${nameOfSide(one.side, dialogue.sides, phrases)}${signs.colon}${heardInWords(one, phrases)}`],
  )
  const withoutQuorum = quorumNotMet(props)
  const lacking = decision === 'settle' ? lackingLines(props) : []
  const words = isTogether ? coChairs.act[decision] : lead.decision[decision]
  return {
    title: askFirst[isConsent ? 'consent' : isTogether ? 'propose' : 'close'](words),
    means: [
      <strong>{nameOfReading(view, [basket], phrases)}</strong>,
      whereItLeads(decision, props),
      askFirst.counts(view.proposals.length),
      ...(turnout.length > 0 ? [`${askFirst.turnout}${signs.colon}${turnout.join(signs.semicolon)}${signs.end}`] : []),
      ...(view.baskets === undefined
        ? []
        : [<strong>{phrases.reading.manyBaskets(view.baskets.competing, view.baskets.lanes)}</strong>]),
      ...(left > 0 ? [askFirst.beforeDeadline(phrases.span(left))] : []),
      ...(withoutQuorum === undefined ? [] : [<strong>{withoutQuorum}</strong>]),
      ...(lacking.length === 0 ? [] : [<strong>{lead.lacking}</strong>, ...lacking]),
      ...(isTogether && !(isLast && given !== 'now') ? [askFirst[isLast ? 'last' : 'carried']] : []),
      ...(isConsent || notice !== undefined ? [whatItDoes(given, { ...props, now })] : []),
    ],
    button: isTogether || mayChoose ? askFirst.proposeNow(words) : askFirst.closeNow(words),
    from: `/readings/${id}`,
    choice: (
      <>
        {mayChoose && <NoticeChoice {...props} now={now} />}
        {/* A co-chair consents to the notice of the motion. The notice in the dialogue's file is not used. */}
        {isConsent && notice === undefined && <input type="hidden" name="notice" value="now" />}
        {lacking.length > 0 && <input type="hidden" name="knowingly" value="yes" />}
      </>
    ),
    isReversible: mayChoose || given !== 'now' || (isTogether && !isLast),
  }
}

/** What is lost by closing a reading in which too few have taken a position, or may have, for anything to be decided. */
export function quorumNotMet({ view, dialogue, phrases }: ClosingProps): string | undefined {
  const { turnout = [] } = view
  const { quorum } = phrases.lead
  const { signs } = phrases
  const short = turnout.filter(({ isQuorumHeard }) => isQuorumHeard === false)
  if (short.length === 0) {
    const isUnknown = turnout.some((one) => one.isQuorumHeard === undefined && one.quorum > 0)
    return isUnknown ? `${quorum.unknown}${signs.space}${quorum.means(view.readingsLeft)}` : undefined
  }
  const sides = short.map(
    (one) =>
      `${nameOfSide(one.side, dialogue.sides, phrases)}${signs.colon}${heardInWords(one, phrases)}${signs.opens}${quorum.needed(one.quorum)}${signs.closes}`,
  )
  return `${quorum.notMet}${signs.space}${sides.join(signs.semicolon)}${signs.stop}${quorum.means(view.readingsLeft)}`
}

/** What a decision of a facilitator, or a motion of a co-chair, leads to. */
export function whereItLeads(decision: Act, { view, phrases }: ClosingProps): string {
  const { leads } = phrases.lead
  switch (decision) {
    case 'settle':
      return leads.settle[view.stage]
    case 'another-reading':
      return leads['another-reading'](view.readingsLeft)
    case 'silence':
      return leads.silence
    case 'adjourn':
      return isTakenInLanes(view.stage) ? leads.adjourn.lane : leads.adjourn.round
    case 'call-off':
      return phrases.lastCall.callOffMeans
    case 'publish':
    case 'release':
      return phrases.coChairs[decision].means
    case 'table':
      return phrases.chairsTexts.tabledAtOnce
    default:
      return decision satisfies never
  }
}
