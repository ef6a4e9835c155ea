import { describe, expect, test } from 'vitest'
import { mailDue, messageOf, whoToRemind } from '../../shared/reminder.ts'
import { aParticipant, aReading } from '../builders.ts'

const CLOSES = '2026-12-03T12:00:00.000Z'
const before = (hours: number) => new Date(Date.parse(CLOSES) - hours * 60 * 60 * 1_000)

describe('a reminder is sent', () => {
  test.each([
    ['too early', 48.1, 'open', undefined],
    ['in time', 48, 'open', 'reminder'],
    ['at the last moment', 0.001, 'open', 'reminder'],
    ['too late', 0, 'open', undefined],
    ['closed already', 2, 'closed', undefined],
  ] as const)('%s', (_, hours, status, expected) => {
    expect(mailDue(aReading({ closesAt: CLOSES, status }), 48, before(hours))).toBe(expected)
  })
})

test('under the silence procedure everybody is reminded: who got no reminder would be known to have objected', () => {
  const reading = aReading({ closesAt: CLOSES, rules: { ...aReading().rules, rule: 'silence' } })

  expect(mailDue(reading, 48, before(2))).toBe('silence-ends')
  for (const language of ['en', 'ru'] as const) {
    expect(messageOf('silence-ends', reading, [language]).text).not.toMatch(/not answered|не ответили/)
  }
})

test('at a last call everybody is told at once, instead of a reminder, until it ends', () => {
  const decided = { at: CLOSES, by: 'cleo', decision: 'settle', number: 1, notice: '1 day', deadline: CLOSES } as const
  const due = (hours: number) => mailDue(aReading({ closesAt: CLOSES, lastCall: decided }), 48, before(hours))

  expect([due(300), due(2), due(0)]).toEqual(['last-call', 'last-call', undefined])
})

describe('a reminder goes to', () => {
  const roll = new Set(['ada', 'abe', 'bo', 'gone'])
  const roster = [
    aParticipant({ id: 'ada', email: 'ada@example.org' }),
    aParticipant({ id: 'abe', email: 'abe@example.org' }),
    aParticipant({ id: 'bo' }),
    aParticipant({ id: 'late', email: 'late@example.org' }),
    aParticipant({ id: 'gone', email: 'gone@example.org', revokedAt: CLOSES }),
  ]

  test('those on the roll with an address who have not taken a position', () => {
    const reminded = whoToRemind(roster, roll, new Set(['abe']))

    expect(reminded.map(({ email }) => email)).toEqual(['ada@example.org'])
  })
})

describe('a reminder says', () => {
  test('that something closes and when, in every language of the dialogue', () => {
    const { subject, text } = messageOf('reminder', aReading({ closesAt: CLOSES }), ['en', 'ru'])

    expect(subject).toBe('A reminder / Напоминание')
    expect(text).toContain('3 December 2026 at 12:00')
    expect(text).toContain('3 декабря 2026')
  })

  test('at a last call when it closes, to those who answered too', () => {
    const { subject, text } = messageOf('last-call', aReading({ closesAt: CLOSES }), ['en', 'ru'])

    expect(subject).toBe('It closes soon / Скоро закрытие')
    expect(text).toContain('3 December 2026 at 12:00')
    expect(text).not.toMatch(/not answered|не ответили|https?:|parley|dialogue|диалог|reading|чтени|terms|side|сторон/i)
  })

  test('nothing else: no link, no name, no word of the dialogue, and the same for every reading', () => {
    const [one, other] = [
      messageOf('reminder', aReading({ id: '1.terms.1', closesAt: CLOSES }), ['en', 'ru']),
      messageOf('reminder', aReading({ id: '2.ratification.b3.1', stage: 'ratification', closesAt: CLOSES }), [
        'en',
        'ru',
      ]),
    ]

    expect(one).toEqual(other)
    expect(`${one.subject} ${one.text}`).not.toMatch(/https?:|parley|dialogue|диалог|reading|чтени|terms|side|сторон/i)
  })
})
