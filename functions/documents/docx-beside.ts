import {
  BorderStyle,
  type FileChild,
  type IBorderOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { nameOfColumn, type Row, type TwoLanguages } from '../../shared/instrument/beside.ts'
import type { Block, InstrumentDocument } from '../../shared/instrument/document.ts'
import { isFromTheRight } from '../../shared/languages/registry.ts'
import { languageOfTexts } from '../../shared/spoken.ts'
import { blockInDocx, type InFile } from './docx-blocks.ts'
import { directionOf, languageInDocx, scriptOf } from './docx-languages.ts'
import { TEXT_WIDTH } from './docx-styles.ts'

/** Where a block is in the file. */
export type PlaceOf = (block: Block, document: InstrumentDocument) => InFile

/**
 * A document in two languages as tables of two columns, with a row for each clause, heading and paragraph, and the names of the
 * languages at the head of every page. Tables of the document have the whole width: they are one under the other, between
 * these.
 */
export function besideInDocx(pair: TwoLanguages, placeOf: PlaceOf): FileChild[] {
  const children: FileChild[] = []
  let rows: Row[] = []
  const flush = () => {
    if (rows.length > 0) children.push(tableOf(rows, pair, placeOf))
    rows = []
  }
  for (const row of pair.rows) {
    if (!row.isWide) {
      rows.push(row)
      continue
    }
    flush()
    // A paragraph is between two tables, because Word would join them.
    children.push(separator(pair.first))
    children.push(...blocksOf(row.first, pair.first, placeOf), ...blocksOf(row.second, pair.second, placeOf))
  }
  flush()
  return children
}

function blocksOf(blocks: readonly Block[], document: InstrumentDocument, placeOf: PlaceOf): FileChild[] {
  return blocks.flatMap((block, at) => blockInDocx(block, blocks[at + 1], placeOf(block, document)))
}

const NO_LINE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '999999' }

function tableOf(rows: readonly Row[], pair: TwoLanguages, placeOf: PlaceOf): Table {
  const { first, second } = pair
  const width = Math.floor(TEXT_WIDTH / 2)
  const cellOf = (children: readonly (Paragraph | Table)[], document: InstrumentDocument, isHead: boolean) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 120, right: 120 },
      ...(isHead && { borders: { bottom: LINE } }),
      // Word wants a paragraph in every cell.
      children: children.length > 0 ? children : [separator(document)],
    })
  return new Table({
    width: { size: 2 * width, type: WidthType.DXA },
    columnWidths: [width, width],
    ...(isFromTheRight(first.language) && { visuallyRightToLeft: true }),
    layout: TableLayoutType.FIXED,
    borders: {
      top: NO_LINE,
      bottom: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideHorizontal: NO_LINE,
      insideVertical: LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: [first, second].map((document) => cellOf([nameIn(document)], document, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: [
              cellOf(paragraphsOf(row.first, first, placeOf), first, false),
              cellOf(paragraphsOf(row.second, second, placeOf), second, false),
            ],
          }),
      ),
    ],
  })
}

function paragraphsOf(blocks: readonly Block[], document: InstrumentDocument, placeOf: PlaceOf) {
  return blocksOf(blocks, document, placeOf) as (Paragraph | Table)[]
}

function nameIn(document: InstrumentDocument): Paragraph {
  const language = languageOfTexts(document)
  return new Paragraph({
    ...directionOf({ language }),
    spacing: { before: 0, after: 140 },
    keepNext: true,
    children: [
      new TextRun({
        text: nameOfColumn(document),
        size: 19,
        color: '444444',
        language: languageInDocx(language),
        ...scriptOf(language),
      }),
    ],
  })
}

function separator({ language }: InstrumentDocument): Paragraph {
  return new Paragraph({ ...directionOf({ language }), spacing: { before: 0, after: 0 }, children: [] })
}
