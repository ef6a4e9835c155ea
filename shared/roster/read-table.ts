import Papa from 'papaparse'

/** A row of a table that is not empty, with the number of the line that it begins on, from 1. */
export type Row = { readonly line: number; readonly cells: readonly string[] }

/** A table, or the line on which a quotation mark opens that is never closed. */
export type ReadTable = { readonly rows: readonly Row[]; readonly openQuote?: number }

const DELIMITERS = ['\t', ';', ',', '|'] as const

/** How many rows tell the delimiter. */
const LOOKED_AT = 20

/** Reads a table of cells: CSV (RFC 4180), the same with semicolons or tabs, or cells pasted from a spreadsheet. */
export function readTable(written: string): ReadTable {
  const text = written.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const delimiter = delimiterOf(text)
  const rows: Row[] = []
  let [line, from] = [1, 0]
  let openQuote: number | undefined
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step({ data, errors, meta }) {
      if (errors.some(isOfQuotes)) openQuote ??= line
      const cells = data.map((cell) => cell.trim())
      if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
      line += text.slice(from, meta.cursor).split('\n').length - 1
      from = meta.cursor
    },
  })
  return { rows, ...(openQuote !== undefined && { openQuote }) }
}

/** The delimiter that makes the most cells, of those with which every quotation mark is closed. */
function delimiterOf(text: string): string {
  const tried = DELIMITERS.map((delimiter) => {
    const { data, errors } = Papa.parse<string[]>(text, {
      delimiter,
      newline: '\n',
      preview: LOOKED_AT,
      skipEmptyLines: true,
    })
    return {
      delimiter,
      cells: data.reduce((sum, row) => sum + row.length, 0),
      mistakes: errors.filter(isOfQuotes).length,
    }
  })
  const [best] = tried.toSorted((one, other) => one.mistakes - other.mistakes || other.cells - one.cells)
  return best?.delimiter ?? ','
}

function isOfQuotes({ type }: Papa.ParseError): boolean {
  return type === 'Quotes'
}
