import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { marked } from 'marked'
import { expect, test } from 'vitest'
import { FORMS } from '../../../functions/documents/forms.ts'
import { toPdf } from '../../../functions/documents/to-pdf.ts'
import type { Block, InstrumentDocument } from '../../../shared/instrument/document.ts'
import { canBePdf } from '../../../shared/instrument/font-files.ts'
import type { Matter } from '../../../shared/instrument/matters.ts'
import { blocksToRatify, wordsToRatify } from '../../../shared/instrument/ratified-text.ts'
import { Language, type LocalizedText } from '../../../shared/localized-text.ts'
import { CommitmentForm, EACH_SIDE } from '../../../shared/stages/commitments.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'
import { aDialogue } from '../../builders.ts'
import { many } from '../../many.ts'
import { shownWords } from './shown-words.ts'
import { pagesOfPdf } from './text-in.ts'

const DIALOGUE = aDialogue()
const SIGNS = 'ab <b>&amp;"\'*_`#[]()|\\~\n-1.+!ñяЁ«»—\t 𝒳🙂'

const words = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 24 })
  .map((signs) => cleanText(signs.join('')).text.trim())
  .filter((text) => text !== '')
const text: fc.Arbitrary<LocalizedText> = fc.oneof(
  fc.record({ en: words, ru: words }),
  fc.record({ en: words }),
  fc.record({ ru: words }),
)
const body = fc.record(
  {
    kind: fc.constant('commitment' as const),
    by: fc.constantFrom(EACH_SIDE, ...DIALOGUE.sides.map(({ id }) => id)),
    form: fc.constantFrom(...CommitmentForm.options),
    action: text,
    condition: fc.record({ word: fc.constantFrom('until' as const, 'unless' as const), text }),
  },
  { requiredKeys: ['kind', 'by', 'form', 'action'] },
)
const clause: fc.Arbitrary<Matter<'commitment'>> = fc
  .record({
    bodies: fc.array(body, { minLength: 1, maxLength: 3 }),
    isOpen: fc.boolean(),
    agreed: fc.boolean(),
  })
  .map(({ bodies, isOpen, agreed }) => ({
    isAgreed: agreed && bodies.length === 1,
    isOpen,
    competes: 'c',
    texts: bodies.map((one, index) => ({ id: `${index}`, body: one })),
  }))

const part = fc.record({
  basket: fc.constant('b1' as const),
  modality: fc.constantFrom(...ModalityForm.options),
  clauses: fc.array(clause, { minLength: 1, maxLength: 4 }),
})

test('the words of an agreed clause that are sealed are, byte for byte, those of every form of the document, in every language and modality', async () => {
  await fc.assert(
    fc.asyncProperty(part, fc.constantFrom(...Language.options), async (part, language) => {
      const blocks = blocksToRatify(part, language, { dialogue: DIALOGUE })
      const document: InstrumentDocument = { name: 'joint', language, blocks, ...AROUND }
      const sealed = wordsToRatify(part, language, { dialogue: DIALOGUE })
      const shown = blocks.map(shownWords).join('')

      const { clauses } = part
      if (clauses.every(({ isAgreed }) => isAgreed)) expect(shown).toBe(sealed)
      const agreed = new Set(clauses.flatMap(({ isAgreed }, index) => (isAgreed ? [`1.${index + 1}`] : [])))
      for (const block of blocks) {
        if (block.kind === 'clause' && agreed.has(block.number)) expect(sealed).toContain(shownWords(block))
      }
      for (const { extension, render } of FORMS.filter((form) => form.extension !== 'pdf')) {
        const file = await render([document])
        const { read, keeps } = READ[extension] ?? { read: () => 'nobody reads this form', keeps: (all) => all }
        const found = read(typeof file === 'string' ? Buffer.from(file) : file)
        expect([extension, found]).toEqual([extension, keeps(shown)])
      }
    }),
    { numRuns: many({ atOnce: 25, inAll: 300 }) },
  )
})

test('a PDF has the words of the document, in their order, but for spaces and signs that its font lacks', async () => {
  // The other languages have no PDF: its fonts lack their letters.
  const languages = Language.options.filter((language) => canBePdf([language]))
  expect(languages).toEqual(['en', 'ru', 'fr', 'es'])
  await fc.assert(
    fc.asyncProperty(part, fc.constantFrom(...languages), async (part, language) => {
      const blocks = blocksToRatify(part, language, { dialogue: DIALOGUE }).flatMap(withoutRemarks)
      const shown = blocks.map(shownWords).join('')

      const pages = await pagesOfPdf(await toPdf([{ name: 'joint', language, blocks, ...AROUND }]))

      const read = pages.map((page) => page.replace(/^(§)?\s*¶\s*\d+ \/ \d+/, '')).join('')
      expect(inFont(read)).toBe(inFont(shown))
    }),
    { numRuns: many({ atOnce: 4, inAll: 30 }) },
  )
})

const AROUND = { symbol: '§', date: '2026-03-02T09:00:00.000Z', title: 'T', foot: '¶' }

function withoutRemarks(block: Block): readonly Block[] {
  if (block.kind === 'note' || !('runs' in block)) return []
  return [{ ...block, runs: block.runs.filter(({ remark }) => !remark) }]
}

function inFont(text: string): string {
  return text.replace(/[\s\p{Emoji_Presentation}\u{1d4b3}\ufffd\p{C}]/gu, '')
}

type Reader = {
  /** The clauses, wordings and headings of a file in plain text, without remarks and notes. */
  readonly read: (file: Uint8Array) => string
  /** What the form keeps of a text. */
  readonly keeps: (shown: string) => string
}

const all = (shown: string) => shown
const READ: Readonly<Record<string, Reader>> = {
  json: {
    read: (file) => JSON.parse(strFromU8(file)).documents[0].blocks.map(shownWords).join(''),
    keeps: all,
  },
  html: {
    read: (file) =>
      blocksIn(strFromU8(file), /<(?:p class="(?:clause|alternative)"[^>]*|h3)>(.*?)<\/(?:p|h3)>/gs)
        .map((block) => `${written(block.replace(/<span class="spoken">.*?<\/span>/gs, ''))}\n`)
        .join(''),
    keeps: all,
  },
  // Markdown has no lines with spaces at their ends, and no empty lines in a paragraph.
  md: {
    read: (file) => squeezed(markdownBlocks(strFromU8(file)).map(written).join(' ')),
    keeps: squeezed,
  },
  // The numbers are those of a list: `to-docx.test.ts` counts them.
  docx: {
    read: (file) => {
      const xml = strFromU8(unzipSync(file)['word/document.xml'] ?? new Uint8Array())
      return blocksIn(xml, /<w:p>(.*?)<\/w:p>/gs)
        .filter((paragraph) => !paragraph.includes('<w:pStyle w:val="ParleyNote"/>'))
        .map((paragraph) => paragraph.replace(/<w:r>(?:(?!<\/w:r>).)*<w:i\/>.*?<\/w:r>/gs, ''))
        .map((paragraph) => `${unescaped(paragraph.replace(/<w:br\/>/g, '\n').replace(/<[^>]*>/g, ''))}\n`)
        .join('')
    },
    keeps: (shown) => shown.replace(/^1\.\d+ /gm, ''),
  },
}

function blocksIn(file: string, block: RegExp): readonly string[] {
  return [...file.matchAll(block)].map(([, inside = '']) => inside)
}

/** A file in Markdown as a reader of Markdown sees it, without notes, which are quotes in quotes. */
function markdownBlocks(file: string): readonly string[] {
  const html = marked.parse(file, { async: false })
  return [
    html.replace(/<blockquote>\s*<blockquote>.*?<\/blockquote>\s*<\/blockquote>/gs, ' ').replace(/\s+<em>/g, '<em>'),
  ]
}

/** HTML as text, without remarks. */
function written(html: string): string {
  return unescaped(
    html
      .replace(/(?:<em>|\s*<em dir="auto">).*?<\/em>/gs, '')
      .replace(/<br>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  )
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' }
  return text.replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => signs[name] ?? '')
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
