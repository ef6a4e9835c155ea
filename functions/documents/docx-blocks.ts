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
import { type Block, languageOfWords, type Run, type Runs } from '../../shared/instrument/document.ts'
import { isFromTheRight } from '../../shared/languages/registry.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { directionOf, languageInDocx, markedIn, scriptOf } from './docx-languages.ts'
import { BULLETS, type ListItem } from './docx-numbering.ts'
import { TEXT_WIDTH } from './docx-styles.ts'

/** What a block is in its file: its numbers, and the language of its document. */
export type InFile = {
  /** The number of a part or clause, as an item of a list. */
  readonly item: ListItem | undefined
  /** The number of a heading among the bookmarks of the file. */
  readonly bookmark: number | undefined
  /** The language of the document. */
  readonly language: TextLanguage
  /** The id of the next tracked change, which no other change and no bookmark of the file has (ECMA-376, 17.13). */
  readonly revision: () => number
}

/**
 * A block as paragraphs or a table.
 *
 * @param next the next block. A clause stays on one page with its alternatives, a text with its note or table, and an
 *   introduction with the first of its items
 * @param place what is numbered over the whole file, and the language
 */
export function blockInDocx(block: Block, next: Block | undefined, place: InFile): FileChild[] {
  const { item, bookmark } = place
  const numbered = item === undefined ? {} : { numbering: { ...item, instance: 0 } }
  const keepNext = next?.kind === 'alternative' || next?.kind === 'note'
  switch (block.kind) {
    case 'masthead':
      return [paragraph(block.runs, place, { style: 'ParleyMasthead' })]
    case 'title':
      return [paragraph(block.runs, place, { heading: HeadingLevel.TITLE })]
    case 'subtitle':
      return [paragraph(block.runs, place, { style: 'ParleySubtitle' })]
    case 'status':
      return [paragraph(block.runs, place, { style: 'ParleyStatus' })]
    case 'contents':
      return [
        paragraph(block.runs, place, { style: 'ParleyContentsHeading' }),
        ...block.entries.map((one, at) => entry(one, place, at === block.entries.length - 1)),
      ]
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [paragraph(block.runs, place, { heading, ...numbered }, { name: block.anchor, number: bookmark })]
    }
    case 'paragraph':
      return [paragraph(block.runs, place, { style: 'ParleyText', keepNext: KEPT_WITH_PARAGRAPH.has(next?.kind) })]
    case 'item':
      return [paragraph(block.runs, place, { style: 'ParleyText', numbering: { reference: BULLETS, level: 0 } })]
    case 'clause':
      return [paragraph(block.runs, place, { style: 'ParleyText', keepNext, ...numbered })]
    case 'alternative':
      return [paragraph(block.runs, place, { style: 'ParleyAlternative', keepNext: next?.kind === 'note' })]
    case 'note':
      return [paragraph(block.runs, place, { style: 'ParleyNote' })]
    case 'table':
      return [tableOf(block, place), spacer(place, next === undefined)]
    default:
      return block satisfies never
  }
}

/** Blocks that stay on one page with the paragraph before them. Not clauses: LibreOffice would leave the heading above it alone. */
const KEPT_WITH_PARAGRAPH: ReadonlySet<Block['kind'] | undefined> = new Set(['table', 'item'])

type Place = { readonly name: string | undefined; readonly number: number | undefined }

function paragraph(
  runs: Runs,
  inFile: Pick<InFile, 'language' | 'revision'>,
  options: IParagraphOptions,
  { name, number }: Partial<Place> = {},
): Paragraph {
  // The brackets of a text in another language stand at its own ends. A number stays on the side of all numbers.
  const isNumbered = options.numbering !== undefined || options.heading !== undefined
  const language = isNumbered ? inFile.language : (languageOfWords(runs) ?? inFile.language)
  const directed = { ...options, ...directionOf({ language }) }
  const children = runs.flatMap((run) => runsInDocx(markedIn(language, run, inFile.language), inFile))
  if (name === undefined || number === undefined) return new Paragraph({ ...directed, children })
  // The library's types know only bookmarks that it numbers itself.
  const marked: readonly unknown[] = [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)]
  return new Paragraph({ ...directed, children: marked as readonly ParagraphChild[] })
}

/** A line of the table of contents, which leads to its heading. */
function entry(
  { anchor, number, text }: Extract<Block, { kind: 'contents' }>['entries'][number],
  inFile: InFile,
  isLast: boolean,
): Paragraph {
  const run = new TextRun({ text: number === undefined ? text : `${number} ${text}`, ...scriptOf(inFile.language) })
  const children = [new InternalHyperlink({ anchor, children: [run] })]
  return new Paragraph({ style: 'ParleyContents', ...directionOf(inFile), ...(isLast && AFTER_CONTENTS), children })
}

/** What follows the contents is no line of them. */
const AFTER_CONTENTS: IParagraphOptions = { spacing: { after: 360 } }

/** Word requires an author and a date for a tracked change. These are fixed, because the record discloses neither. */
const TRACKED = { author: 'Parley', date: '1970-01-01T00:00:00Z' }

/** A line break in a text is a break in the run. No character of a text can become markup. */
function runsInDocx(run: Run, { language, revision }: Pick<InFile, 'language' | 'revision'>): ParagraphChild[] {
  return run.text.split('\n').map((line, at) => {
    const options: IRunOptions = {
      text: line,
      ...(at > 0 && { break: 1 }),
      ...((run.strong || run.bracket !== undefined) && { bold: true }),
      ...(run.emphasis && { italics: true }),
      ...(run.remark && { italics: true, color: '444444' }),
      ...(run.code && { font: 'Courier New', size: 18 }),
      ...(run.language !== undefined && { language: languageInDocx(run.language) }),
      // Groups of digits would be in the order of the language around them.
      ...(run.code !== true && scriptOf(run.language ?? language)),
    }
    if (run.change === 'inserted') return new InsertedTextRun({ ...options, ...TRACKED, id: revision() })
    if (run.change === 'deleted') return new DeletedTextRun({ ...options, ...TRACKED, id: revision() })
    return new TextRun(options)
  })
}

/** Word joins two tables that follow each other; a paragraph between them prevents it. At the end it may not need a page of its own. */
function spacer(inFile: InFile, isLast: boolean): Paragraph {
  return new Paragraph({
    ...directionOf(inFile),
    spacing: { before: 0, after: 0, line: isLast ? 20 : 160, lineRule: LineRuleType.EXACT },
    children: [],
  })
}

/** A table with at most this many rows stays on one page. */
const MAX_UNBROKEN_ROWS = 8

function tableOf({ head, rows, widths }: Extract<Block, { kind: 'table' }>, inFile: InFile): Table {
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
          ...directionOf(inFile),
          keepNext,
          children: runs.flatMap((run) => runsInDocx(isHead ? { ...run, strong: true } : run, inFile)),
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
    ...(isFromTheRight(inFile.language) && { visuallyRightToLeft: true }),
    layout: TableLayoutType.FIXED,
    rows: [
      rowOf(head, true, true),
      ...rows.map((cells, index) => rowOf(cells, false, isShort && index < rows.length - 1)),
    ],
  })
}
