import { describe, expect, test } from 'vitest'
import { makeSideKey } from '../../../../functions/web/in-browser/device-keys.ts'
import { openNote, openSignature, sealNote } from '../../../../functions/web/in-browser/seal-note.ts'
import { type NotePlace, PADDED_BYTES } from '../../../../shared/caucus/bindings.ts'
import { SealedNoteWritten } from '../../../../shared/caucus/sealed-note.ts'

const PLACE: NotePlace = { dialogue: 'river-and-sea', round: 1, reading: '1.terms.1', side: 'river' }
const ELSEWHERE: readonly Partial<NotePlace>[] = [
  { dialogue: 'hills' },
  { round: 2 },
  { reading: '1.terms.2' },
  { side: 'sea' },
]

async function aKey(number = 1) {
  return { number, key: (await makeSideKey()).key }
}

describe('a sealed note', () => {
  test('is opened with its key, and has the shape that the server takes', async () => {
    const key = await aKey()

    const note = await sealNote(PLACE, key, 'We could live with less. Мы согласны.')

    expect(SealedNoteWritten.safeParse(note).success).toBe(true)
    expect(await openNote(PLACE, key, note)).toBe('We could live with less. Мы согласны.')
    expect(note).not.toHaveProperty('signature')
  })

  test('does not open in another place, under another number, with another key, or when a byte was changed', async () => {
    const key = await aKey()
    const note = await sealNote(PLACE, key, 'For us.')

    for (const other of ELSEWHERE) await expect(openNote({ ...PLACE, ...other }, key, note)).rejects.toThrow()
    await expect(openNote(PLACE, { ...key, number: 2 }, note)).rejects.toThrow()
    await expect(openNote(PLACE, await aKey(), note)).rejects.toThrow()
    const changed = { ...note, sealed: (note.sealed.startsWith('A') ? 'B' : 'A') + note.sealed.slice(1) }
    await expect(openNote(PLACE, key, changed)).rejects.toThrow()
  })

  test('has one of a few sizes, and never the same bytes twice', async () => {
    const key = await aKey()
    const texts = ['', 'No.', 'x'.repeat(1_000), 'x'.repeat(1_024), 'ж'.repeat(4_000), '在'.repeat(4_000)]

    const notes = await Promise.all(texts.map((text) => sealNote(PLACE, key, text)))
    const again = await sealNote(PLACE, key, 'No.')

    const sizes = notes.map(({ sealed }) => Buffer.from(sealed, 'base64').length - 16)
    expect(sizes).toEqual([1_024, 1_024, 1_024, 4_096, 16_384, 16_384])
    expect(PADDED_BYTES).toContain(sizes[0])
    expect(await Promise.all(notes.map((note) => openNote(PLACE, key, note)))).toEqual(texts)
    expect(again.sealed).not.toBe(notes[1]?.sealed)
    await expect(sealNote(PLACE, key, '在'.repeat(6_000))).rejects.toThrow(RangeError)
  })

  test('has a signature that fits under it alone', async () => {
    const key = await aKey()
    const signed = await sealNote(PLACE, key, 'I question this.', 'Ada')
    const other = await sealNote(PLACE, key, 'I agree.', 'Abe')
    const [adas, abes] = [signed.signature, other.signature]
    if (adas === undefined || abes === undefined) throw new Error('they are signed')

    expect(SealedNoteWritten.safeParse(signed).success).toBe(true)
    expect(await openSignature(PLACE, key, signed, adas)).toBe('Ada')
    await expect(openSignature(PLACE, key, signed, abes)).rejects.toThrow()
    // A note is no signature either.
    await expect(openSignature(PLACE, key, signed, signed)).rejects.toThrow()
  })
})
