import { Language, type LocalizedText } from '../localized-text.ts'
import type { RecordFormat } from '../record-format.ts'
import { CONFUSABLES } from './confusables.ts'
import { foldCase } from './fold-case.ts'

/**
 * What makes two wordings of a heading the same heading. The first language of {@link Language} that is present speaks
 * for the text.
 *
 * In `parley-record/1`, case, accents' encoding and spacing do not count. Since `parley-record/2`, quotes, hyphens and
 * invisible characters do not count either, nor what only looks different ({@link foldHeading}).
 */
export function headingKey(text: LocalizedText, format: RecordFormat): string {
  const first = Language.options.find((language) => text[language] !== undefined) ?? 'en'
  const heading = text[first] ?? ''
  return format === 'parley-record/1'
    ? heading.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
    : foldHeading(heading)
}

/**
 * A heading with everything folded that does not make it another one: case, quotes, hyphens and spaces, invisible
 * characters, and characters that look like others (the skeleton of Unicode Technical Standard 39, case folded). An
 * apostrophe within a word stays.
 */
export function foldHeading(heading: string): string {
  // An acute accent by itself is a quote; NFKC would make a space and a mark of it.
  const seen = heading
    .replace(UNSEEN, '')
    .replace(/[\p{Z}\s\u0085\u2800]+/gu, ' ')
    .replace(/[´\u1ffd]/gu, "'")
  return (
    skeleton(foldCase(seen).replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, ''))
      .replace(/(?<![\p{L}\p{N}\p{M}])'|'(?![\p{L}\p{N}])/gu, '')
      .replace(/[\p{Pd}\p{Z}\s\u2043\u2212\u02d7]+/gu, ' ')
      .trim()
      .normalize('NFC')
      // In a skeleton an m is written r and n. Keys are listed in records, and those with an m are read more often.
      .replaceAll('rn', 'm')
  )
}

const UNSEEN = /[\p{Cs}\p{DI}\p{NChar}\ufff9-\ufffb]|(?![\s\u0085])\p{Cc}/gu
const SINGLE_QUOTES = /[‘’‚‛‹›′‵`]/gu
const DOUBLE_QUOTES = /["“”„‟«»″‴‶‷〝〞〟⹂]/gu

function skeleton(text: string): string {
  prototypes ??= readTable()
  const table = prototypes
  return Array.from(text.normalize('NFD'), (one) => table.get(one) ?? one)
    .join('')
    .normalize('NFD')
}

/** Read when a heading is first folded: most functions never fold one. */
let prototypes: ReadonlyMap<string, string> | undefined

function readTable(): ReadonlyMap<string, string> {
  return new Map(
    CONFUSABLES.split(';').flatMap((group) => {
      const [target = '', ...sources] = group.trim().split(' ')
      return sources.map((source) => [character(source), target.split('+').map(character).join('')] as const)
    }),
  )
}

function character(code: string): string {
  return String.fromCodePoint(Number.parseInt(code, 16))
}
