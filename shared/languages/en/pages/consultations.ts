import type { Purpose } from '../../../consultation/consultation.ts'
import type { FrozenRules } from '../../../consultation/consultation-rules.ts'
import { countFormat } from '../../format/plural.ts'
import { register } from '../documents/register.ts'
import { shares } from '../documents/shares.ts'

const count = countFormat('en')
const days = (many: number) => count(many, { one: 'day', other: 'days' })

/** What the pages say of consultations, in English. */
export const consultations = {
  consultations: {
    ...register,
    title: 'Consultations',
    link: 'Consultations on what stands',
    downloads: 'Register of consultations as a file',
    means:
      'A side can ask another one what a text that stands covers, or say that it finds conduct inconsistent with it. The other sides answer, and the side that brought it closes it. It needs no open round.',
    nothing: 'There is no consultation that you may see.',
    draftTitle: 'Draft of your side',
    overTitle: 'A draft that your side did not make',
    open: 'Open it',
    bring: 'Bring a consultation',
    about: 'What it is about',
    kindAsked: 'What your side brings',
    kindMeans: {
      clarification: 'Your side asks what the text covers.',
      concern: 'Your side finds conduct inconsistent with the text. Describe the conduct, and name no people.',
    },
    words: 'The words',
    answerWords: 'The answer',
    closingWords: 'Words, if your side wants any',
    whoSees: ({ by, transmission, quorum }: Pick<FrozenRules, 'by' | 'transmission' | 'quorum'>) =>
      `First only your side sees this draft, without its author. ${
        by === 'quorum'
          ? `When at least ${shares(quorum)} of your side support it, your side has made it.`
          : 'When its co-chair says so, your side has made it.'
      } ${
        transmission === 'at-once'
          ? 'Then the other sides see it at once.'
          : 'Then the facilitators see it, and the other sides when a facilitator passes it on.'
      } Your side is named. No person is named to anybody.`,
    whoSeesDecision: ({ by, quorum }: Pick<FrozenRules, 'by' | 'quorum'>) =>
      `Only your side sees this draft, without its author, until ${
        by === 'quorum' ? `at least ${shares(quorum)} of your side support it` : 'its co-chair decides'
      }. Then it is what your side says, and all sides see it. Your side is named, and no person.`,
    daysToMake: (many: number) => `If your side does not make it within ${days(many)}, nobody else learns of it.`,
    draftIt: 'Draft it for my side',
    supportedByDrafting: 'You support what you draft.',
    drafted: 'Drafted, with your support. Your side can support it now.',
    until: 'Your side can decide until',
    draftsOf: {
      request: 'Whether your side makes this consultation',
      answer: 'Answers that your side drafts',
      closing: 'How your side closes it',
      publication: 'Whether it becomes public',
    } satisfies Record<Purpose, string>,
    noDrafts: 'Nobody on your side has drafted one yet.',
    theDraft: 'The consultation above',
    publication: 'All of it becomes public, if every side consents.',
    publicationMeans: 'Before every side has consented, not even that there is a consultation is public.',
    support: 'Support this draft',
    takeBack: 'Take my support back',
    youSupport: 'You support this draft.',
    supported: 'Recorded. It is certain to be counted.',
    takenBack: 'Your support is taken back.',
    notOnRoll: 'You joined after your side began to decide on this, so others of your side support it.',
    byCoChair: 'The co-chair of your side decides.',
    make: 'Decide so for the side that convened you',
    madeNow: 'Your side has decided.',
    receipt: 'Receipt',
    draftAnother: {
      request: 'Draft it',
      answer: 'Draft an answer for my side',
      closing: 'Draft how my side closes it',
      publication: 'Propose to my side that it becomes public',
    } satisfies Record<Purpose, string>,
    closeAs: 'Close it as',
    closeMeans: {
      clarified: 'the answers say what the text covers',
      'not-agreed': 'the sides see it differently',
      'for-review': 'it goes on the agenda of the round that starts next',
    },
    transmit: 'Pass it on to the other sides',
    transmitMeans: 'The other sides then see it, and have the days of its rules to answer.',
    passedOn: 'Passed on to the other sides.',
    extend: 'Move the date',
    extendMeans: 'The date moves for every side. It can only be moved later.',
    extendBy: 'Move it by',
    spans: { 7: '7 days', 30: '30 days', 90: '90 days' },
    extendNow: 'Move the date',
    moved: 'The date was moved.',
    phase: {
      draft: 'Your side drafts it',
      over: 'Your side did not make it',
      made: 'Made, and not passed on yet',
      transmitted: 'The other sides can answer',
      answered: 'Its side is to close it',
      closed: 'Closed',
      public: 'Public',
    },
    agenda: 'On the agenda of this round',
    agendaMeans: 'Consultations that were open, or went to the review, when the round started.',
    stillOpen: 'open',
    runsUntil: 'Until',
    stillToAnswer: (sides: string) => `Still to answer: ${sides}, until`,
    stillToClose: (side: string) => `To be closed by: ${side}, until`,
    awaits: {
      draft: 'Your side drafts it.',
      answer: 'Your side can answer it.',
      closing: 'Your side can close it.',
      transmission: 'It waits for a facilitator to pass it on.',
    },
    consented: (sides: string) => `Consented that it becomes public: ${sides}.`,
    mistake: {
      kind: 'Choose what your side brings.',
      clause: 'Choose what it is about.',
      words: 'Write the words, in at least one language.',
      outcome: 'Choose how your side closes it.',
    },
  },
}
