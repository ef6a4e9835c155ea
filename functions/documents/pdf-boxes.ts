import type { Block, Runs } from '../../shared/instrument/document.ts'
import { type Line, linesOf, type Measure } from './pdf-lines.ts'

/** The width of an A4 page without its margins, in points. */
export const TEXT_WIDTH = 462

/** A structure element of a tagged PDF (ISO 32000, 14.8.4). */
export type Tag = 'P' | 'H1' | 'H2' | 'H3' | 'LI' | 'TOCI'

type Around = {
  readonly before: number
  readonly after: number
  /** Whether it stays on the page of the next box. */
  readonly keepNext: boolean
}

/** A text in lines. */
export type TextBox = Around & {
  readonly is: 'text'
  readonly tag: Tag
  readonly lines: readonly Line[]
  readonly size: number
  readonly lineHeight: number
  readonly indent: number
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  /** A number or bullet to the left of the first line. */
  readonly label?: { readonly line: Line; readonly x: number } | undefined
  readonly anchor?: string | undefined
  /** The heading that a line of the contents leads to. */
  readonly leadsTo?: string | undefined
  /** Its entry among the bookmarks of the file. */
  readonly bookmark?: string | undefined
  readonly hasRule?: boolean | undefined
}

/** A row of a table, which is never divided. */
export type RowBox = Around & {
  readonly is: 'row'
  readonly cells: readonly { readonly lines: readonly Line[]; readonly x: number; readonly width: number }[]
  readonly height: number
  readonly isHead: boolean
}

export type Box = TextBox | RowBox

type Style = Partial<Omit<TextBox, 'is' | 'lines'>> & { readonly face?: 'bold' | 'italic' }

const TEXT_SIZE = 10.5
const LINE = 1.42
const CLAUSE_INDENT = 36
const CELL = { size: 9, padding: 4 } as const

/** A table with at most this many rows stays on one page. */
const MAX_UNBROKEN_ROWS = 8

/**
 * A block as boxes.
 *
 * @param next the next block. A clause stays on one page with its alternatives, a text with its note or table, and an
 *   introduction with the first of its clauses or items
 */
export function boxesOf(block: Block, next: Block | undefined, measure: Measure): readonly Box[] {
  const text = (runs: Runs, style: Style) => textBox(runs, style, measure)
  const keepNext = next?.kind === 'alternative' || next?.kind === 'note'
  switch (block.kind) {
    case 'masthead':
      return [text(block.runs, { size: 9.5, align: 'right', after: 24 })]
    case 'title':
      return [text(block.runs, { tag: 'H1', size: 17, face: 'bold', align: 'center', after: 8, keepNext: true })]
    case 'subtitle':
      return [text(block.runs, { size: 12, align: 'center', after: 3, keepNext: true })]
    case 'status':
      return [text(block.runs, { face: 'italic', align: 'center', after: 22 })]
    case 'contents':
      return [
        text(block.runs, { tag: 'H2', size: 12.5, face: 'bold', before: 6, after: 6, keepNext: true }),
        ...block.entries.map(({ anchor, number, text: said }, at, { length }) =>
          text([{ text: number === undefined ? said : `${number} ${said}` }], {
            tag: 'TOCI',
            width: TEXT_WIDTH - 40,
            after: at === length - 1 ? 20 : 1,
            leadsTo: anchor,
          }),
        ),
      ]
    case 'heading':
      return [heading(block, measure)]
    case 'paragraph':
      return [text(block.runs, { keepNext: KEPT_WITH_PARAGRAPH.has(next?.kind) })]
    case 'item':
      return [
        text(block.runs, {
          tag: 'LI',
          indent: 16,
          after: next?.kind === 'item' ? 4 : 7,
          label: labelOf('•', 4, measure),
          keepNext,
        }),
      ]
    case 'clause':
      return [text(block.runs, { indent: CLAUSE_INDENT, label: labelOf(block.number, 0, measure), keepNext })]
    case 'alternative':
      return [text(block.runs, { indent: CLAUSE_INDENT, keepNext: next?.kind === 'note' })]
    case 'note':
      return [
        text(block.runs, { size: 9.5, indent: CLAUSE_INDENT + 16, hasRule: true, keepNext: next?.kind === 'note' }),
      ]
    case 'table':
      return rowsOf(block, measure)
    default:
      return block satisfies never
  }
}

/** Blocks that stay on one page with the paragraph before them. */
const KEPT_WITH_PARAGRAPH: ReadonlySet<Block['kind'] | undefined> = new Set(['table', 'clause', 'item'])

function heading(block: Extract<Block, { kind: 'heading' }>, measure: Measure): Box {
  const { level, anchor, number, runs } = block
  const said = runs.map(({ text }) => text).join('')
  return textBox(
    runs,
    {
      tag: level === 1 ? 'H2' : 'H3',
      size: level === 1 ? 12.5 : 11,
      face: 'bold',
      before: level === 1 ? 16 : 10,
      after: 6,
      keepNext: true,
      anchor,
      ...(level === 1 && { bookmark: number === undefined ? said : `${number} ${said}` }),
      ...(number !== undefined && {
        indent: CLAUSE_INDENT,
        label: labelOf(number, 0, measure, level === 1 ? 12.5 : 11),
      }),
    },
    measure,
  )
}

function textBox(runs: Runs, { face, ...style }: Style, measure: Measure): TextBox {
  const size = style.size ?? TEXT_SIZE
  const indent = style.indent ?? 0
  const width = style.width ?? TEXT_WIDTH - indent
  const lines = linesOf(runs, { size, width, face }, measure)
  return {
    is: 'text',
    tag: 'P',
    before: 0,
    after: 7,
    keepNext: false,
    align: 'left',
    ...style,
    lines,
    size,
    lineHeight: size * LINE,
    indent,
    width,
  }
}

function labelOf(text: string, x: number, measure: Measure, size = TEXT_SIZE): TextBox['label'] {
  const [line = []] = linesOf([{ text: `${text} `, strong: true }], { size, width: TEXT_WIDTH }, measure)
  return { line, x }
}

function rowsOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>, measure: Measure): readonly Box[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const isShort = rows.length <= MAX_UNBROKEN_ROWS
  return [head, ...rows].map((cells, at): RowBox => {
    const isHead = at === 0
    const isLast = at === rows.length
    let left = 0
    const placed = cells.map((runs, column) => {
      const width = (TEXT_WIDTH * (widths[column] ?? 0)) / whole
      const x = left
      left += width
      const inner = { size: CELL.size, width: width - 2 * CELL.padding, face: isHead ? ('bold' as const) : undefined }
      return { lines: linesOf(runs, inner, measure), x, width }
    })
    const height = Math.max(...placed.map(({ lines }) => lines.length)) * CELL.size * LINE + 2 * CELL.padding
    const keepNext = !isLast && (isHead || isShort)
    return { is: 'row', cells: placed, height, isHead, before: isHead ? 2 : 0, after: isLast ? 12 : 0, keepNext }
  })
}

export const ROW = { ...CELL, lineHeight: CELL.size * LINE } as const
