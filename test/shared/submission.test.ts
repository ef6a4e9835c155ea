import { describe, expect, test } from 'vitest'
import { NEWEST_FORMAT } from '../../shared/record-format.ts'
import {
  recordPosition,
  recordProposal,
  recordSupersession,
  recordWithdrawal,
  recordWords,
} from '../../shared/record-submission.ts'
import { Submission } from '../../shared/submission.ts'
import { aCommitment, aPosition, aProposal, daysFromNow } from '../builders.ts'

const proposal = aProposal({ author: 'ada', side: 'river', amends: 'p0', withdrawnAt: daysFromNow(0) })
const position = aPosition({ participant: 'ada', side: 'river', stance: 'object', change: { en: 'leave it out' } })

describe('the record of a proposal has', () => {
  test('no author, no side and no time, without attribution', () => {
    expect(recordProposal(proposal, 'none')).toEqual({
      is: 'proposal',
      reading: '1.commitments.b1.1',
      id: 'p1',
      body: aCommitment(),
      competes: 'commitment p1',
      amends: 'p0',
      tabledIn: '1.commitments.b1.1',
      salt: proposal.salt,
    })
  })

  test('the side where sides are disclosed', () => {
    const recorded = recordProposal(proposal, 'side')

    expect(recorded).toMatchObject({ side: 'river' })
    expect(recorded).not.toHaveProperty('author')
  })

  test('the author where names are disclosed', () => {
    expect(recordProposal(proposal, 'named')).toMatchObject({ side: 'river', author: 'ada' })
  })

  test('no author for a text that nobody tabled', () => {
    const { author: _, side: __, ...text } = aProposal()

    expect(Object.keys(recordProposal(text, 'named'))).not.toEqual(expect.arrayContaining(['author']))
    expect(Object.keys(recordProposal(text, 'named'))).not.toEqual(expect.arrayContaining(['side']))
  })

  test('the withdrawal in a separate entry', () => {
    expect(recordWithdrawal(proposal)).toEqual({
      is: 'withdrawal',
      reading: '1.commitments.b1.1',
      proposal: 'p1',
      salt: proposal.salt,
    })
  })
})

describe('the record of a position has', () => {
  test.each(['none', 'side'] as const)(
    'only a pseudonym and the stance, without a time, with attribution "%s"',
    (attribution) => {
      expect(recordPosition(position, 'a voice', attribution)).toEqual({
        is: 'position',
        reading: '1.commitments.b1.1',
        proposal: 'p1',
        voice: 'a voice',
        side: 'river',
        revision: 1,
        stance: 'object',
        salt: position.salt,
      })
    },
  )

  test('the participant where names are disclosed', () => {
    expect(recordPosition(position, 'a voice', 'named')).toMatchObject({ participant: 'ada' })
  })
})

describe('the record of the words of a position has', () => {
  const saltOf = (index: number) => `salt ${index}`

  test('the words, and nothing that leads to the position or its side, without attribution', () => {
    expect(recordWords(position, saltOf, 'none', NEWEST_FORMAT)).toEqual([
      {
        is: 'words',
        reading: '1.commitments.b1.1',
        proposal: 'p1',
        said: [{ says: 'change', stance: 'object', text: { en: 'leave it out' } }],
        salt: 'salt 0',
      },
    ])
  })

  test('the side where sides are disclosed, and the participant where names are disclosed', () => {
    const [bySide] = recordWords(position, saltOf, 'side', NEWEST_FORMAT)
    const [byName] = recordWords(position, saltOf, 'named', NEWEST_FORMAT)

    expect(bySide).toMatchObject({ side: 'river' })
    expect(bySide).not.toHaveProperty('participant')
    expect(byName).toMatchObject({ side: 'river', participant: 'ada' })
  })

  const reserving = (clauses: readonly string[]) =>
    aPosition({
      stance: 'ratify-with-reservation',
      reservations: clauses.map((clause) => ({ clause, text: { en: 'x' } })),
      declarations: [{ clause: 'c2', text: { en: 'y' } }],
    })

  test('all reservations and declarations in one entry, in an order that does not tell how they were written', () => {
    const words = recordWords(reserving(['c3', 'c1']), saltOf, 'none', NEWEST_FORMAT)

    expect(words).toMatchObject([
      {
        is: 'words',
        said: [
          { says: 'reservation', clause: 'c1', text: { en: 'x' } },
          { says: 'declaration', clause: 'c2', text: { en: 'y' } },
          { says: 'reservation', clause: 'c3', text: { en: 'x' } },
        ],
        salt: 'salt 0',
      },
    ])
    expect(words).toEqual(recordWords(reserving(['c1', 'c3']), saltOf, 'none', NEWEST_FORMAT))
  })

  test('no entry where nothing was said', () => {
    expect(recordWords(aPosition({ stance: 'support' }), saltOf, 'named', NEWEST_FORMAT)).toEqual([])
  })

  test('each reservation and declaration in a separate entry, in the first format', () => {
    expect(recordWords(reserving(['c3', 'c1']), saltOf, 'none', 'parley-record/1')).toMatchObject([
      { is: 'statement', says: 'reservation', clause: 'c3', text: 'x', salt: 'salt 0' },
      { is: 'statement', says: 'reservation', clause: 'c1', text: 'x', salt: 'salt 1' },
      { is: 'statement', says: 'declaration', clause: 'c2', text: 'y', salt: 'salt 2' },
    ])
  })

  test('one string in a round of the first format', () => {
    const kept = aPosition({ stance: 'object', change: 'leave it out' })
    const written = aPosition({ stance: 'object', change: { en: 'leave it out', ru: 'убрать' } })

    expect(recordWords(kept, saltOf, 'none', 'parley-record/1')).toMatchObject([{ text: 'leave it out' }])
    expect(recordWords(written, saltOf, 'none', 'parley-record/1')).toMatchObject([{ text: 'leave it out\n\nубрать' }])
  })

  test('the withdrawal of the words in a separate entry', () => {
    const [words] = recordWords(position, saltOf, 'none', NEWEST_FORMAT)

    expect(words && recordSupersession(words, 'a digest')).toEqual({
      is: 'supersession',
      reading: '1.commitments.b1.1',
      statement: 'a digest',
      salt: 'salt 0',
    })
  })
})

test('a recorded submission is read back as it was recorded, with every attribution', () => {
  const recorded = (['none', 'side', 'named'] as const).flatMap((attribution) => [
    recordProposal(proposal, attribution),
    recordPosition(position, 'v', attribution),
    ...recordWords(position, String, attribution, NEWEST_FORMAT).flatMap((one) => [one, recordSupersession(one, 'd')]),
    recordWithdrawal(proposal),
  ])

  expect(recorded.map((one) => Submission.parse(one))).toEqual(recorded)
})
