import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verifyDialogue } from '../../../infra/verify/verify-dialogue.ts'
import { isPublic } from '../../../shared/consultation/consultation-state.ts'
import type { RegisterRecord } from '../../../shared/consultation/recorded-register.ts'
import { registerAfter } from '../../../shared/consultation/register.ts'
import { coveredFor, publicEdition } from '../../../shared/consultation/register-edition.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { linkedEvents, SECOND } from '../../shared/consultation/a-register.ts'
import { hashedAnew, type Open } from './a-forgery.ts'
import { aCourse, type Course, registerOfCourse } from './a-register-record.ts'
import { twoRoundsWithConsultations } from './two-rounds-with-consultations.ts'

let it: Awaited<ReturnType<typeof twoRoundsWithConsultations>>
let records: readonly [RoundRecord, RoundRecord]
let course: Course
let register: RegisterRecord
beforeAll(async () => {
  it = await twoRoundsWithConsultations()
  ;({ records, course, register } = it)
})
afterAll(() => it.stop())

const findingsIn = (consulted: unknown, rounds: readonly unknown[] = records, expected?: string) =>
  verifyDialogue(rounds, expected, JSON.parse(JSON.stringify(consulted)))
    .mismatches.map(({ place, says }) => `${place} ${says}`)
    .join('\n')

function changed<Record>(record: Record, change: (open: Open) => unknown): Open {
  const open = structuredClone(record) as Open
  change(open)
  return open
}

describe('a register with the records of the rounds', () => {
  test('verifies, in every edition of both, and by the root hash or a link of it', () => {
    const { consultations } = registerAfter(linkedEvents(course.events))
    const ofSea = coveredFor(register, consultations, ({ id }) => id === SECOND)
    const ofPublic = publicEdition(register, consultations, isPublic)

    expect(records[1].agenda?.consultations).toMatchObject([{ consultation: SECOND, number: 2, state: 'for-review' }])
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      const rounds = records.map((one) => JSON.parse(JSON.stringify(editionOf(one, edition))))
      for (const one of [register, ofSea, ofPublic]) expect(findingsIn(one, rounds)).toBe('')
    }
    expect(findingsIn(register, records, records[1].head)).toBe('')
    expect(findingsIn(register, records, register.events[3]?.link)).toBe('')
    expect(findingsIn(register, records, '0'.repeat(64))).toContain('this is another record')
  })

  test('verifies where it has grown since the last round started', () => {
    const [one, two] = records

    expect(findingsIn(register, [one, it.opened(two, 6)])).toBe('')
    expect(it.opened(two, 6).agenda?.consultations).toMatchObject([
      { number: 1, state: 'open' },
      { number: 2, state: 'open' },
    ])
  })

  test.each<[string, () => unknown, RegExp]>([
    [
      'a consultation removed, and hashed anew',
      () =>
        registerOfCourse({ ...course, events: course.events.filter(({ consultation }) => consultation !== SECOND) }),
      /register\.events is 11, and the register has 7: a consultation was removed/,
    ],
    [
      'its last events removed, and hashed anew',
      () => registerOfCourse({ ...course, events: course.events.slice(0, 10) }),
      /register\.events is 11, and the register has 10/,
    ],
    [
      'words changed, and hashed anew',
      () =>
        registerOfCourse({
          ...course,
          events: course.events.map((one) => (one.is === 'answered' ? { ...one, words: { en: 'It does.' } } : one)),
        }),
      /register\.head is .*one of them is another register/,
    ],
    [
      'all of it removed',
      () => ({ ...register, events: [], head: undefined }),
      /the register has 0: a consultation was removed/,
    ],
    [
      'the name of another dialogue',
      () => ({ ...register, dialogue: 'hill-and-dale' }),
      /register: dialogue is "hill-and-dale"/,
    ],
    [
      'the register of another dialogue',
      () => registerOfCourse(aCourse()),
      /register\.head is .*one of them is another register/,
    ],
  ])('does not verify with %s', (_, forged, says) => {
    expect(findingsIn(forged())).toMatch(says)
  })

  test('does not verify with a register of another dialogue where no opening has sealed one yet', () => {
    expect(findingsIn(registerOfCourse(aCourse()), records.slice(0, 1))).toMatch(
      /events\[0\]\.event\.about is a definition that did not stand/,
    )
  })

  test.each<[string, (two: Open) => unknown, RegExp]>([
    ['an agenda that leaves one out', (two) => two.agenda.consultations.pop(), /agenda\.consultations is \[\]/],
    ['another agenda', (two) => (two.agenda.consultations[0].state = 'open'), /agenda\.consultations is/],
    [
      'a start before the last event',
      (two) => (two.round.startedAt = '2027-03-20T00:00:00.000Z'),
      /which is after the round had started/,
    ],
  ])('does not verify with a round, hashed anew, that has %s', (_, change, says) => {
    const [one, two] = records

    expect(findingsIn(register, [one, hashedAnew(changed(two, change))])).toMatch(says)
  })
})
