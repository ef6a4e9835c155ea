import PDFDocument from 'pdfkit'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import { localeOf, USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { boxesOf } from './pdf-boxes.ts'
import { type Face, fontFiles } from './pdf-fonts.ts'
import type { Measure } from './pdf-lines.ts'
import { pagesOf } from './pdf-pages.ts'
import { MARGINS, PdfPen } from './pdf-pen.ts'

const A4 = { width: 595.28, height: 841.89 }

/**
 * Writes documents as one tagged PDF with embedded fonts, each on pages of its own, with bookmarks, the symbol above each
 * page and page numbers. The same documents always give the same bytes.
 */
export async function toPdf(documents: readonly InstrumentDocument[]): Promise<Uint8Array> {
  const [first] = documents
  const file = new PDFDocument({
    size: [A4.width, A4.height],
    margin: 0,
    autoFirstPage: false,
    // No standard font: their metrics are files of the package, which a bundle has not.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: localeOf(first?.language ?? USUAL_LANGUAGE),
    info: {
      Title: first?.title ?? '',
      Subject: first?.symbol ?? '',
      Author: 'Parley',
      Creator: 'Parley',
      Producer: 'Parley',
      // The file's own id is made of this date and the properties.
      CreationDate: new Date(first?.date ?? 0),
    },
  })
  for (const [face, font] of Object.entries(fontFiles())) file.registerFont(face, font)
  const written = collected(file)

  const laidOut = documents.map((document) => ({ document, pages: laid(document, measureIn(file)) }))
  const total = laidOut.reduce((sum, { pages }) => sum + pages.length, 0)
  const pen = new PdfPen(file, pageOfAnchors(laidOut.flatMap(({ pages }) => pages)))
  let number = 0
  for (const { document, pages } of laidOut) {
    pen.begin(document)
    for (const [index, page] of pages.entries()) {
      number += 1
      file.addPage()
      pen.margins(document, { isFirst: index === 0, number: `${number} / ${total}` })
      for (const placed of page) pen.draw(placed)
    }
    pen.end()
  }
  file.end()
  return written
}

function laid({ blocks }: InstrumentDocument, measure: Measure) {
  const boxes = blocks.flatMap((block, at) => boxesOf(block, blocks[at + 1], measure))
  return pagesOf(boxes, A4.height - MARGINS.top - MARGINS.bottom)
}

function measureIn(file: PDFKit.PDFDocument): Measure {
  const known = new Map<string, number>()
  return (text: string, face: Face, size: number) => {
    const key = `${face} ${text}`
    const width = known.get(key) ?? file.font(face).fontSize(1_000).widthOfString(text)
    known.set(key, width)
    return (width * size) / 1_000
  }
}

/** The page of each heading, for the contents. */
function pageOfAnchors(pages: ReturnType<typeof pagesOf>): ReadonlyMap<string, number> {
  return new Map(
    pages.flatMap((page, index) =>
      page.flatMap(({ box }) =>
        box.is === 'text' && box.anchor !== undefined ? [[box.anchor, index + 1] as const] : [],
      ),
    ),
  )
}

function collected(file: PDFKit.PDFDocument): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  return new Promise((resolve, reject) => {
    file.on('data', (part: Uint8Array) => parts.push(part))
    file.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))))
    file.on('error', reject)
  })
}
