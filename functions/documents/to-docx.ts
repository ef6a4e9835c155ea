import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { TwoLanguages } from '../../shared/instrument/beside.ts'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { besideInDocx, type PlaceOf } from './docx-beside.ts'
import { blockInDocx } from './docx-blocks.ts'
import { directionOf, languageInDocx, scriptOf } from './docx-languages.ts'
import { numberingOf } from './docx-numbering.ts'
import { STYLES, TEXT_WIDTH } from './docx-styles.ts'
import { ZIP_TIME } from './zip-time.ts'

/**
 * Writes documents as one DOCX file (Office Open XML), each in its own section, with headings, automatic numbering and
 * tracked changes. A participant's text is always plain text, even if it looks like a field code or a formula.
 */
export async function toDocx(documents: readonly InstrumentDocument[]): Promise<Uint8Array> {
  return fileOf(documents, documents, (document, placeOf) =>
    document.blocks.flatMap((block, at, blocks) => blockInDocx(block, blocks[at + 1], placeOf(block, document))),
  )
}

/** The same of documents in two languages, clause beside clause. Each language has its own numbering. */
export async function toDocxBeside(pairs: readonly TwoLanguages[]): Promise<Uint8Array> {
  const sections = new Map(pairs.map((pair) => [pair.first, pair]))
  const all = pairs.flatMap(({ first, second }) => [first, second])
  return fileOf([...sections.keys()], all, (document, placeOf) => {
    const pair = sections.get(document)
    return pair === undefined ? [] : besideInDocx(pair, placeOf)
  })
}

/**
 * @param sections the documents that have a section each
 * @param all the documents whose blocks are in the file
 */
async function fileOf(
  sections: readonly InstrumentDocument[],
  all: readonly InstrumentDocument[],
  childrenOf: (document: InstrumentDocument, placeOf: PlaceOf) => FileChild[],
): Promise<Uint8Array> {
  const [first] = sections
  const { config, itemOf } = numberingOf(all)
  // The library would number bookmarks over all files of a process.
  const headings = all.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'heading')
  const bookmarks = new Map(headings.map((heading, index) => [heading, index + 1]))
  let annotations = bookmarks.size
  const revision = () => {
    annotations += 1
    return annotations
  }
  const placeOf: PlaceOf = (block, { language }) => ({
    item: itemOf.get(block),
    bookmark: bookmarks.get(block),
    language,
    revision,
  })
  const file = new Document({
    title: first?.title ?? '',
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    styles: { ...STYLES, default: { ...STYLES.default, document: documentStyle(first?.language ?? USUAL_LANGUAGE) } },
    numbering: { config },
    features: { updateFields: false },
    sections: sections.map((document) => ({
      properties: { page: { margin: { top: 1_361, right: 1_247, bottom: 1_361, left: 1_418 } } },
      headers: { default: headerOf(document) },
      footers: { default: footerOf(document) },
      children: childrenOf(document, placeOf),
    })),
  })
  return dated(new Uint8Array(await Packer.toArrayBuffer(file)), first?.date ?? '')
}

/** The library writes the time of the call into the file. The file has the document's time instead, and is always the same. */
function dated(file: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(file)
  const properties = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array())
  const core = properties.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}`)
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(core) }, { mtime: ZIP_TIME })
}

function documentStyle(language: InstrumentDocument['language']) {
  return { run: { ...STYLES.default.document.run, language: languageInDocx(language) } }
}

function headerOf({ symbol, language }: InstrumentDocument): Header {
  const run = new TextRun({ text: symbol, size: 17, color: '555555' })
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, ...directionOf({ language }), children: [run] })],
  })
}

function footerOf({ foot, language }: InstrumentDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        ...directionOf({ language }),
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ text: foot, size: 17, color: '555555', ...scriptOf(language) }),
          new TextRun({
            size: 17,
            color: '555555',
            children: ['\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}
