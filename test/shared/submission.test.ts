import { describe, expect, test } from 'vitest'
import { recordPosition, recordProposal, recordWithdrawal, Submission } from '../../shared/submission.ts'
import { aCommitment, aPosition, aProposal, daysFromNow } from '../builders.ts'

const proposal = aProposal({ author: 'ada', side: 'river', amends: 'p0', withdrawnAt: daysFromNow(0) })
const position = aPosition({ participant: 'ada', side: 'river', stance: 'object', change: 'leave it out' })

describe('the record says of a proposal', () => {
  test('neither its author nor their side, nor when it came, where no attribution is the rule', () => {
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

  test('its side where sides are disclosed', () => {
    const recorded = recordProposal(proposal, 'side')

    expect(recorded).toMatchObject({ side: 'river' })
    expect(recorded).not.toHaveProperty('author')
  })

  test('its author where names are', () => {
    expect(recordProposal(proposal, 'named')).toMatchObject({ side: 'river', author: 'ada' })
  })

  test('nobody, where nobody tabled it', () => {
    const { author: _, side: __, ...text } = aProposal()

    expect(Object.keys(recordProposal(text, 'named'))).not.toEqual(expect.arrayContaining(['author']))
    expect(Object.keys(recordProposal(text, 'named'))).not.toEqual(expect.arrayContaining(['side']))
  })

  test('that it was withdrawn, in an entry of its own', () => {
    expect(recordWithdrawal(proposal)).toEqual({
      is: 'withdrawal',
      reading: '1.commitments.b1.1',
      proposal: 'p1',
      salt: proposal.salt,
    })
  })
})

describe('the record says of a position', () => {
  test.each(['none', 'side'] as const)(
    'what was said, by a pseudonym and without a time, under "%s"',
    (attribution) => {
      expect(recordPosition(position, 'a voice', attribution)).toEqual({
        is: 'position',
        reading: '1.commitments.b1.1',
        proposal: 'p1',
        voice: 'a voice',
        side: 'river',
        revision: 1,
        stance: 'object',
        change: 'leave it out',
        salt: position.salt,
      })
    },
  )

  test('who took it where names are disclosed', () => {
    expect(recordPosition(position, 'a voice', 'named')).toMatchObject({ participant: 'ada' })
  })

  test('the reservations and declarations that go with it', () => {
    const notes = { reservations: [{ clause: 'c1', text: 'x' }], declarations: [{ clause: 'c2', text: 'y' }] }

    expect(recordPosition(aPosition({ stance: 'ratify-with-reservation', ...notes }), 'v', 'none')).toMatchObject(notes)
  })
})

test('what was recorded is read back as it was, whatever the attribution', () => {
  const recorded = (['none', 'side', 'named'] as const).flatMap((attribution) => [
    recordProposal(proposal, attribution),
    recordPosition(position, 'v', attribution),
    recordWithdrawal(proposal),
  ])

  expect(recorded.map((one) => Submission.parse(one))).toEqual(recorded)
})
