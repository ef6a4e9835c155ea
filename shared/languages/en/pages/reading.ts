import type { Attribution, Untranslated } from '../../../dialogue.ts'
import type { Tabled } from '../../../proposal.ts'
import type { ClosedBy, Decision, Next } from '../../../reading.ts'
import type { CommitmentForm } from '../../../stages/commitments.ts'
import type { ModalityForm } from '../../../stages/modality.ts'
import type { Scope } from '../../../stages/terms.ts'
import type { ExplainedStance, Stance } from '../../../stance.ts'
import { countFormat } from '../../format/plural.ts'
import { outcomes } from '../documents/outcomes.ts'

const count = countFormat('en')

/** What the pages of a reading say, in English. */
export const reading = {
  reading: {
    opened: 'Opened',
    closes: 'Closes',
    closed: 'Closed',
    closedBy: {
      facilitator: 'by a decision of a facilitator',
      'co-chairs': 'by a decision of the co-chairs of every side',
      deadline: 'by its deadline',
    } satisfies Record<ClosedBy, string>,
    extended: (times: number) => `Deadline moved ${count(times, { one: 'time', other: 'times' })}.`,
    timeLeft: (span: string) => `${span} left`,
    beingSettled: 'The reading is closed and is being settled. The outcome will appear here shortly.',
    ledTo: 'What happens next',
    proposals: 'Proposals',
    sealed: 'SHA-256 digest of this text. The instrument and the record have the same one:',
    bracketsInAnnex:
      'What is in brackets is not part of the text that you ratify. If the text is ratified, it is in an annex, “points not agreed”.',
    compete: (texts: number) =>
      `The next ${texts} texts compete. At most one of them is adopted, or a text that is made of their amendments.`,
    noProposals: 'No text has been tabled yet.',
    unanswered: (number: number) =>
      `You have ${count(number, { one: 'proposal', other: 'proposals' })} left to answer.`,
    answeredAll: 'You have answered every proposal.',
    toNext: 'Go to the next proposal you have not answered',
    one: 'Show one at a time',
    list: 'Show all as a list',
    previous: 'Previous',
    following: 'Next',
    covered: {
      none: 'Nobody sees your position, neither while the reading is open nor afterwards. After the reading is settled, what you write is shown without your name and without your side. Your style of writing can still identify you, so write in a neutral style.',
      side: 'While the reading is open, nobody sees your position. After the reading is settled, what you write is shown with your side, but without your name. Your style of writing can still identify you, so write in a neutral style.',
      named:
        'While the reading is open, nobody sees your position. After the reading is settled, what you write is shown with your name. This is the rule of this dialogue.',
    } satisfies Record<Attribution, string>,
    smallSide:
      'Your side has only one or two members. Everyone sees whether each side agrees. For a side this small, that shows which position its members took.',
    tellsSide:
      'The language you write in can reveal your side. Write in every language you can, or have your text translated first.',
    untranslatedWords: {
      marked:
        'If your text is missing in a reader’s language, it is shown in the language you wrote it in and marked as not translated.',
      'held-back':
        'An objection is shown to others only if you write it in every language of the dialogue. Reservations and declarations must be written in every language.',
    } satisfies Record<Untranslated, string>,
    onlyYou: 'Only you see that this is yours.',
    notOnRoll:
      'The roll was made when this reading opened, and you are not on it. You can read the texts, and take part in the next reading. Its caucus belongs to those on the roll.',
    readOnly: 'You are an observer. You can read this reading, but not take part in it.',
    amends: 'Amends',
    amend: 'Propose an amendment',
    changes: 'What the amendment changes',
    part: {
      term: 'Term',
      definition: 'Definition',
      topic: 'Topic',
      scope: 'Scope',
      reason: 'Reason',
      title: 'Heading',
      description: 'Description',
      modality: 'Form',
      rationale: 'Reason',
      by: 'Who is bound',
      form: 'Kind of commitment',
      action: 'Action',
      condition: 'Condition',
      'condition.word': 'Kind of condition',
    },
    carried: 'Carried over from an earlier reading',
    offeredAgain: (round: number) => `Offered again from round ${round}`,
    manyBaskets: (competing: number, lanes: number) =>
      `${count(competing, { one: 'basket competes', other: 'baskets compete' })} for ${lanes === 0 ? 'no lane: all are taken' : count(lanes, { one: 'lane', other: 'lanes' })}. If more are agreed than there are lanes, those with the lowest rank wait for the next round.`,
    yours: 'Tabled by you',
    withdraw: 'Withdraw my proposal',
    withdrawn: 'Withdrawn',
    tabledNow: 'Your text is tabled. Everyone can see it now, without your name.',
    withdrawnNow: 'Your proposal is withdrawn. It stays in the record.',
    recorded: (ordinal: string) => `Recorded, ${ordinal} revision`,
    notRecorded: 'You have not taken a position here yet.',
    record: 'Record my position',
    recordAgain: 'Record a new revision',
    position: 'Your position',
    change: 'What change would remove your objection?',
    changeDue: 'Required if you choose “I object” or “Red line”.',
    changeOptional: 'What change would let you accept? (optional)',
    stance: {
      support: ['I support it', ''],
      accept: ['I can live with it', 'not the wording I would choose, but I do not oppose it'],
      abstain: ['I abstain', 'I leave the decision to the others'],
      object: ['I object', 'and say what change would remove my objection'],
      block: ['Red line', 'my side cannot accept this at all; I say what would have to change'],
      ratify: ['I ratify it', 'as it stands'],
      'ratify-with-reservation': ['I ratify it with a reservation', 'except for one or more clauses, named below'],
      'ad-referendum': ['I ratify it ad referendum', 'subject to confirmation at home'],
      decline: ['I decline', 'I do not accept this text'],
    } satisfies Record<Stance, readonly [string, string]>,
    reservations: 'Reservations, clause by clause',
    reservationOn: (clause: string) => `Reservation on clause ${clause}`,
    declarations: 'Interpretative declarations, clause by clause (optional)',
    declarationOn: (clause: string) => `How I read clause ${clause}`,
    clauses: 'The text put to ratification',
    moved: 'The deadline was moved.',
    closedNow: 'The reading is closed. It is being settled now.',
  },
  table: {
    title: 'Table a text',
    amendment: 'Table an amendment',
    kind: {
      definition: 'Define a term',
      topic: 'Enter a topic in the scope ledger',
      basket: 'Propose a basket',
      modality: 'Propose a form for the result',
      commitment: 'Draft a clause',
    } satisfies Record<Tabled['kind'], string>,
    languages: 'Write in at least one language. A missing translation is marked as missing.',
    field: {
      term: 'Term',
      definition: 'What it means in this dialogue',
      topic: 'Topic',
      scope: 'Scope',
      reason: 'Reason',
      title: 'Heading of the basket',
      description: 'Which part of the problem it covers',
      modality: 'Form',
      rationale: 'Why this form',
      by: 'Who is bound',
      form: 'Kind of commitment',
      action: 'Action',
      condition: 'Condition (optional)',
      conditionText: 'Text of the condition',
    },
    scope: { germane: 'Germane', 'not-germane': 'Not germane', deferred: 'Deferred' } satisfies Record<Scope, string>,
    modality: {
      treaty: 'Treaty',
      'code-of-conduct': 'Politically binding code of conduct',
      'joint-statement': 'Joint statement',
      'parallel-declarations': 'Parallel unilateral declarations',
      'confidence-building-measure': 'Confidence-building measure',
      'consultation-channel': 'Standing consultation channel',
    } satisfies Record<ModalityForm, string>,
    eachSide: 'Each side',
    form: {
      undertake: 'undertakes to',
      refrain: 'refrains from',
      'not-authorize': 'does not authorize',
    } satisfies Record<CommitmentForm, string>,
    word: { none: 'no condition', until: 'until', unless: 'unless' },
    send: 'Table this text',
    sendAmendment: 'Table the amendment',
    never: 'You cannot edit a text after it is tabled. To change it, table an amendment.',
    cancel: 'Cancel',
  },
  settled: {
    status: outcomes.status,
    statusMeans: {
      agreed: 'every side agrees',
      merged: 'every side agrees, and the text is now part of another one',
      bracketed: 'not agreed, not decided, or the wording is still open: the text stays in square brackets',
      waiting:
        'every side agrees, and more baskets are agreed than there are lanes: the text is read again in this round or tabled first in the next one',
      dropped: 'the text is not considered further',
    },
    reason: outcomes.reason,
    wording: (letter: string) => `Wording ${letter}`,
    asWording: (letter: string) => `wording ${letter}`,
    matrix: 'Agreement side by side',
    proposal: 'Proposal',
    outcome: 'Outcome',
    agrees: 'agrees',
    doesNot: 'does not agree',
    objections: 'Objections, and what would remove them',
    stance: { object: 'Objection', block: 'Red line', decline: 'Declined' } satisfies Record<ExplainedStance, string>,
    heldBack:
      'In this dialogue, an objection is shown only if it is written in every language. Other objections are not shown.',
    nothing: 'This reading had no proposals.',
    digest: 'SHA-256 digest of everything that was counted',
  },
  lead: {
    title: 'Leading this reading',
    turnout: 'How many have taken a position',
    side: 'Side',
    heardHead: 'Position taken',
    heard: (heard: number, roll: number) => `${heard} of ${roll}`,
    fewer: (fewest: number, roll: number) => `fewer than ${fewest} of ${roll}`,
    notTold: 'not counted, because the side is small',
    unheard: 'No position yet',
    everybody: 'Everyone has taken a position.',
    heardFirst: (fewest: number) =>
      `Before its deadline this reading can be closed only if ${fewest} of each side have taken a position, and of a smaller side everybody. The count that is made every five minutes decides.`,
    lacking:
      'These clauses lack a text in an authentic language. If you go on now, they stay in brackets and are not put to ratification:',
    quorum: {
      needed: (members: number) => `quorum: ${members}`,
      notMet: 'So far the quorum is not met.',
      unknown: 'It is not told how many members of a small side have taken a position.',
      means: (left: number): string =>
        left > 0
          ? 'If you close the reading now, texts on which too few have taken a position are not decided. They stay in brackets, and only another reading takes them up again.'
          : 'If you close the reading now, texts on which too few have taken a position are not decided. They stay in brackets, and the rules allow no other reading.',
    },
    counted: {
      none: 'You never see a position, or who has taken one. It is counted every five minutes from the opening of the reading. Fewer than three are not counted.',
      side: 'You never see a position, or who has taken one. It is counted every five minutes from the opening of the reading. Fewer than three are not counted.',
      named: 'Positions are hidden until the reading is settled. You see only who has taken one.',
    } satisfies Record<Attribution, string>,
    shareReached:
      'Somebody has reached their share of the texts of this reading. Everybody else can still table texts. Parley does not say who it is.',
    extend: 'Extend',
    extendBy: 'Move the deadline by',
    spans: { 1: '1 hour', 6: '6 hours', 24: '1 day', 72: '3 days', 168: '1 week' },
    extendNow: 'Move the deadline',
    close: 'Close the reading',
    closeNow: 'Close with this decision',
    cannotUndo: 'You cannot reopen a closed reading.',
    decision: {
      settle: 'Settle',
      'another-reading': 'Another reading',
      silence: 'Another reading, under the silence procedure',
      adjourn: 'Adjourn',
    } satisfies Record<Decision, string>,
    leads: {
      settle: {
        terms:
          'Texts that every side agrees on stand. The others stay in brackets. The round goes on to the next stage, splitting into baskets.',
        baskets: 'Each agreed basket gets its own lane. If no basket is agreed, the round ends here.',
        modality: 'The agreed form is adopted, and drafting begins. If no form is agreed, the basket is shelved.',
        commitments:
          'The agreed clauses are put to ratification, with the others in brackets. If no clause is agreed, the basket is shelved.',
        ratification:
          'If every side ratifies, the basket is ratified. If not, it goes back to drafting, or it is shelved if the rules allow no more drafting.',
      },
      'another-reading': (left: number) =>
        `Agreed texts stand. Texts in brackets are read again. The rules allow ${count(left, { one: 'more reading', other: 'more readings' })}.`,
      silence:
        'Texts in brackets are read again. At the deadline of that reading, each text stands unless somebody has objected to it. No quorum is needed. That reading cannot be settled before its deadline.',
      adjourn: {
        round: 'The round ends here with what has been agreed so far.',
        lane: 'The basket is shelved. The other lanes continue.',
      },
    },
  },
  nextMeans: {
    'another-reading': 'The texts in brackets are read again.',
    'next-stage': 'The round goes on to the next stage.',
    redraft: 'The text goes back to drafting.',
    ratified: 'The basket is ratified.',
    shelve: 'The basket is shelved.',
    adjourn: 'The round is adjourned.',
  } satisfies Record<Next, string>,
}
