import type { ConfirmationDecision, ConfirmationOutcome } from '../../../confirmation/confirmation.ts'
import type { WrittenShare } from '../../../share.ts'
import { countFormat } from '../../format/plural.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('en')

/** What the pages say of confirmations of what was accepted ad referendum, in English. */
export const confirmations = {
  confirmations: {
    title: 'Confirmations',
    titleOf: (basket: string) => `Confirmation: ${basket}`,
    link: 'Confirmations of what was accepted ad referendum',
    means:
      'A basket was adopted, and somebody on a side accepted it ad referendum: subject to confirmation at home. That side is asked to confirm the basket or to decline it.',
    /** Before what follows if the side declines, or does not answer. */
    follows: (span: string): string =>
      `Ad referendum: if the basket is adopted, your side is asked to confirm or decline it within ${span} after the round is published. Facilitators can move that date, later.`,
    nothing: 'Nothing that was adopted has to be confirmed.',
    awaits: (baskets: number): string =>
      baskets === 1
        ? 'Your side has to confirm a basket.'
        : `Your side has to confirm ${count(baskets, { one: 'basket', other: 'baskets' })}.`,
    notAnswered: 'You have not answered.',
    answered: 'You have answered.',
    until: 'Can be confirmed until',
    over: 'The date was',
    closed: 'The date has passed. The outcome follows in a few minutes.',
    inRound: (round: number) => `Adopted in round ${round}`,
    instrument: 'Read the text in the instrument',
    yours: 'The answer of your side',
    whose: {
      none: 'Nobody sees your answer. Only members of your side are told that your side has to confirm this basket. The outcome is shown to everyone, without the side.',
      side: 'Nobody sees your answer. Everyone is told that your side has to confirm this basket, and the outcome.',
      named: 'Nobody sees your answer while the confirmation is open. The record shows it afterwards, with your name.',
    },
    rule: (quorum: WrittenShare) =>
      `Your side confirms the basket if at least ${shares(quorum)} of its members confirm it, and at least two thirds of those who answer. It is settled as soon as the missing answers cannot change the outcome, and on the date at the latest. After that nobody can change an answer.`,
    effect: {
      declined: {
        ends: 'If your side declines, the basket ends.',
        stands: 'If your side declines, the basket stands all the same. Everyone sees that it was not confirmed.',
      },
      lapsed: {
        ends: 'If your side does neither by the date, the basket ends.',
        stands: 'If your side does neither by the date, the basket stands all the same.',
      },
    },
    decide: 'Your answer',
    decision: {
      confirm: ['I confirm', 'my side can keep to this text'],
      decline: ['I decline', 'my side cannot keep to this text'],
    } satisfies Record<ConfirmationDecision, readonly [string, string]>,
    record: 'Record my answer',
    recordAgain: 'Change my answer',
    takeBack: 'Take my answer back',
    recorded: 'Recorded. It is certain to be counted.',
    takenBack: 'Your answer is taken back. You count as not having answered.',
    receipt: 'Receipt',
    yourAnswer: { confirm: 'Your answer: I confirm', decline: 'Your answer: I decline' } satisfies Record<
      ConfirmationDecision,
      string
    >,
    isCounted: 'It was counted.',
    notCounted: 'It arrived while the confirmation was settled, and was not counted.',
    notOnRoll: 'You joined after the round was published, so others of your side answer.',
    outcomes: 'Outcome',
    none: 'No outcome yet.',
    stillOpen: 'Not settled yet',
    aSide: 'A side that accepted ad referendum',
    outcome: {
      confirmed: 'confirmed',
      declined: 'declined',
      lapsed: 'not confirmed by the date',
    } satisfies Record<ConfirmationOutcome, string>,
    ends: 'The basket ended.',
    extend: 'Move the date',
    extendMeans: 'The date moves for every side that has not confirmed. It can only be moved later.',
    extendBy: 'Move it by',
    spans: { 7: '7 days', 30: '30 days', 90: '90 days' },
    extendNow: 'Move the date',
    moved: 'The date was moved.',
  },
}
