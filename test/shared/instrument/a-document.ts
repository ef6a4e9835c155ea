import type { InstrumentDocument, Run } from '../../../shared/instrument/document.ts'

/** A document that has a text in every place there is for one. */
export function aDocument(text: string): InstrumentDocument {
  const run: Run = { text }
  const inOneLine: Run = { text: text.replace(/\s+/g, ' ') }
  return {
    name: 'joint',
    language: 'en',
    symbol: inOneLine.text,
    date: '2026-03-02T09:00:00.000Z',
    title: inOneLine.text,
    foot: inOneLine.text,
    blocks: [
      { kind: 'masthead', runs: [inOneLine] },
      { kind: 'title', runs: [inOneLine] },
      { kind: 'subtitle', runs: [inOneLine] },
      { kind: 'status', runs: [inOneLine] },
      { kind: 'contents', runs: [inOneLine], entries: [{ anchor: 'joint-1', number: '1.', text: inOneLine.text }] },
      { kind: 'heading', level: 1, anchor: 'joint-1', number: '1.', runs: [inOneLine] },
      { kind: 'heading', level: 2, runs: [inOneLine] },
      { kind: 'paragraph', runs: [run] },
      { kind: 'item', runs: [{ ...inOneLine, strong: true }, { text: '. ' }, run] },
      { kind: 'clause', number: '1.1', runs: [run] },
      { kind: 'alternative', runs: [{ text: '[' }, run, { text: ']' }] },
      { kind: 'note', runs: [{ text: 'Reservation: ', strong: true }, run] },
      { kind: 'table', widths: [1, 1], head: [[inOneLine], [inOneLine]], rows: [[[inOneLine], [inOneLine]]] },
    ],
  }
}
