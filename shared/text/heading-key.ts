import { type LocalizedText, languagesOf } from '../localized-text.ts'
import type { RecordFormat } from '../record-format.ts'
import { CONFUSABLES } from './confusables.ts'
import { foldCase } from './fold-case.ts'

/**
 * The key of a heading: headings with equal keys are the same heading. It is taken from the first of {@link languagesOf}.
 *
 * In `parley-record/1`, case, accents' encoding and spacing do not count. Since `parley-record/2`, quotes, hyphens and
 * invisible characters do not count either, nor what only looks different ({@link foldHeading}).
 */
export function headingKey(text: LocalizedText, format: RecordFormat): string {
  const [first = ''] = languagesOf(text)
  const heading = text[first] ?? ''
  return format === 'parley-record/1'
    ? heading.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
    : foldHeading(heading)
}

/**
 * Folds the differences that do not count in a heading: case, quotes, hyphens, spaces, invisible characters,
 * and characters that look like others (the skeleton of Unicode Technical Standard 39, case folded). An apostrophe
 * within a word stays.
 */
export function foldHeading(heading: string): string {
  // An acute accent alone is a quote. NFKC would turn it into a space and a combining mark.
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
      // A skeleton has rn for m. Keys appear in records, where m is easier to read.
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

/** Loaded when a heading is first folded: most functions never fold one. */
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
