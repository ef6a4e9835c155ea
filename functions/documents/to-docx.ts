import { Document, type FileChild, Footer, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import { LANGUAGES } from '../../shared/languages.ts'
import { blockInDocx } from './docx-blocks.ts'
import { numberingOf } from './docx-numbering.ts'
import { STYLES, TEXT_WIDTH } from './docx-styles.ts'

/**
 * Writes documents as one DOCX file (Office Open XML), each in its own section, with headings, automatic numbering and
 * tracked changes. A participant's text is always plain text, even if it looks like a field code or a formula.
 */
export async function toDocx(documents: readonly InstrumentDocument[]): Promise<Uint8Array> {
  const [first] = documents
  const { config, itemOf } = numberingOf(documents)
  const file = new Document({
    title: first?.title ?? '',
    creator: 'Parley',
    lastModifiedBy: 'Parley',
    styles: { ...STYLES, default: { ...STYLES.default, document: documentStyle(first?.language ?? 'en') } },
    numbering: { config },
    features: { updateFields: false },
    sections: documents.map((document) => ({
      properties: { page: { margin: { top: 1_361, right: 1_247, bottom: 1_361, left: 1_418 } } },
      footers: { default: footerOf(document) },
      children: document.blocks.flatMap((block, at): FileChild[] =>
        blockInDocx(block, document.blocks[at + 1], itemOf.get(block)),
      ),
    })),
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

function documentStyle(language: InstrumentDocument['language']) {
  return { run: { ...STYLES.default.document.run, language: { value: LANGUAGES[language].locale } } }
}

function footerOf({ foot }: InstrumentDocument): Footer {
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          new TextRun({ text: foot, size: 17, color: '555555' }),
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
