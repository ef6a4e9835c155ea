import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type ClauseTexts,
  concordanceOf,
  type DefinedTerm,
  differencesIn,
} from '../../../shared/concordance/concordance.ts'

const FACILITY: DefinedTerm = {
  id: 'd1',
  state: 'agreed',
  names: [
    {
      en: 'Water facility',
      fr: 'Ouvrage hydraulique',
      es: 'Instalación hídrica',
      ru: 'Водный объект',
      ar: 'منشأة مائية',
      zh: '水利设施',
    },
  ],
}

const clause = (id: string, ...texts: ClauseTexts['texts']): ClauseTexts => ({ id, basket: 'b1', number: id, texts })

const IN_SIX = clause('1.1', {
  en: 'not to attack water facilities',
  fr: 'ne pas attaquer les ouvrages hydrauliques',
  es: 'no atacar las instalaciones hídricas',
  ru: 'не нападать на водные объекты',
  ar: 'ألا يهاجم المنشآت المائية',
  zh: '不攻击水利设施',
})
const SIX = ['en', 'fr', 'es', 'ru', 'ar', 'zh']

function usesOf(terms: readonly DefinedTerm[], clauses: readonly ClauseTexts[], languages: readonly string[]) {
  const [term] = concordanceOf(terms, clauses, languages).terms
  return Object.fromEntries((term?.languages ?? []).map(({ language, uses, lacks }) => [language, { uses, lacks }]))
}

test('a term that every language uses is a difference in none', () => {
  const found = concordanceOf([FACILITY], [IN_SIX], SIX)

  expect(found.terms[0]?.languages.map(({ uses }) => uses)).toEqual(SIX.map(() => ['1.1']))
  expect(differencesIn(found)).toBe(0)
})

test.each(SIX)('where %s says it with another word, this is said of it alone', (language) => {
  const [texts] = IN_SIX.texts
  const otherwise = clause('1.1', { ...texts, [language]: language === 'zh' ? '不攻击大坝' : 'barrage' })

  const found = concordanceOf([FACILITY], [otherwise], SIX)

  expect(found.terms[0]?.languages.filter(({ lacks }) => lacks.length > 0).map((one) => one.language)).toEqual([
    language,
  ])
  expect(differencesIn(found)).toBe(1)
})

test('a clause that is not written in a language, or not the whole of it, is no difference', () => {
  const untranslated = clause('1.1', { en: 'to guard each water facility' })
  const half = clause('1.2', { en: 'to guard each water facility', fr: 'protéger' }, { en: 'it is attacked' })

  expect(usesOf([FACILITY], [untranslated, half], ['en', 'fr'])['fr']).toEqual({ uses: [], lacks: [] })
})

test('a term is found in the condition of a clause, and not across what is done and the condition', () => {
  const inCondition = clause('1.1', { en: 'to answer' }, { en: 'a water facility is attacked' })
  const across = clause('1.2', { en: 'to share water' }, { en: 'facility staff object' })

  expect(usesOf([FACILITY], [inCondition, across], ['en'])['en']?.uses).toEqual(['1.1'])
})

test('a term that has no name in a language is not looked for in it', () => {
  const term: DefinedTerm = { ...FACILITY, names: [{ en: 'Water facility' }] }

  const [found] = concordanceOf([term], [IN_SIX], ['en', 'fr']).terms

  expect(found?.languages[1]).toEqual({ language: 'fr', names: [], uses: [], lacks: [] })
})

test('a term with two names in brackets is found under either', () => {
  const term: DefinedTerm = { ...FACILITY, names: [{ en: 'Dam' }, { en: 'Water facility' }] }

  expect(usesOf([term], [clause('1.2', { en: 'to guard dams' }), IN_SIX], ['en'])['en']?.uses).toEqual(['1.2', '1.1'])
})

describe('for any texts', () => {
  const words = fc.array(fc.constantFrom('dam', 'river', 'dams', 'to', 'guard', '*', 'Dam’s'), { maxLength: 6 })
  const text = fc
    .record({ en: words, fr: words })
    .map(({ en, fr }) => ({ en: `${en.join(' ')}.`, fr: `${fr.join(' ')}.` }))
  const clauses = fc
    .array(fc.array(text, { minLength: 1, maxLength: 2 }), { maxLength: 8 })
    .map((all) => all.map((texts, at) => clause(`1.${at + 1}`, ...texts)))
  const terms: readonly DefinedTerm[] = [
    { id: 'd1', state: 'stands', names: [{ en: 'Dam', fr: 'dam' }] },
    { id: 'd2', state: 'agreed', names: [{ en: 'river', fr: 'river' }] },
  ]
  const asSets = (found: ReturnType<typeof concordanceOf>) =>
    found.terms.map((term) => term.languages.map(({ uses, lacks }) => [uses.toSorted(), lacks.toSorted()]))

  test('the order of the clauses does not matter', () => {
    fc.assert(
      fc.property(clauses, (all) => {
        expect(asSets(concordanceOf(terms, all.toReversed(), ['en', 'fr']))).toEqual(
          asSets(concordanceOf(terms, all, ['en', 'fr'])),
        )
      }),
    )
  })

  test('what one language lacks another one uses, and no language both uses and lacks a term in one clause', () => {
    fc.assert(
      fc.property(clauses, (all) => {
        for (const { languages } of concordanceOf(terms, all, ['en', 'fr']).terms) {
          const [one, other] = languages
          expect(one?.lacks).toEqual(other?.uses.filter((id) => !one?.uses.includes(id)))
          expect(other?.lacks).toEqual(one?.uses.filter((id) => !other?.uses.includes(id)))
        }
      }),
    )
  })
})
