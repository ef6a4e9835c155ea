import { AlignmentType, convertMillimetersToTwip } from 'docx'
import { CLAUSE_INDENT } from './docx-numbering.ts'

/** The width of an A4 page without its margins, in twips. */
export const TEXT_WIDTH = convertMillimetersToTwip(210) - 1_418 - 1_247

const FONT = 'Times New Roman'
const heading = (size: number, before: number) => ({
  run: { font: FONT, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
})

/** Sizes in half points, distances in twips. */
export const STYLES = {
  default: {
    document: { run: { font: FONT, size: 23 } },
    title: {
      run: { font: FONT, size: 34, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 120 }, keepNext: true },
    },
    heading1: heading(27, 360),
    heading2: heading(24, 240),
  },
  // The library's own styles are based on this one, and it does not write it.
  characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
  paragraphStyles: [
    {
      id: 'ParleyMasthead',
      name: 'Symbol of the document',
      basedOn: 'Normal',
      run: { size: 21 },
      paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 360 } },
    },
    {
      id: 'ParleyContentsHeading',
      name: 'Heading of the contents',
      basedOn: 'Normal',
      run: { size: 27, bold: true },
      paragraph: { spacing: { before: 240, after: 100 }, keepNext: true },
    },
    {
      id: 'ParleyContents',
      name: 'Line of the contents',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'ParleySubtitle',
      name: 'Form of the document',
      basedOn: 'Normal',
      run: { size: 26 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 }, keepNext: true },
    },
    {
      id: 'ParleyStatus',
      name: 'Standing of the document',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 360 } },
    },
    {
      id: 'ParleyText',
      name: 'Text of the document',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 130, line: 276 }, widowControl: true },
    },
    {
      id: 'ParleyAlternative',
      name: 'Alternative in brackets',
      basedOn: 'ParleyText',
      paragraph: { indent: { left: CLAUSE_INDENT } },
    },
    {
      id: 'ParleyNote',
      name: 'Note beside a clause',
      basedOn: 'ParleyText',
      run: { size: 21 },
      paragraph: { indent: { left: CLAUSE_INDENT + 397 } },
    },
  ],
}
