import {
  BookmarkEnd,
  BookmarkStart,
  DeletedTextRun,
  type FileChild,
  HeadingLevel,
  InsertedTextRun,
  InternalHyperlink,
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
import { LANGUAGES } from '../../shared/languages/registry.ts'
import { BULLETS, type ListItem } from './docx-numbering.ts'
import { TEXT_WIDTH } from './docx-styles.ts'

/** The numbers of a block in its file. */
export type Numbers = {
  /** The number of a part or clause, as an item of a list. */
  readonly item: ListItem | undefined
  /** The number of a heading among the bookmarks of the file. */
  readonly bookmark: number | undefined
  /** The id of the next tracked change, which no other change and no bookmark of the file has (ECMA-376, 17.13). */
  readonly revision: () => number
}

/**
 * A block as paragraphs or a table.
 *
 * @param next the next block. A clause stays on one page with its alternatives, a text with its note or table, and an
 *   introduction with the first of its clauses or items
 * @param numbers what is numbered over the whole file
 */
export function blockInDocx(block: Block, next: Block | undefined, numbers: Numbers): FileChild[] {
  const { item, bookmark, revision } = numbers
  const numbered = item === undefined ? {} : { numbering: { ...item, instance: 0 } }
  const keepNext = next?.kind === 'alternative' || next?.kind === 'note'
  switch (block.kind) {
    case 'masthead':
      return [paragraph(block.runs, revision, { style: 'ParleyMasthead' })]
    case 'title':
      return [paragraph(block.runs, revision, { heading: HeadingLevel.TITLE })]
    case 'subtitle':
      return [paragraph(block.runs, revision, { style: 'ParleySubtitle' })]
    case 'status':
      return [paragraph(block.runs, revision, { style: 'ParleyStatus' })]
    case 'contents':
      return [paragraph(block.runs, revision, { style: 'ParleyContentsHeading' }), ...block.entries.map(entry)]
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [paragraph(block.runs, revision, { heading, ...numbered }, { name: block.anchor, number: bookmark })]
    }
    case 'paragraph':
      return [paragraph(block.runs, revision, { style: 'ParleyText', keepNext: KEPT_WITH_PARAGRAPH.has(next?.kind) })]
    case 'item':
      return [paragraph(block.runs, revision, { style: 'ParleyText', numbering: { reference: BULLETS, level: 0 } })]
    case 'clause':
      return [paragraph(block.runs, revision, { style: 'ParleyText', keepNext, ...numbered })]
    case 'alternative':
      return [paragraph(block.runs, revision, { style: 'ParleyAlternative', keepNext: next?.kind === 'note' })]
    case 'note':
      return [paragraph(block.runs, revision, { style: 'ParleyNote' })]
    case 'table':
      return [tableOf(block, revision), spacer()]
    default:
      return block satisfies never
  }
}

/** Blocks that stay on one page with the paragraph before them. */
const KEPT_WITH_PARAGRAPH: ReadonlySet<Block['kind'] | undefined> = new Set(['table', 'clause', 'item'])

type Place = { readonly name: string | undefined; readonly number: number | undefined }

function paragraph(
  runs: Runs,
  revision: Numbers['revision'],
  options: IParagraphOptions,
  { name, number }: Partial<Place> = {},
): Paragraph {
  const children = runs.flatMap((run) => runsInDocx(run, revision))
  if (name === undefined || number === undefined) return new Paragraph({ ...options, children })
  // The library's types know only bookmarks that it numbers itself.
  const marked: readonly unknown[] = [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)]
  return new Paragraph({ ...options, children: marked as readonly ParagraphChild[] })
}

/** A line of the table of contents, which leads to its heading. */
function entry({ anchor, number, text }: Extract<Block, { kind: 'contents' }>['entries'][number]): Paragraph {
  const run = new TextRun({ text: number === undefined ? text : `${number} ${text}` })
  return new Paragraph({ style: 'ParleyContents', children: [new InternalHyperlink({ anchor, children: [run] })] })
}

/** Word requires an author and a date for a tracked change. These are fixed, because the record discloses neither. */
const TRACKED = { author: 'Parley', date: '1970-01-01T00:00:00Z' }

/** A line break in a text is a break in the run. No character of a text can become markup. */
function runsInDocx(run: Run, revision: Numbers['revision']): ParagraphChild[] {
  return run.text.split('\n').map((line, at) => {
    const options: IRunOptions = {
      text: line,
      ...(at > 0 && { break: 1 }),
      ...((run.strong || run.bracket !== undefined) && { bold: true }),
      ...(run.emphasis && { italics: true }),
      ...(run.remark && { italics: true, color: '444444' }),
      ...(run.code && { font: 'Courier New', size: 18 }),
      ...(run.language !== undefined && { language: { value: LANGUAGES[run.language].locale } }),
    }
    if (run.change === 'inserted') return new InsertedTextRun({ ...options, ...TRACKED, id: revision() })
    if (run.change === 'deleted') return new DeletedTextRun({ ...options, ...TRACKED, id: revision() })
    return new TextRun(options)
  })
}

/** Word joins two tables that follow each other; a paragraph between them prevents it. */
function spacer(): Paragraph {
  return new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] })
}

/** A table with at most this many rows stays on one page. */
const MAX_UNBROKEN_ROWS = 8

function tableOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>, revision: Numbers['revision']): Table {
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
          children: runs.flatMap((run) => runsInDocx(isHead ? { ...run, strong: true } : run, revision)),
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
