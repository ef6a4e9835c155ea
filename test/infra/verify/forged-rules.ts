import type { Open } from './a-forgery.ts'
import type { Forgery } from './forged-bases.ts'

/* Forgeries of what the rules allow. */

const PLAIN = 'a record'

const DECISIONS: readonly Forgery[] = (
  [
    ['another reading after the last one', 6, 'another-reading'],
    ['silence after the last reading', 17, 'silence'],
    ['silence after the last reading on a modality', 9, 'silence'],
    ['another ratification', 7, 'another-reading'],
  ] as const
).map(
  ([what, index, decision]): Forgery => [
    what,
    PLAIN,
    `readings[${index}].closing.decision`,
    /and the rules allow \d readings, which were held/,
    (open) => (open.readings[index].closing.decision = decision),
  ],
)

const TEXTS: readonly Forgery[] = [
  [
    'a modality that the dialogue does not offer',
    PLAIN,
    /^readings\[3\]\.submissions \(.*\)$/,
    /proposes treaty, which this dialogue does not offer/,
    (open) => withoutModality(open, 'treaty'),
  ],
  [
    'a chosen modality that the dialogue does not offer',
    PLAIN,
    /^readings\[3\]\.submissions \(.*\)$/,
    /proposes code-of-conduct, which this dialogue does not offer/,
    (open) => withoutModality(open, 'code-of-conduct'),
  ],
  [
    'a clause that binds nobody who is there',
    PLAIN,
    'readings[15].submissions (silence)',
    /binds mars, which is not a side/,
    (open) => (textIn(open.readings[15], 'silence').body.by = 'mars'),
  ],
  [
    'a text in a language in which the dialogue is not held',
    PLAIN,
    /^readings\[0\]\.submissions \(.*\)$/,
    /is in ru, in which the dialogue is not held/,
    (open) => (open.dialogue.languages = ['en']),
  ],
  [
    'words in a language in which the dialogue is not held',
    PLAIN,
    'readings[0].submissions',
    /have words in en, in which the dialogue is not held/,
    (open) => (open.dialogue.languages = ['ru']),
  ],
  [
    'words in a language in which the dialogue is not held, each once',
    'a record for the delegations',
    /^readings\[0\]\.words\.proposals\[\d+\]\.changes$/,
    /have words in en, in which the dialogue is not held/,
    (open) => (open.dialogue.languages = ['ru']),
  ],
  [
    'a text of a side that is not there',
    PLAIN,
    'readings[0].submissions (topic-past).side',
    /is mars, which is not a side/,
    (open) => (textIn(open.readings[0], 'topic-past').side = 'mars'),
  ],
  [
    'a reservation of a side that is not there',
    'a record that discloses sides',
    'readings[7].ratification.statements',
    /have words of mars, under the rule "side"/,
    (open) => reservationsOf(open.readings[7], (note) => (note.side = 'mars')),
  ],
  [
    'a reservation with its side, under the Chatham House Rule',
    'a record for the delegations',
    'readings[7].ratification.statements',
    /have words of us, under the rule "none"/,
    (open) => (open.readings[7].ratification.statements[0].side = 'us'),
  ],
  [
    'a reservation in one language, where such words are held back',
    PLAIN,
    'readings[7].ratification.statements',
    /have a reservation or declaration without ru/,
    (open) => {
      open.dialogue.untranslated = 'held-back'
      reservationsOf(open.readings[7], ({ text }) => delete text.ru)
    },
  ],
  [
    'a text on a decided matter',
    PLAIN,
    'readings[1].submissions (tabled-again)',
    /was tabled on definition .*, which was agreed in an earlier reading/,
    ({ readings: [first, second] }) => tableAgain(second, textIn(first, 'parastate')),
  ],
  [
    'an amendment that changes nothing',
    PLAIN,
    'readings[5].submissions (no-accusation-72h).edits',
    /are none: the amendment changes nothing/,
    ({ readings: { 5: reading } }) => {
      const amendment = textIn(reading, 'no-accusation-72h')
      Object.assign(amendment, { edits: [], body: textIn(reading, amendment.amends).body })
      delete amendment.outOfLine
    },
  ],
]

const VOICES: readonly Forgery[] = [
  [
    'more people than are on the roll, who took their positions back',
    PLAIN,
    'readings[0].submissions',
    /people of us took a position on .*, and its roll has/,
    ({ readings: [reading] }) => {
      const [position] = submissionsOf(reading, 'position').filter(({ side }: Open) => side === 'us')
      for (let person = 0; person <= reading.roll.us; person += 1) {
        const voice = `voice ${person}`
        add(reading, { ...position, voice, revision: 1, stance: 'support' })
        add(reading, { ...position, voice, revision: 2, stance: 'none' })
      }
    },
  ],
  [
    'a position that was changed too often',
    PLAIN,
    'readings[0].submissions',
    /have 65 revisions of one position; 64 are allowed/,
    ({ readings: [reading] }) => {
      const [position] = submissionsOf(reading, 'position').filter(({ stance }: Open) => stance === 'support')
      const { revision } = position
      for (let more = revision + 1; more <= 65; more += 1) add(reading, { ...position, revision: more })
    },
  ],
]

export const FORGED_RULES: readonly Forgery[] = [...DECISIONS, ...TEXTS, ...VOICES]

function submissionsOf(reading: Open, kind: string): readonly Open[] {
  return reading.submissions.flatMap(({ submission }: Open) => (submission?.is === kind ? [submission] : []))
}

function textIn(reading: Open, text: string): Open {
  return submissionsOf(reading, 'proposal').find(({ id }) => id === text)
}

function withoutModality(open: Open, modality: string): void {
  open.dialogue.modalities = open.dialogue.modalities.filter((one: string) => one !== modality)
}

/** Changes every reservation of a reading, as a leaf and in what the reading shows of it. */
function reservationsOf(reading: Open, change: (note: Open) => unknown): void {
  for (const words of submissionsOf(reading, 'words')) {
    const notes = words.said.filter(({ says }: Open) => says === 'reservation')
    for (const note of notes) change(note)
    if (notes.some(({ side }: Open) => side !== undefined)) {
      words.side = notes[0].side
      for (const note of notes) delete note.side
    }
  }
  for (const note of reading.ratification.statements) if (note.is === 'reservation') change(note)
}

/** Tables a decided text again and withdraws it, so that nothing else depends on it. */
function tableAgain(reading: Open, decided: Open): void {
  const id = 'tabled-again'
  const { competes } = decided
  const outcome = { proposal: id, competes, status: 'dropped', reason: 'withdrawn' }
  const tally = { support: 0, accept: 0, abstain: 0, object: 0, block: 0 }
  const sides = Object.entries(reading.roll).map(([side, roll]) => ({ side, roll, tally, agrees: false }))
  add(reading, { ...decided, id, reading: reading.id, tabledIn: reading.id })
  add(reading, { is: 'withdrawal', reading: reading.id, proposal: id })
  reading.outcomes = [...reading.outcomes, { ...outcome, sides }].toSorted(byProposal)
  reading.agreement.proposals = [...reading.agreement.proposals, { proposal: id, sides }].toSorted(byProposal)
  reading.settlement.dropped += 1
  reading.names[decided.author] ??= { digest: '0'.repeat(64) }
}

function byProposal(one: Open, other: Open): number {
  return one.proposal < other.proposal ? -1 : 1
}

function add(reading: Open, submission: Open): void {
  reading.submissions.push({ digest: '', submission: { ...submission, salt: `${reading.submissions.length}` } })
}
