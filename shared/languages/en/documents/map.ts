import type { MapWords } from '../../../bracket-map/map-words.ts'

/** What pages and documents say of objections and of the bracket map, in English. */
export const map: MapWords = {
  disposition: { met: 'Met', 'heard-not-accommodated': 'Heard and not accommodated', stands: 'Stands' },
  why: {
    answered: 'the text that stands answers it, and nobody objects to that text',
    'no-longer-objected-to': 'nobody objects any more to the text that stands',
    'agreed-over-objection': 'a text stands that somebody objects to',
    'not-answered': 'the text that stands does not answer it',
    dropped: 'the text was dropped',
    'left-in-brackets': 'the stage ended, and the text stayed in brackets',
    shelved: 'the basket was shelved or the round was adjourned, and the text stayed in brackets',
    'read-again': 'the text is in brackets and is read again',
  },
  title: 'Bracket map',
  means:
    'Every text in square brackets: which sides agree on which wording, what would remove the objections, which texts answer them, and what was tried.',
  confidential: 'For this dialogue only, not for the public.',
  none: 'Nothing is in brackets.',
  state: {
    'read-again': 'In brackets; it is read again.',
    left: 'Stayed in brackets when the stage ended.',
    waiting: 'Every side agrees. It waits for the next round, because more baskets were agreed than there are lanes.',
    shelved: 'Stayed in brackets when the basket was shelved or the round was adjourned.',
  },
  before: (rounds) =>
    rounds.length === 1
      ? `Round ${rounds[0]} left it open, and it was offered again.`
      : `Rounds ${rounds.join(', ')} left it open, and it was offered again.`,
  offeredAgain: 'left open, and offered again in this round',
  stands: 'What stands',
  ends: 'It ends what stands. Reason',
  clause: (number) => `Clause ${number}`,
  wording: (letter) => `Wording ${letter}`,
  theText: 'The text',
  agree: 'Agreement',
  agrees: 'agrees',
  agreesOnParts: 'agrees to each part',
  doesNot: 'does not agree',
  notShown: 'not shown',
  notShownMeans: 'Which sides agree is not shown: beside the objections it would tell which side they are from.',
  objections: 'What would remove the objections',
  noObjections: 'No objection is shown.',
  onEarlier: 'On a text that is no longer in brackets',
  madeIn: 'Made in',
  answeredBy: 'Answered by',
  unanswered: 'No text says that it answers this objection.',
  tried: 'What was tried',
  triedHead: ['Reading', 'Text', 'Outcome'],
  now: 'Tabled in the open reading',
  wholeText: 'The text put to ratification',
}
