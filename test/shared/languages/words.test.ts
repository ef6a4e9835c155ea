import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LANGUAGE_CODES, LANGUAGES, USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import { anyOf, isSaid } from './any-argument.ts'

/** What a language lacks. Most of it does not compile either; this names the word. */

const FOLDER = join(import.meta.dirname, '../../../shared/languages')
const OTHERS = LANGUAGE_CODES.filter((language) => language !== USUAL_LANGUAGE)
const IN_ENGLISH = await leavesOf(USUAL_LANGUAGE)

describe.each(OTHERS)('in %s', async (language) => {
  const own = await leavesOf(language)
  const { sameAsEnglish } = await import(join(FOLDER, language, 'same-as-english.ts'))

  test('there is a file for each file in English', () => {
    expect(filesOf(language).filter((file) => file !== 'same-as-english.ts')).toEqual(filesOf(USUAL_LANGUAGE))
  })

  test('there is each word, of the same kind', () => {
    const lacks = [...IN_ENGLISH].filter(([key, word]) => typeof own.get(key) !== typeof word).map(([key]) => key)

    expect(lacks).toEqual([])
  })

  test('no word is the English one, but those that are listed', () => {
    const left = [...own].filter(([key, word]) => typeof word === 'string' && word === IN_ENGLISH.get(key))
    const isListed = (word: unknown) => NAMES.has(String(word).toLowerCase()) || sameAsEnglish.includes(String(word))

    expect(left.filter(([, word]) => /\p{L}/u.test(String(word)) && !isListed(word))).toEqual([])
  })

  test('its locale, its name and its direction are those that Intl has', () => {
    const { locale, name, direction } = LANGUAGES[language]
    const script = new Intl.Locale(locale).maximize().script ?? ''

    expect(new Intl.DisplayNames(locale, { type: 'language' }).of(language)?.toLowerCase()).toBe(name.toLowerCase())
    expect(direction).toBe(['Arab', 'Hebr', 'Thaa', 'Syrc'].includes(script) ? 'rtl' : 'ltr')
  })
})

test.each(LANGUAGE_CODES)('in %s each sentence can be said', async (language) => {
  const unsaid = [...(await leavesOf(language))].flatMap(([key, word]) => {
    const said = typeof word === 'function' ? anyOf(word as (...all: unknown[]) => unknown) : String(word)
    return isSaid(said) || key === 'pages.zone' ? [] : [`${key}: ${said}`]
  })

  expect(unsaid).toEqual([])
})

/** Names of formats and of things that have one name. */
const NAMES = new Set(['pdf', 'word', 'markdown', 'json', 'parley', 'ad referendum'])

function filesOf(language: string): readonly string[] {
  return readdirSync(join(FOLDER, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .toSorted()
}

/** Every word by its path, those of the verifier's page too. */
async function leavesOf(language: string): Promise<ReadonlyMap<string, unknown>> {
  const { words } = await import(join(FOLDER, language, 'index.ts'))
  const { verifier } = await import(join(FOLDER, language, 'commands/verifier.ts'))
  const { pages, documents, letters, commands } = words
  return new Map(leaves({ pages, documents, letters, commands, verifier }, ''))
}

function leaves(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value) && /\.(roster|limitingWords)\b/.test(path)) return []
  if (typeof value !== 'object' || value === null) return [[path.slice(1), value]]
  return Object.entries(value).flatMap(([key, one]) => leaves(one, `${path}.${key}`))
}
