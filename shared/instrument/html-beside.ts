import { nameOfColumn, type Row, type Texts, type TwoLanguages } from './beside.ts'
import type { Block } from './document.ts'
import { articleOf, attributesOf, bodyOf, escaped, pageOf, styleOf } from './html.ts'
import { PRINT_STYLE_BESIDE } from './print-style.ts'

/**
 * Renders documents in two languages, clause beside clause, as one HTML page for printing. On a narrow screen the languages
 * are one under the other.
 *
 * @param hashForPolicy computes the hash of a style for the content security policy
 */
export function toHtmlBeside(pairs: readonly TwoLanguages[], hashForPolicy: (style: string) => string): string {
  const articles = pairs.map((pair) => articleOf(pair.first, bodyBeside(pair)))
  return pageOf(
    pairs.map(({ first }) => first),
    { style: styleBeside(pairs), articles, hashForPolicy },
  )
}

/** The style of documents in two languages. */
export function styleBeside(pairs: readonly TwoLanguages[]): string {
  return `${styleOf(pairs.map(({ first }) => first))}${PRINT_STYLE_BESIDE}`
}

/** A document in two languages as HTML, to be embedded in another page: a row for each clause, heading and paragraph. */
export function bodyBeside(pair: TwoLanguages<Texts>): string {
  const names = { first: [], second: [], isWide: false }
  return [rowIn(pair, names, 'pair columns'), ...pair.rows.map((row) => rowIn(pair, row))].join('\n')
}

function rowIn({ first, second }: TwoLanguages<Texts>, row: Row, kind = row.isWide ? 'pair wide' : 'pair'): string {
  return `<div class="${kind}">\n${cellIn(first, row.first)}\n${cellIn(second, row.second)}\n</div>`
}

/** What a language has in a row, under the language's name. Each is shown where it is needed: above the columns, or in each row. */
function cellIn(document: Texts, blocks: readonly Block[]): string {
  const name = `<p class="column">${escaped(nameOfColumn(document))}</p>`
  return `<div${attributesOf(document.language)}>${name}${bodyOf({ blocks })}</div>`
}
