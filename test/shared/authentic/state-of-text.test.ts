import { describe, expect, test } from 'vitest'
import { authenticStates, lackingLanguages, type OnTheTable } from '../../../shared/authentic/state-of-text.ts'
import type { Commitment } from '../../../shared/stages/commitments.ts'

const BOTH = ['en', 'ru'] as const
const EN = { en: 'warn the others' }
const RU = { ru: 'предупреждать других' }

function aClause(action: Commitment['action'], condition?: Commitment['action']): Commitment {
  return {
    kind: 'commitment',
    by: 'each-side',
    form: 'undertake',
    action,
    ...(condition !== undefined && { condition: { word: 'until', text: condition } }),
  }
}

function aText(id: string, action: Commitment['action'], more: Partial<OnTheTable> = {}): OnTheTable {
  return { id, body: aClause(action), ...more }
}

const statesOf = (text: OnTheTable, beside: readonly OnTheTable[] = []) =>
  authenticStates(text, BOTH, beside).map(({ language, state }) => `${language}: ${state}`)

describe('the state of a clause in each authentic language', () => {
  test('in line where it has the language, missing where it has not, in the order of the file', () => {
    expect(statesOf(aText('a', { ...EN, ...RU }))).toEqual(['en: in-line', 'ru: in-line'])
    expect(statesOf(aText('a', RU))).toEqual(['en: missing', 'ru: in-line'])
  })

  test('missing where its condition lacks the language', () => {
    expect(statesOf({ id: 'a', body: aClause({ ...EN, ...RU }, EN) })).toEqual(['en: in-line', 'ru: missing'])
  })

  test('out of line where another language was amended and this one was not', () => {
    const outOfLine = [{ part: 'action', language: 'ru' }] as const

    expect(statesOf(aText('a', { ...EN, ...RU }, { outOfLine }))).toEqual(['en: in-line', 'ru: out-of-line'])
  })

  test('proposed where an amendment on the table brings it into line, or an amendment of an amendment does', () => {
    const [text, still, whole] = [
      aText('a', EN),
      aText('b', { en: 'warn' }, { amends: 'a' }),
      aText('c', { ...EN, ...RU }, { amends: 'b' }),
    ]

    expect(statesOf(text, [text, still])).toEqual(['en: in-line', 'ru: missing'])
    expect(statesOf(text, [text, still, whole])).toEqual(['en: in-line', 'ru: proposed'])
    expect(statesOf(whole, [text, still, whole])).toEqual(['en: in-line', 'ru: in-line'])
  })

  test('not proposed by what ends the clause, or by another clause', () => {
    const text = aText('a', EN)
    const both = { ...EN, ...RU }
    const others = [aText('c', both, { amends: 'a', ends: { en: 'It is no longer needed.' } }), aText('d', both)]

    expect(statesOf(text, [text, ...others])).toEqual(['en: in-line', 'ru: missing'])
  })

  test('amendments that amend each other, as nobody can table them, end it too', () => {
    const [one, other] = [aText('a', EN, { amends: 'b' }), aText('b', EN, { amends: 'a' })]

    expect(statesOf(one, [one, other])).toEqual(['en: in-line', 'ru: missing'])
  })
})

test('what lacks is missing or out of line; nothing lacks without the rule, in other texts, and at the end of a clause', () => {
  const outOfLine = [{ part: 'action', language: 'en' }] as const
  const topic = { kind: 'topic', topic: EN, scope: 'germane', reason: EN } as const

  expect(lackingLanguages(aText('a', RU), BOTH)).toEqual(['en'])
  expect(lackingLanguages(aText('a', { ...EN, ...RU }, { outOfLine }), BOTH)).toEqual(['en'])
  expect(lackingLanguages(aText('a', EN), ['ru', 'en'])).toEqual(['ru'])
  expect(lackingLanguages(aText('a', RU), undefined)).toEqual([])
  expect(lackingLanguages({ body: topic }, BOTH)).toEqual([])
  expect(lackingLanguages(aText('a', RU, { ends: EN }), BOTH)).toEqual([])
})
