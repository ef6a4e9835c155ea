import { describe, expect, test } from 'vitest'
import { verifyRegister } from '../../../infra/verify/verify-register.ts'
import type { NewEvent } from '../../../shared/consultation/register-event.ts'
import { day, FIRST } from '../../shared/consultation/a-register.ts'
import { aCourse, type Course, decisionOn, registerOfCourse, supported } from './a-register-record.ts'

const course = aCourse()

/** Forgeries of somebody who holds everything and hashes all of it anew. */
describe('a register that is forged and hashed anew', () => {
  const one = { consultation: FIRST }
  const at = (index: number, change: object) =>
    course.events.map((event, place) => (place === index ? { ...event, ...change } : event) as NewEvent)
  const without = (...places: readonly number[]) => course.events.filter((_, index) => !places.includes(index))
  const instead = (index: number, forged: ReturnType<typeof supported>): Course => ({
    events: at(index, { decision: forged.decision }),
    leaves: new Map([...course.leaves, [forged.decision.draft, forged.submissions]]),
  })
  const draft = 'e'.repeat(20)
  const leaf = (voice: string, revision = 1, support = true) => ({
    is: 'support' as const,
    draft,
    voice,
    revision,
    support,
    salt: `${voice} ${revision}`,
  })
  const padded = (...answers: readonly ReturnType<typeof leaf>[]) => [
    ...answers,
    ...Array.from({ length: 24 - answers.length }, (_, index) => ({
      is: 'support-padding' as const,
      draft,
      salt: `${index}`,
    })),
  ]
  const three = ['one', 'two', 'three'].map((voice) => leaf(voice))

  test.each<[string, Course | readonly NewEvent[], RegExp]>([
    [
      'a request that too few support',
      instead(0, supported('river', day(0), draft, 2)),
      /events\[0\]\.submissions have 2 of 6 in support/,
    ],
    [
      'an answer that nobody supports',
      instead(6, decisionOn(padded(), 'sea', day(33), draft)),
      /have 0 of 6 in support/,
    ],
    [
      'answers of more people than the side has',
      instead(6, decisionOn(padded(...'abcdefg'.split('').map((voice) => leaf(voice))), 'sea', day(33), draft)),
      /are of 7 people/,
    ],
    [
      'a revision left out',
      instead(6, decisionOn(padded(...three, leaf('four', 2)), 'sea', day(33), draft)),
      /lack a revision of four/,
    ],
    [
      'an answer taken back that is not there',
      instead(6, decisionOn(padded(...three, leaf('four', 1, false)), 'sea', day(33), draft)),
      /take back an answer of four/,
    ],
    [
      'padding left out',
      instead(6, decisionOn(three, 'sea', day(33), draft)),
      /are 3, which is not a padded size for 6 people/,
    ],
    [
      'an answer of the side that asks',
      instead(6, supported('river', day(33), draft)),
      /events\[6\] is an answer of river/,
    ],
    ['an answer of no side', instead(6, supported('lake', day(33), draft)), /is lake, which is no side/],
    [
      'an answer after its date',
      at(6, { at: day(41), decision: supported('sea', day(40), draft).decision }),
      /events\[6\] is after the date/,
    ],
    [
      'an answer that was decided after it',
      at(6, { decision: supported('sea', day(34), draft).decision }),
      /events\[6\]\.event\.decision\.at is after the event/,
    ],
    [
      'a co-chair who decides where a quorum does',
      at(6, { decision: { by: 'co-chair', side: 'sea', draft, at: day(33) } }),
      /decision\.by is "co-chair"/,
    ],
    [
      'one draft that is decided on twice',
      at(8, { decision: supported('sea', day(35), FIRST).decision }),
      /decision\.draft was decided on before/,
    ],
    ['a missing answer before its date', at(4, { at: day(12) }), /events\[4\] is before the date/],
    [
      'a date that is moved after it had passed',
      at(5, { at: day(31.5), to: day(40) }),
      /events\[5\] moves a date that does not run/,
    ],
    [
      'a date that is moved to an earlier one',
      at(5, { to: day(25) }),
      /events\[5\] does not move the date to a later one/,
    ],
    [
      'a closing of the side that was asked',
      at(7, { decision: supported('sea', day(34), draft).decision }),
      /events\[7\] is closed by sea/,
    ],
    ['a closing before it was transmitted', without(1, 4, 5, 6), /closes what is not open/],
    [
      'a closing by the rule before its date',
      at(10, { at: day(42) }),
      /events\[10\] is closed by the rule before its date/,
    ],
    [
      'a closing by the rule with another outcome',
      at(10, { outcome: 'clarified' }),
      /closed by the rule otherwise than for review/,
    ],
    ['a consent before it is closed', without(7), /events\[7\] consents to publish what is not closed/],
    [
      'two consents of one side',
      at(9, { decision: supported('sea', day(36), draft).decision }),
      /is a second consent of sea/,
    ],
    ['a transmission for the second time', at(3, { ...one }), /transmits it for the second time/],
    ['a transmission by another rule', at(1, { by: 'by-facilitators' }), /events\[1\]\.event\.by is/],
    ['an event earlier than the one before it', at(5, { at: day(12) }), /events\[5\]\.event\.at is not after/],
    ['a consultation made twice', at(2, { consultation: FIRST }), /makes a consultation for the second time/],
    [
      'a gap in the numbers',
      at(2, { consultationNumber: 3 }),
      /events\[2\]\.place\.consultation is 3 after consultation 1/,
    ],
    ['an event of a consultation that was not made', without(2), /is of a consultation that was not made/],
    ['an instant in another form', at(1, { at: '2027-03-02T09:00:00Z' }), /not an instant in UTC/],
  ])('does not verify with %s', (_, forged, says) => {
    const whole = 'events' in forged ? forged : { events: forged, leaves: course.leaves }
    const { mismatches } = verifyRegister(registerOfCourse(whole))
    expect(mismatches.map((one) => `${one.place} ${one.says}`).join('\n')).toMatch(says)
  })
})
