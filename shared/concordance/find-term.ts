import { localeOf, wordFormsOf } from '../languages/registry.ts'
import type { TextLanguage } from '../localized-text.ts'
import { isWord, segmenterFor } from '../text/word-segmenter.ts'

/**
 * The words of a text, as they are compared: in small letters by the rules of the language, with letters that are written in two ways in one of
 * them, and divided at apostrophes. In scripts without spaces between words each letter is a word, because a dictionary divides one
 * sentence in several ways.
 */
function wordsOf(text: string, language: TextLanguage): readonly string[] {
  const { letters } = wordFormsOf(language)
  const locale = localeOf(language)
  return Array.from(segmenterFor(language).segment(text.normalize('NFKC')), ({ segment }) => segment)
    .filter(isWord)
    .flatMap((word) => (WITHOUT_SPACES.test(word) ? Array.from(word) : word.split(APOSTROPHE).filter(isWord)))
    .map((word) => letters.reduce((all, [written, one]) => all.replaceAll(written, one), lower(word, locale)))
    .filter((word) => word !== '')
}

const APOSTROPHE = /['’ʼ]/u

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function lower(word: string, locale: string): string {
  return word.toLocaleLowerCase(locale).normalize('NFKC')
}

/** The forms that a word of a term may have in a text: without the article, and without its ending or with another one. */
function formsOfTerm(word: string, language: TextLanguage): readonly string[] {
  const { articles } = wordFormsOf(language)
  return [word, ...without(word, articles, ARTICLE_LEAVES)].flatMap((one) => withoutEnding(one, language))
}

/** The same of a word in a text: also without the little words that are written together with it. */
function formsInText(word: string, language: TextLanguage): ReadonlySet<string> {
  const { articles, prefixes } = wordFormsOf(language)
  const bare = [...without(word, articles, ARTICLE_LEAVES), ...without(word, prefixes, LEAVES)]
  return new Set([word, ...bare].flatMap((one) => withoutEnding(one, language)))
}

/** How many letters are left of a word. Of fewer, too many other words would be taken for it. */
const LEAVES = 3
const ARTICLE_LEAVES = 2

function without(word: string, prefixes: readonly string[], leaves: number): readonly string[] {
  return prefixes
    .filter((prefix) => word.startsWith(prefix) && word.length >= prefix.length + leaves)
    .map((prefix) => word.slice(prefix.length))
}

function withoutEnding(word: string, language: TextLanguage): readonly string[] {
  const { endings } = wordFormsOf(language)
  const others = endings
    .filter(([ending, instead]) => word.endsWith(ending) && word.length - ending.length + instead.length >= LEAVES)
    .map(([ending, instead]) => `${word.slice(0, word.length - ending.length)}${instead}`)
  return [word, ...others]
}

/** A text whose words can be looked for: the forms of each word. */
export type Searchable = readonly ReadonlySet<string>[]

/** Prepares a text to be searched. */
export function searchable(text: string, language: TextLanguage): Searchable {
  return wordsOf(text, language).map((word) => formsInText(word, language))
}

/** The forms of each word of a term, to be looked for. A term without a letter or a number has none. */
export type Wanted = readonly (readonly string[])[]

/** Prepares a term to be looked for. */
export function wanted(term: string, language: TextLanguage): Wanted {
  return wordsOf(term, language).map((word) => formsOfTerm(word, language))
}

/** Whether a term is in a text: its words, one after the other. A term without words is in no text. */
export function isTermIn(text: Searchable, term: Wanted): boolean {
  if (term.length === 0) return false
  return text.some((_, at) => term.every((forms, word) => forms.some((form) => text[at + word]?.has(form))))
}
