import type { Language } from '../localized-text.ts'
import type { MemoWords } from './memo-words.ts'
import { MEMO_EN } from './memo-words-en.ts'
import { MEMO_RU } from './memo-words-ru.ts'

/** The words of the memorandum in each language. */
export const MEMO_WORDS: { readonly [language in Language]: MemoWords } = { en: MEMO_EN, ru: MEMO_RU }
