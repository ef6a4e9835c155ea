import { expect, test } from 'vitest'
import { changedSince } from '../../shared/changed-since.ts'
import { daysFromNow } from '../builders.ts'

const [BEFORE, SINCE, AFTER, LATELY] = [daysFromNow(-9), daysFromNow(-5), daysFromNow(-2), daysFromNow(-1)]
const open = (id: string, more: object = {}) => ({ id, status: 'open', openedAt: BEFORE, ...more })

test('what changed since somebody was here is which readings opened, were settled or have a new deadline, the last first', () => {
  const readings = [
    open('1.terms.1', { status: 'settled', settlement: { settledAt: AFTER } }),
    open('1.terms.2', { status: 'settled', settlement: { settledAt: BEFORE } }),
    open('1.modality.b1.1'),
    open('1.modality.b2.1', { movedAt: LATELY }),
    open('1.modality.b3.1', { movedAt: BEFORE }),
    open('1.modality.b4.1', { openedAt: AFTER, movedAt: LATELY }),
  ]

  expect(changedSince(readings, SINCE)).toEqual([
    { is: 'moved', reading: '1.modality.b2.1', at: LATELY },
    { is: 'opened', reading: '1.modality.b4.1', at: AFTER },
    { is: 'settled', reading: '1.terms.1', at: AFTER },
  ])
  expect(changedSince(readings, daysFromNow(0))).toEqual([])
})
