import { describe, expect, test } from 'vitest'
import { countAdmission, whoWaits } from '../../shared/admission.ts'
import { delegationOf, type Participant, viewerOf } from '../../shared/participant.ts'
import { aParticipant, daysFromNow } from '../builders.ts'

const person = (id: string, says: Partial<Participant> = {}): Participant =>
  ({ ...aParticipant({ id, side: 'river', name: id }), ...says }) as Participant

describe('who admits somebody to a side', () => {
  const admits = (...ids: readonly string[]) => ({ side: 'river', admits: new Set(ids) })
  const roster = (many: number) => Array.from({ length: many }, (_, index) => person(`p${index}`))

  test.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [41, 21],
  ])('of %i members %i have to: more than half', (members, needed) => {
    expect(countAdmission(admits(), roster(members))).toEqual({ admit: 0, needed })
  })

  test('are members now: neither who left, nor who is of another side, nor who waits', () => {
    const people = [
      ...roster(3),
      person('left', { revokedAt: daysFromNow(-1) }),
      person('other', { side: 'sea' } as Partial<Participant>),
      person('waits', { awaitsSide: 'river' }),
    ]

    expect(countAdmission(admits('p0', 'left', 'other', 'waits', 'nobody'), people)).toEqual({ admit: 1, needed: 2 })
  })
})

describe('who waits to be admitted', () => {
  const waits = person('gus', { awaitsSide: 'river', email: 'gus@example.org' } as Partial<Participant>)

  test('is not of the delegation, and signed in as an observer, without a side', () => {
    expect(delegationOf('river', [waits])).toEqual([])
    expect(viewerOf(waits)).toEqual({
      id: 'gus',
      name: 'gus',
      role: 'observer',
      joinedAt: waits.joinedAt,
      awaitsSide: 'river',
    })
    expect(viewerOf(person('ada'))).toEqual(person('ada'))
  })

  test('waits in this epoch alone, and not after they were revoked', () => {
    const admission = { side: 'river', person: 'gus' }

    expect(whoWaits(admission, [waits])).toBe(waits)
    expect(whoWaits({ ...admission, person: 'gus_1' }, [waits])).toBeUndefined()
    expect(whoWaits(admission, [person('gus')])).toBeUndefined()
    expect(whoWaits(admission, [{ ...waits, revokedAt: daysFromNow(0) }])).toBeUndefined()
  })
})
