import type { Receipts } from './compare-receipts.ts'
import type { GivenNotes } from './read-signed-receipt.ts'

type Receipt = Receipts['receipts'][number]

/**
 * The receipts in a file, by what it says of itself: all of a reading, the answer to one submission, or signed receipts as text. By their
 * readings.
 *
 * @returns `undefined` for a file of something else
 */
export function receiptsIn(written: unknown): readonly Receipts[] | undefined {
  const { format, reading, receipts, notes, opening, digest } = (written ?? {}) as Given
  if (typeof notes === 'string') return byReading(inText(notes).flatMap(fromNotes))
  if (format === 'parley-receipts/1') {
    const areReceipts = Array.isArray(receipts) && receipts.every(isReceipt)
    return typeof reading === 'string' && areReceipts ? [{ reading, receipts: receipts.map(plain) }] : undefined
  }
  if (format !== undefined || typeof digest !== 'string' || !Array.isArray(opening)) return undefined
  return byReading(ofAnswer(written as Answer))
}

type Given = Readonly<Partial<Record<'format' | 'reading' | 'receipts' | 'notes' | 'opening' | 'digest', unknown>>>

type Listed = Omit<Receipt, 'signed'> & { readonly signed?: readonly GivenNotes[] }

function isReceipt(one: Partial<Listed> | undefined): one is Listed {
  return typeof one?.digest === 'string' && Array.isArray(one.opening)
}

function plain({ signed, ...one }: Listed): Receipt {
  return { ...one, signed: notesAt(signed, 0) }
}

/** What somebody was answered when they submitted something: the digests of a position and of its words, or of one leaf. */
type Answer = {
  readonly digest: string
  readonly statements?: readonly string[]
  readonly opening: readonly { readonly reading?: unknown }[]
  readonly counted?: string
  readonly signed?: readonly GivenNotes[]
}

function ofAnswer({ digest, statements = [], opening, counted = 'not-settled-yet', signed }: Answer) {
  const digests = [digest, ...statements]
  return opening.map((leaf, at) => ({
    reading: String(leaf?.reading),
    receipt: { digest: String(digests[at]), opening: [leaf], counted, signed: notesAt(signed, at) },
  }))
}

function notesAt(signed: unknown, at: number): GivenNotes | undefined {
  const { receipt, key } = (Array.isArray(signed) ? (signed[at] ?? {}) : {}) as Partial<GivenNotes>
  return typeof receipt === 'string' && typeof key === 'string' ? { receipt, key } : undefined
}

/** The notes in a text, each receipt with the certificate after it. Mail and other systems may end lines otherwise. */
function inText(text: string): readonly GivenNotes[] {
  const notes = text
    .replaceAll('\r\n', '\n')
    .split(/^(?=parley-receipt)/m)
    .map((note) => `${note.trimEnd()}\n`)
  return notes.flatMap((note, at) => {
    return note.startsWith('parley-receipt/') ? [{ receipt: note, key: notes[at + 1] ?? '' }] : []
  })
}

/** What a note says that it is for. It is checked later whether it is right. */
function fromNotes(signed: GivenNotes) {
  const [, reading = '', digest = ''] = /^reading ([^\n]+)\nleaf ([0-9a-f]{64})$/m.exec(signed.receipt) ?? []
  return [{ reading, receipt: { digest, opening: [], counted: 'not-settled-yet', signed } }]
}

function byReading(found: readonly { readonly reading: string; readonly receipt: Receipt }[]): readonly Receipts[] {
  return [...Map.groupBy(found, ({ reading }) => reading)].map(([reading, of]) => ({
    reading,
    receipts: of.map(({ receipt }) => receipt),
  }))
}
