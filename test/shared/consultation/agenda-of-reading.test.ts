import { expect, test } from 'vitest'
import { agendaOfReading } from '../../../shared/consultation/agenda-of-reading.ts'
import { FIRST, made, SECOND } from './a-register.ts'

const { about } = made()
const other = { ...about, id: 'another' }
const AGENDA = [
  { consultation: FIRST, number: 1, kind: 'concern', about, state: 'open' },
  { consultation: SECOND, number: 2, kind: 'clarification', about: other, state: 'for-review' },
] as const
const numbers = (...asked: Parameters<typeof agendaOfReading>) => agendaOfReading(...asked).map(({ number }) => number)

test('all of the agenda is shown where the round is split into baskets', () => {
  expect(numbers(AGENDA, { stage: 'baskets' }, [], { role: 'participant' })).toEqual([1, 2])
})

test('elsewhere only what is about a text that can be amended there', () => {
  expect(numbers(AGENDA, { stage: 'terms' }, [{ id: about.id }], { role: 'facilitator' })).toEqual([1])
  expect(numbers(AGENDA, { stage: 'commitments' }, [], { role: 'participant' })).toEqual([])
})

test('observers see none of it', () => {
  expect(numbers(AGENDA, { stage: 'baskets' }, [], { role: 'observer' })).toEqual([])
})
