import { describe, expect, test } from 'vitest'
import { verifyRegister } from '../../../infra/verify/verify-register.ts'
import { isPublic, otherSides } from '../../../shared/consultation/consultation-state.ts'
import type { RegisterRecord } from '../../../shared/consultation/recorded-register.ts'
import { registerAfter } from '../../../shared/consultation/register.ts'
import { coveredFor, publicEdition } from '../../../shared/consultation/register-edition.ts'
import { FIRST, linkedEvents, SECOND } from '../../shared/consultation/a-register.ts'
import type { Open } from './a-forgery.ts'
import { aCourse, registerOfCourse } from './a-register-record.ts'

const course = aCourse()
const record = registerOfCourse(course)
const { consultations } = registerAfter(linkedEvents(course.events))
const forSea = coveredFor(record, consultations, ({ id }) => id === SECOND)
const forPublic = publicEdition(record, consultations, isPublic)

const findingsIn = (one: unknown, expected?: string) =>
  verifyRegister(JSON.parse(JSON.stringify(one)), expected)
    .mismatches.map(({ place, says }) => `${place} ${says}`)
    .join('\n')

function changed(of: RegisterRecord, change: (events: Open, whole: Open) => unknown): Open {
  const open = structuredClone(of) as Open
  change(open.events, open)
  return open
}

describe('a register of consultations', () => {
  test('is verified in every edition, and by each of its links', () => {
    expect(verifyRegister(record)).toMatchObject({
      mismatches: [],
      events: 11,
      covered: 0,
      consultations: 2,
      recounted: 6,
    })
    expect(verifyRegister(forSea)).toMatchObject({
      mismatches: [],
      events: 11,
      covered: 7,
      consultations: 1,
      recounted: 0,
    })
    expect(verifyRegister(forPublic)).toMatchObject({
      mismatches: [],
      events: 7,
      covered: 0,
      consultations: 1,
      recounted: 0,
    })
    for (const edition of [record, forSea]) {
      for (const { link } of record.events) expect(findingsIn(edition, link)).toBe('')
      expect(findingsIn(edition, '0'.repeat(64))).toContain('no event has the link')
    }
    expect(findingsIn({ ...record, events: [], head: undefined })).toBe('')
  })

  test('shows the public only what every side consented to publish, and not that there is more', () => {
    const shown = JSON.stringify(forPublic)

    expect(forPublic).not.toHaveProperty('head')
    for (const hidden of [SECOND, '"place":{', '"voice', '"salt"', 'concern', record.head ?? '']) {
      expect(shown).not.toContain(hidden)
    }
    expect(forPublic.events.map(({ follows }) => follows !== undefined)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
      false,
    ])
  })

  test('shows no edition but the complete one how members answered, and a side nothing of what it may not see', () => {
    for (const edition of [forSea, forPublic]) expect(JSON.stringify(edition)).not.toContain('voice')
    expect(JSON.stringify(forSea)).not.toMatch(new RegExp(`${FIRST}|clarified|Thank you`))
    expect(otherSides(consultations[0] ?? { sides: [], side: '' })).toEqual(['sea'])
  })

  describe.each([
    ['complete', record],
    ['for a side', forSea],
    ['public', forPublic],
  ] as const)('with a value changed (%s)', (_, edition) => {
    // No link seals which dialogue it is of: the rounds show it (`verify-register-in-a-row.test.ts`).
    test.each(leavesOf(edition).filter(([path]) => path !== 'dialogue'))('%s', (path) => {
      const open = structuredClone(edition) as Open
      alter(open, path)

      expect(findingsIn(open)).not.toBe('')
    })
  })

  test.each([
    ['an event removed', (events: Open) => events.splice(4, 1), /events\[4\]\.link does not follow/],
    ['the first one removed', (events: Open) => events.shift(), /events\[0\]\.link does not follow/],
    ['two in another order', (events: Open) => events.push(...events.splice(7, 1)), /link does not follow/],
    ['the last one removed', (events: Open) => events.pop(), /head is .* recomputed/],
    ['an outcome', (events: Open) => (events[7].event.outcome = 'not-agreed'), /events\[7\]\.event was changed after/],
    ['a number', (events: Open) => (events[2].place.consultation = 3), /events\[2\]\.place was changed after/],
    [
      'an event covered in part',
      (events: Open) => delete events[2].place,
      /events\[2\]\.place is covered, and the event is not/,
    ],
    ['answers left out', (events: Open) => delete events[0].submissions, /events\[0\]\.submissions are left out/],
    [
      'answers of which some are covered',
      (events: Open) => delete events[0].submissions[3].submission,
      /show some answers and cover others/,
    ],
  ])('does not verify with %s', (_, change, says) => {
    expect(findingsIn(changed(record, change))).toMatch(says)
  })

  test.each([
    [
      'an event left out without saying what it follows',
      (events: Open) => delete events[2].follows,
      /events\[2\]\.link does not follow/,
    ],
    ['a consent left out', (events: Open) => events.pop(), /consultation .* is shown, and river did not consent/],
    [
      'a place shown',
      (events: Open) => (events[0].place = record.events[0]?.place),
      /events\[0\]\.place is shown in a public edition/,
    ],
    [
      'an event that says to follow the one before it',
      (events: Open) => (events[1].follows = events[0].link),
      /events\[1\]\.follows names the event before it/,
    ],
  ])('is not verified in its public edition with %s', (_, change, says) => {
    expect(findingsIn(changed(forPublic, change))).toMatch(says)
  })
})

/** The paths to every text, number and truth value of a record, a few of many leaves alike. */
function leavesOf(value: unknown, path: readonly (string | number)[] = []): [string][] {
  if (typeof value !== 'object' || value === null) return [[path.join('/')]]
  return Object.entries(value).flatMap(([key, one], index) =>
    path.at(-1) === 'submissions' && index > 1 ? [] : leavesOf(one, [...path, key]),
  )
}

/** Changes the value at a path to another one of the same kind. */
function alter(record: Open, path: string): void {
  const keys = path.split('/')
  const last = keys.pop() ?? ''
  const holder = keys.reduce((one, key) => one[key], record)
  const value = holder[last]
  if (typeof value === 'number') holder[last] = value + 1
  else if (typeof value === 'boolean') holder[last] = !value
  else holder[last] = /^[0-9a-f]{20,}$/.test(value) ? `${value[0] === '0' ? '1' : '0'}${value.slice(1)}` : `${value} `
}
