import { describe, expect, test } from 'vitest'
import { balanceOf, delegationOf, mayConvene, NewParticipant, Participant } from '../../shared/participant.ts'
import { aParticipant, daysFromNow } from '../builders.ts'

const revoked = { revokedAt: daysFromNow(0) }
const acting = { capacity: 'acting-official' } as const

function delegation(side: string, experts: number, officials: number): Participant[] {
  return [
    ...Array.from({ length: experts }, (_, index) => aParticipant({ id: `${side}-e${index}`, side })),
    ...Array.from({ length: officials }, (_, index) => aParticipant({ id: `${side}-o${index}`, side, ...acting })),
  ]
}

describe('a side is track 1.5', () => {
  test.each([
    ['with no acting official', 4, 0, true],
    ['with exactly the largest share of them', 3, 1, true],
    ['not with one more', 4, 2, false],
    ['not when it is empty', 0, 0, false],
    ['of one expert', 1, 0, true],
    ['not of one acting official', 0, 1, false],
  ])('%s', (_, experts, officials, is) => {
    const [balance] = balanceOf(['river'], delegation('river', experts, officials), 0.25)

    expect(balance?.isTrackOnePointFive).toBe(is)
  })

  test('depends on its own delegation, not on the others', () => {
    const roster = [...delegation('river', 1, 1), ...delegation('sea', 9, 0)]

    const balances = balanceOf(['river', 'sea', 'shore'], roster, 0.25)

    expect(balances).toEqual([
      { side: 'river', participants: 2, actingOfficials: 1, share: 0.5, isTrackOnePointFive: false },
      { side: 'sea', participants: 9, actingOfficials: 0, share: 0, isTrackOnePointFive: true },
      { side: 'shore', participants: 0, actingOfficials: 0, share: 0, isTrackOnePointFive: false },
    ])
  })

  test('does not count revoked participants', () => {
    const roster = [
      ...delegation('river', 1, 0),
      aParticipant({ id: 'x', ...acting, ...revoked }),
      aParticipant({ id: 'y', ...revoked }),
    ]

    expect(balanceOf(['river'], roster, 0.25)).toMatchObject([{ participants: 1, share: 0, isTrackOnePointFive: true }])
  })

  test('with former officials only', () => {
    const roster = [aParticipant({ capacity: 'former-official' })]

    expect(balanceOf(['river'], roster, 0)).toMatchObject([{ isTrackOnePointFive: true }])
  })
})

test('a delegation is a side’s participants without those who were revoked', () => {
  const member = aParticipant()
  const roster: Participant[] = [
    member,
    aParticipant({ id: 'b', side: 'sea' }),
    aParticipant({ id: 'c', ...revoked }),
    { role: 'facilitator', id: 'f', name: 'Fay', joinedAt: daysFromNow(-1) },
    { role: 'observer', id: 'o', name: 'Oz', joinedAt: daysFromNow(-1) },
  ]

  expect(delegationOf('river', roster)).toEqual([member])
})

test('a participant is read back as stored', () => {
  const participant = aParticipant(revoked)

  expect(Participant.parse(participant)).toEqual(participant)
})

test.each<[string, unknown]>([
  ['a participant without a side', { role: 'participant', name: 'Ada', capacity: 'former-official' }],
  ['a participant without a capacity', { role: 'participant', name: 'Ada', side: 'river' }],
  ['a facilitator with a side', { role: 'facilitator', name: 'Fay', side: 'river' }],
  ['an observer with a capacity', { role: 'observer', name: 'Oz', capacity: 'former-official' }],
  ['another role', { role: 'chair', name: 'Cat' }],
  ['a participant of no side', { role: 'participant', name: 'Ada', side: '', capacity: 'former-official' }],
  ['name that is too long', { role: 'observer', name: 'x'.repeat(201) }],
  ['nobody', { role: 'observer', name: ' ' }],
])('the roster takes no %s', (_, newcomer) => {
  expect(NewParticipant.safeParse(newcomer).success).toBe(false)
})

test('a name may have 200 letters', () => {
  expect(NewParticipant.safeParse({ role: 'observer', name: 'x'.repeat(200) }).success).toBe(true)
})

describe('in a dialogue with co-chairs', () => {
  const who = (convenedBy?: string) => ({
    role: 'facilitator' as const,
    id: 'f',
    name: 'F',
    joinedAt: daysFromNow(-1),
    ...(convenedBy !== undefined && { convenedBy }),
  })
  const ofSea = { role: 'participant', name: 'Bo', side: 'sea', capacity: 'former-official' } as const
  const observer = { role: 'observer', name: 'Olu' } as const

  test.each([
    ['a co-chair their own participants', who('sea'), ofSea, true],
    ['a co-chair their own co-chairs', who('sea'), who('sea'), true],
    ['a co-chair no participant of another side', who('river'), ofSea, false],
    ['a co-chair no co-chair of another side', who('river'), who('sea'), false],
    ['a facilitator without a side no participant', who(), ofSea, false],
    ['a facilitator without a side no co-chair', who(), who('sea'), false],
    ['a co-chair anybody without a side', who('river'), observer, true],
    ['a facilitator without a side another one', who(), who(), true],
    ['a participant nobody of their side', aParticipant({ side: 'sea' }), ofSea, false],
  ])('%s', (_, one, other, expected) => {
    expect(mayConvene(one, other)).toBe(expected)
  })
})

test('an entry that an earlier version stored can be read, although its mail address is refused now', () => {
  const stored = aParticipant({ email: 'ann@institute-.org' })

  expect(Participant.parse(stored)).toEqual(stored)
  expect(NewParticipant.safeParse({ ...stored, id: undefined, joinedAt: undefined }).success).toBe(false)
})
