import type { RegisterWords } from '../../../consultation/register-words.ts'

/** What pages and documents say of consultations, in English. */
export const register: RegisterWords = {
  title: 'Register of consultations',
  confidential: 'Kept between the sides, not for the public.',
  admits:
    'Neither a request for clarification nor a concern says that a commitment was not kept. To answer is to admit nothing. Nothing here changes the text that stands.',
  none: 'There is no consultation.',
  kind: { clarification: 'Request for clarification', concern: 'Concern' },
  numbered: (number, kind) => `Consultation ${number}: ${kind}`,
  onClause: (number, basket) => `On clause ${number} of the basket “${basket}”`,
  onDefinition: (term) => `On the definition “${term}”`,
  since: { amended: 'It has been amended since.', ended: 'It is no longer in force.' },
  brought: (side, date) => `Brought by: ${side}, on ${date}.`,
  transmitted: (date) => `Transmitted to the other sides on ${date}.`,
  notTransmitted: 'Not transmitted yet. A facilitator passes it on.',
  answerOf: (side, date) => `Answer of ${date}: ${side}`,
  noAnswer: (side, date) => `No answer by ${date}: ${side}.`,
  toAnswer: (sides, until) => `To answer by ${until}: ${sides}.`,
  toClose: (side, until) => `To close it by ${until}: ${side}. After that it goes to the review.`,
  outcome: { clarified: 'clarified', 'not-agreed': 'not agreed', 'for-review': 'for the review' },
  closed: (outcome, date) => `Closed on ${date}: ${outcome}.`,
  closedByRule: (date) => `Closed on ${date} by the rule, for the review: its side had not closed it.`,
  onAgenda: 'It goes on the agenda of the round that starts next.',
  reviewedIn: (round) => `It was on the agenda of round ${round}.`,
  public: 'Public: every side has consented.',
}
