import { expect, test } from 'vitest'
import { deadlinesOf } from '../../shared/calendar.ts'
import type { LastCall } from '../../shared/reading.ts'
import { aReading, daysFromNow } from '../builders.ts'

test('a last call, and calling it off, move a deadline: a calendar takes the later one', () => {
  const deadline = daysFromNow(6)
  const reading = aReading({ closesAt: deadline })
  const lastCall: LastCall = {
    at: daysFromNow(0),
    by: 'cleo',
    decision: 'settle',
    number: 1,
    notice: '1 day',
    deadline,
  }

  const [given] = deadlinesOf([{ ...reading, lastCall, closesAt: daysFromNow(1) }])
  const [calledOff] = deadlinesOf([{ ...reading, calledOff: 1 }])

  expect(given).toMatchObject({ setAt: lastCall.at, moved: 1 })
  expect(calledOff).toMatchObject({ at: deadline, moved: 2 })
})
