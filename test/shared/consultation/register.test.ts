import { describe, expect, test } from 'vitest'
import { dateOf, isOnAgenda, isPutTo, phaseOf, sidesToAnswer } from '../../../shared/consultation/consultation-state.ts'
import { OutOfOrder, registerAfter } from '../../../shared/consultation/register.ts'
import { type NewEvent, RegisterEvent } from '../../../shared/consultation/register-event.ts'
import { day, decided, FIRST, linkedEvents, made, RULES, registerOf, SECOND } from './a-register.ts'

const consultation = FIRST
const begun = made()
const transmitted: NewEvent = { is: 'transmitted', consultation, at: day(1), by: 'at-once' }
const answered: NewEvent = {
  ...{ is: 'answered', consultation, at: day(2), words: { en: 'It does not.' } },
  decision: decided('sea', day(2)),
}
const unanswered: NewEvent = { is: 'unanswered', consultation, at: day(31), side: 'sea' }
const closed: NewEvent = {
  ...{ is: 'closed', consultation, at: day(3), outcome: 'clarified' },
  decision: decided('river', day(3)),
}
const consent = (side: string, at: string): NewEvent => ({
  ...{ is: 'consented', consultation, at },
  decision: decided(side, at),
})

function stateAfter(...events: readonly NewEvent[]) {
  const [state] = registerOf(...events).consultations
  if (state === undefined) throw new TypeError('nothing was made')
  return state
}

describe('the course of a consultation', () => {
  test.each([
    ['made', [begun], undefined],
    ['transmitted', [begun, transmitted], day(31)],
    ['answered', [begun, transmitted, answered], day(32)],
    ['answered', [begun, transmitted, unanswered], day(61)],
    ['closed', [begun, transmitted, answered, closed], undefined],
    ['closed', [begun, transmitted, closed], undefined],
    ['closed', [begun, transmitted, answered, closed, consent('sea', day(4))], undefined],
    ['public', [begun, transmitted, answered, closed, consent('sea', day(4)), consent('river', day(5))], undefined],
  ] as const)('is %s after %j', (phase, events, date) => {
    const state = stateAfter(...events)

    expect(phaseOf(state)).toBe(phase)
    expect(dateOf(state)).toBe(date)
  })

  test('three sides answer one after the other, and the last one starts the date of the closing', () => {
    const three = made({ sides: ['river', 'sea', 'lake'] })
    const one = stateAfter(three, transmitted, answered)
    const both = stateAfter(three, transmitted, answered, { ...unanswered, side: 'lake' })

    expect(sidesToAnswer(one)).toEqual(['lake'])
    expect(phaseOf(one)).toBe('transmitted')
    expect(sidesToAnswer(both)).toEqual([])
    expect(dateOf(both)).toBe(day(61))
  })

  test('the rule closes it for review when its date has passed, and it is on the agenda', () => {
    const state = stateAfter(begun, transmitted, answered, {
      ...{ is: 'closed', consultation, at: day(32), outcome: 'for-review' },
    })

    expect(state.closed).toEqual({ at: day(32), outcome: 'for-review' })
    expect(isOnAgenda(state)).toBe(true)
    expect(isOnAgenda(stateAfter(begun, transmitted, answered))).toBe(true)
    expect(isOnAgenda(stateAfter(begun))).toBe(false)
    expect(isOnAgenda(stateAfter(begun, transmitted, answered, closed))).toBe(false)
  })

  test('a date that was moved is the date of its own part alone', () => {
    const moved: NewEvent = { is: 'date-moved', consultation, at: day(30), to: day(40) }
    const again: NewEvent = { is: 'date-moved', consultation, at: day(42), to: day(90) }
    const late: NewEvent = { ...answered, at: day(39), decision: decided('sea', day(39)) }

    expect(dateOf(stateAfter(begun, transmitted, moved))).toBe(day(40))
    expect(dateOf(stateAfter(begun, transmitted, moved, late))).toBe(day(69))
    expect(dateOf(stateAfter(begun, transmitted, moved, late, again))).toBe(day(90))
  })

  test('only the side that brought it closes it, and only the others answer', () => {
    const state = stateAfter(begun, transmitted)

    expect(isPutTo(state, { side: 'sea', purpose: 'answer' })).toBe(true)
    expect(isPutTo(state, { side: 'river', purpose: 'answer' })).toBe(false)
    expect(isPutTo(state, { side: 'river', purpose: 'closing' })).toBe(true)
    expect(isPutTo(state, { side: 'sea', purpose: 'closing' })).toBe(false)
    expect(isPutTo(state, { side: 'sea', purpose: 'publication' })).toBe(false)
  })
})

describe('an event that does not follow', () => {
  const second = made({ consultation: SECOND, consultationNumber: 2, at: day(0.5) })
  test.each<readonly [string, readonly NewEvent[]]>([
    ['a consultation that is made twice', [begun, made({ at: day(1), consultationNumber: 2 })]],
    ['a number that was given before', [begun, { ...second, consultationNumber: 1 }]],
    ['a number that leaves a gap', [begun, { ...second, consultationNumber: 3 }]],
    ['a side that is not in the dialogue', [made({ decision: decided('lake', day(0)) })]],
    ['a decision by another rule', [made({ decision: decided('river', day(0), 'co-chair') })]],
    ['a decision that is later than its event', [made({ decision: decided('river', day(1)) })]],
    ['an event of a consultation that was not made', [transmitted]],
    ['an event that is not later than the one before', [begun, { ...transmitted, at: day(0) }]],
    ['a second transmission', [begun, transmitted, { ...transmitted, at: day(2) }]],
    ['a transmission by another rule', [begun, { ...transmitted, by: 'by-facilitators' }]],
    ['an answer before it is transmitted', [begun, answered]],
    ['an answer of its own side', [begun, transmitted, { ...answered, decision: decided('river', day(2)) }]],
    ['a second answer of a side', [begun, transmitted, answered, { ...answered, at: day(3) }]],
    [
      'an answer that was decided at the date',
      [begun, transmitted, { ...answered, at: day(31), decision: decided('sea', day(31)) }],
    ],
    ['a date that passes too early', [begun, transmitted, { ...unanswered, at: day(30) }]],
    ['a date that passes for a side that has answered', [begun, transmitted, answered, unanswered]],
    ['an answer after the date has passed', [begun, transmitted, unanswered, { ...answered, at: day(32) }]],
    ['an answer after it is closed', [begun, transmitted, closed, { ...answered, at: day(4) }]],
    ['a closing by another side', [begun, transmitted, answered, { ...closed, decision: decided('sea', day(3)) }]],
    ['a closing before it is transmitted', [begun, closed]],
    ['a closing by the rule before the date', [begun, transmitted, answered, { ...closed, decision: undefined }]],
    [
      'a closing by the rule with another outcome',
      [begun, transmitted, answered, { is: 'closed', consultation, at: day(40), outcome: 'clarified' }],
    ],
    ['a second closing', [begun, transmitted, closed, { ...closed, at: day(4) }]],
    ['a date that is moved when none runs', [begun, { is: 'date-moved', consultation, at: day(1), to: day(9) }]],
    [
      'a date that is moved to an earlier one',
      [begun, transmitted, { is: 'date-moved', consultation, at: day(2), to: day(9) }],
    ],
    [
      'a date that is moved after it has passed',
      [begun, transmitted, { is: 'date-moved', consultation, at: day(31), to: day(99) }],
    ],
    ['a consent before it is closed', [begun, transmitted, answered, consent('sea', day(4))]],
    ['a second consent of a side', [begun, transmitted, closed, consent('sea', day(4)), consent('sea', day(5))]],
    ['a consent of nobody in the dialogue', [begun, transmitted, closed, consent('lake', day(4))]],
  ])('is refused: %s', (_, events) => {
    expect(() => registerOf(...events)).toThrow(OutOfOrder)
    expect(() => registerOf(...events.slice(0, -1))).not.toThrow()
  })

  test('is refused at another place in the register', () => {
    const [one, two] = linkedEvents([begun, transmitted])
    if (one === undefined || two === undefined) throw new TypeError('there are two')

    expect(() => registerAfter([two])).toThrow(OutOfOrder)
    expect(() => registerAfter([one, { ...two, number: 3 }])).toThrow(OutOfOrder)
  })
})

test('events are what their schema says, and their links fix every value and the order', () => {
  const events = linkedEvents([begun, transmitted, answered, closed])
  const changed = linkedEvents([begun, { ...transmitted, at: day(1.5) }, answered, closed])

  expect(events.map((one) => RegisterEvent.parse(one))).toEqual(events)
  expect(events[0]?.link).toBe(changed[0]?.link)
  expect(events.slice(1).map(({ link }) => link)).not.toEqual(changed.slice(1).map(({ link }) => link))
  expect(events.at(-1)?.link).not.toBe(changed.at(-1)?.link)
  expect(registerAfter(events).head).toBe(events.at(-1)?.link)
  expect(RULES.quorum).toBe(0.5)
})
