import type { Open } from './a-forgery.ts'
import type { Forgery } from './forged-bases.ts'

/* Forgeries of who said what, in records that disclose names. */

const PLAIN = 'a record'
const FIRST = 'readings[0].submissions'

export const FORGED_PERSONS: readonly Forgery[] = [
  [
    'a position that another person revises',
    PLAIN,
    FIRST,
    /say that \S+ revised the position of \S+ on/,
    ({ readings: [reading] }) => {
      const [one, other] = twoPeople(reading)
      reading.submissions.push(leaf({ ...one, revision: 2, participant: other.participant }))
    },
  ],
  [
    'a position that another person takes back',
    PLAIN,
    FIRST,
    /say that \S+ revised the position of \S+ on/,
    ({ readings: [reading] }) => {
      const [one, other] = twoPeople(reading)
      reading.submissions.push(leaf({ ...one, revision: 2, stance: 'none', participant: other.participant }))
    },
  ],
  [
    'a person who counts twice on a text',
    PLAIN,
    FIRST,
    /have two positions of \S+ on/,
    ({ readings: [reading] }) => {
      const [one, other] = twoPeople(reading)
      other.participant = one.participant
    },
  ],
  [
    'a person of two sides in one reading',
    PLAIN,
    FIRST,
    /say that \S+ is of \S+, and before of/,
    ({ readings: [reading], dialogue }) => {
      const [one] = twoPeople(reading)
      one.side = dialogue.sides.find(({ id }: Open) => id !== one.side).id
    },
  ],
  [
    'a person of another side in a later reading',
    PLAIN,
    'readings[1].submissions',
    /say that \S+ is of \S+, and before of/,
    ({ readings, dialogue }) => {
      const people = positionsIn(readings[0]).map(({ participant }) => participant)
      const one = positionsIn(readings[1]).find(({ participant }) => people.includes(participant))
      one.side = dialogue.sides.find(({ id }: Open) => id !== one.side).id
    },
  ],
  [
    'words of an objection that are given to a person who supports the text',
    PLAIN,
    FIRST,
    /have words of \S+ to "\w+", whose position on \S+ is "support"/,
    ({ readings: [reading] }) => {
      const words = wordsIn(reading)
      const supports = positionsIn(reading).find(
        ({ proposal, stance }) => proposal === words.proposal && stance === 'support',
      )
      Object.assign(words, { participant: supports.participant, side: supports.side })
    },
  ],
  [
    'words of a person without a position on the text',
    PLAIN,
    FIRST,
    /have words of nobody, who has no position on/,
    ({ readings: [reading] }) => (wordsIn(reading).participant = 'nobody'),
  ],
  [
    'two consents of one person to a closing',
    'a record with co-chairs',
    'readings[0].closing.consents',
    /are of one person for two sides/,
    ({ readings: [{ closing }] }) => (closing.consents[1].participant = closing.consents[0].participant),
  ],
]

function leaf(submission: Open) {
  return { digest: '', submission }
}

function positionsIn({ submissions }: Open): readonly Open[] {
  return submissions.flatMap(({ submission }: Open) => (submission?.is === 'position' ? [submission] : []))
}

function wordsIn({ submissions }: Open): Open {
  return submissions
    .map(({ submission }: Open) => submission)
    .find((one: Open) => one?.is === 'words' && ['object', 'block'].includes(one.said[0].stance))
}

/** First revisions of two people of one side on one text, which nobody revised. */
function twoPeople(reading: Open): readonly [Open, Open] {
  const positions = positionsIn(reading)
  const once = positions.filter(({ voice }) => positions.filter((one) => one.voice === voice).length === 1)
  for (const one of once) {
    const other = once.find(
      ({ voice, proposal, side }) => voice !== one.voice && proposal === one.proposal && side === one.side,
    )
    if (other !== undefined) return [one, other]
  }
  throw new Error('no two people of a side took a position on one text')
}
