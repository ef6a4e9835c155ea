import {
  DeletedTextRun,
  type FileChild,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Run, Runs } from '../../shared/instrument/document.ts'
import { LANGUAGES } from '../../shared/languages.ts'
import { BULLETS, type ListItem } from './docx-numbering.ts'
import { TEXT_WIDTH } from './docx-styles.ts'

/**
 * A block as paragraphs or a table.
 *
 * @param next the next block. A clause stays on one page with its alternatives, a text with its note or table, and an
 *   introduction with the first of its clauses or items
 * @param item the number of a part or clause, as an item of a list
 */
export function blockInDocx(block: Block, next: Block | undefined, item: ListItem | undefined): FileChild[] {
  const numbered = item === undefined ? {} : { numbering: { ...item, instance: 0 } }
  const keepNext = next?.kind === 'alternative' || next?.kind === 'note'
  switch (block.kind) {
    case 'title':
      return [paragraph(block.runs, { heading: HeadingLevel.TITLE })]
    case 'subtitle':
      return [paragraph(block.runs, { style: 'ParleySubtitle' })]
    case 'status':
      return [paragraph(block.runs, { style: 'ParleyStatus' })]
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [paragraph(block.runs, { heading, ...numbered })]
    }
    case 'paragraph':
      return [paragraph(block.runs, { style: 'ParleyText', keepNext: KEPT_WITH_PARAGRAPH.has(next?.kind) })]
    case 'item':
      return [paragraph(block.runs, { style: 'ParleyText', numbering: { reference: BULLETS, level: 0 } })]
    case 'clause':
      return [paragraph(block.runs, { style: 'ParleyText', keepNext, ...numbered })]
    case 'alternative':
      return [paragraph(block.runs, { style: 'ParleyAlternative', keepNext: next?.kind === 'note' })]
    case 'note':
      return [paragraph(block.runs, { style: 'ParleyNote' })]
    case 'table':
      return [tableOf(block), spacer()]
    default:
      return block satisfies never
  }
}

/** Blocks that stay on one page with the paragraph before them. */
const KEPT_WITH_PARAGRAPH: ReadonlySet<Block['kind'] | undefined> = new Set(['table', 'clause', 'item'])

function paragraph(runs: Runs, options: IParagraphOptions): Paragraph {
  return new Paragraph({ ...options, children: runs.flatMap(runsInDocx) })
}

/** Word requires an author and a date for a tracked change. These are fixed, because the record discloses neither. */
const TRACKED = { author: 'Parley', date: '1970-01-01T00:00:00Z' }

/** A line break in a text is a break in the run. No character of a text can become markup. */
function runsInDocx(run: Run, index: number): ParagraphChild[] {
  return run.text.split('\n').map((line, at) => {
    const options: IRunOptions = {
      text: line,
      ...(at > 0 && { break: 1 }),
      ...((run.strong || run.bracket !== undefined) && { bold: true }),
      ...(run.remark && { italics: true, color: '444444' }),
      ...(run.code && { font: 'Courier New', size: 18 }),
      ...(run.language !== undefined && { language: { value: LANGUAGES[run.language].locale } }),
    }
    if (run.change === 'inserted') return new InsertedTextRun({ ...options, ...TRACKED, id: index + 1 })
    if (run.change === 'deleted') return new DeletedTextRun({ ...options, ...TRACKED, id: index + 1 })
    return new TextRun(options)
  })
}

/** Word joins two tables that follow each other; a paragraph between them prevents it. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] })
}

/** A table with at most this many rows stays on one page. */
const MAX_UNBROKEN_ROWS = 8

function tableOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>): Table {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.floor((TEXT_WIDTH * width) / whole))
  const isShort = rows.length <= MAX_UNBROKEN_ROWS
  const cellOf = (runs: Runs, column: number, isHead: boolean, keepNext: boolean) =>
    new TableCell({
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      ...(isHead && { shading: { fill: 'EEEEEE' } }),
      children: [
        new Paragraph({
          keepNext,
          children: (isHead ? runs.map((run) => ({ ...run, strong: true })) : runs).flatMap(runsInDocx),
        }),
      ],
    })
  const rowOf = (cells: readonly Runs[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((cell, column) => cellOf(cell, column, isHead, keepNext)),
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    rows: [
      rowOf(head, true, true),
      ...rows.map((cells, index) => rowOf(cells, false, isShort && index < rows.length - 1)),
    ],
  })
}
