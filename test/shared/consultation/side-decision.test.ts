import { expect, test } from 'vitest'
import { consultationRulesOf } from '../../../shared/consultation/consultation-rules.ts'
import { decisionId, fewest, isCarried, supportersAmong } from '../../../shared/consultation/side-decision.ts'
import { seesConsultation, seesDrafts } from '../../../shared/consultation/who-sees.ts'
import { DialogueFileError } from '../../../shared/dialogue.ts'
import { aDialogue } from '../../builders.ts'

test.each([
  [6, 0.5, 3],
  [5, 0.5, 3],
  [6, '2/3', 4],
  [6, 1, 6],
  [1, 0.01, 1],
] as const)('of %i with a quorum of %s, %i decide', (roll, quorum, many) => {
  expect(fewest(quorum, roll)).toBe(many)
  expect(isCarried(quorum, roll, many)).toBe(true)
  expect(isCarried(quorum, roll, many - 1)).toBe(false)
})

test('an empty side decides nothing', () => {
  expect(isCarried(0.5, 0, 0)).toBe(false)
})

test('the last revision of each member counts', () => {
  const revisions = [
    { participant: 'ada', revision: 2, support: false },
    { participant: 'ada', revision: 1, support: true },
    { participant: 'bo', revision: 1, support: false },
    { participant: 'bo', revision: 2, support: true },
    { participant: 'cy', revision: 1, support: true },
  ]

  expect(supportersAmong(revisions)).toBe(2)
  expect(supportersAmong([])).toBe(0)
})

test('a decision is named by its consultation, its purpose and its side', () => {
  expect(decisionId({ consultation: 'abc', purpose: 'answer', side: 'sea' })).toBe('abc.answer.sea')
})

test('a file that says nothing has the usual rules, with the quorum of ratification', () => {
  const stages = { ratification: { quorum: '2/3' } }

  expect(consultationRulesOf(aDialogue({ stages }))).toEqual({
    ...{ quorum: '2/3', by: 'quorum', transmission: 'at-once', draftDays: 14, answerDays: 30, closeDays: 30 },
  })
  expect(consultationRulesOf(aDialogue({ consultation: 'none' }))).toBeUndefined()
  expect(consultationRulesOf(aDialogue({ consultation: { quorum: 1, answerDays: 7 } }))).toMatchObject({
    ...{ quorum: 1, answerDays: 7, closeDays: 30 },
  })
})

test.each([
  [{ by: 'co-chair' }, 'consultation.by'],
  [{ by: 'anybody' }, 'consultation'],
  [{ answerDays: 0 }, 'consultation'],
  ['never', 'consultation'],
] as const)('a file with %j is refused', (consultation, path) => {
  expect(() => aDialogue({ consultation })).toThrow(DialogueFileError)
  expect(() => aDialogue({ consultation })).toThrow(path)
})

test('a co-chair decides where the dialogue has co-chairs', () => {
  const dialogue = aDialogue({ coChairs: true, consultation: { by: 'co-chair' } })

  expect(consultationRulesOf(dialogue)?.by).toBe('co-chair')
})

test('a consultation is seen by its side and the facilitators, by the others once it is transmitted, and by no observer', () => {
  const before = { side: 'river', sides: ['river', 'sea'] }
  const after = { ...before, transmitted: { at: '2027-03-01T09:00:00.000Z', by: 'at-once' } } as const
  const [river, sea] = [
    { role: 'participant', side: 'river' },
    { role: 'participant', side: 'sea' },
  ] as const

  expect([seesConsultation(before, river), seesConsultation(after, river)]).toEqual([true, true])
  expect([seesConsultation(before, sea), seesConsultation(after, sea)]).toEqual([false, true])
  expect(seesConsultation(before, { role: 'facilitator' })).toBe(true)
  expect(seesConsultation(after, { role: 'observer' })).toBe(false)
})

test('drafts are seen by their side, and by its co-chair only where the co-chair decides', () => {
  const coChair = { role: 'facilitator', convenedBy: 'river' } as const

  expect(seesDrafts('river', { by: 'quorum' }, { role: 'participant', side: 'river' })).toBe(true)
  expect(seesDrafts('river', { by: 'quorum' }, { role: 'participant', side: 'sea' })).toBe(false)
  expect(seesDrafts('river', { by: 'quorum' }, coChair)).toBe(false)
  expect(seesDrafts('river', { by: 'co-chair' }, coChair)).toBe(true)
  expect(seesDrafts('sea', { by: 'co-chair' }, coChair)).toBe(false)
  expect(seesDrafts('river', { by: 'co-chair' }, { role: 'facilitator' })).toBe(false)
  expect(seesDrafts('river', { by: 'co-chair' }, { role: 'observer' })).toBe(false)
})
