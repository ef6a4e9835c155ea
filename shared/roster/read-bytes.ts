/** The encodings that a table is read in. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1251' | 'Windows-1252'

/** A text, and the encoding that it was read in. */
export type ReadText = { readonly text: string; readonly encoding: Encoding }

/**
 * Reads the bytes of a table as text, by the first rule that holds: a byte order mark; UTF-16 where every zero byte is
 * in an even or every one in an odd place; UTF-8 where the bytes are valid; else one byte for each letter. Those are
 * read as Windows-1251 when most letters beyond ASCII are in words without a letter of ASCII, as Cyrillic words are, and
 * otherwise as Windows-1252, which has all letters of Latin-1. The decoders are the platform's own.
 *
 * @returns `undefined` for bytes that are no text, such as those of a workbook
 */
export function readBytes(bytes: Uint8Array): ReadText | undefined {
  if (OTHER_FILES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return undefined
  const label = labelOf(bytes)
  const text = new TextDecoder(label).decode(bytes)
  return CONTROL.test(text) ? undefined : { text, encoding: ENCODINGS[label] }
}

const ENCODINGS = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1251': 'Windows-1251',
  'windows-1252': 'Windows-1252',
} as const satisfies Record<string, Encoding>

type Label = keyof typeof ENCODINGS

/** How other files begin that are taken for a table: ZIP (workbooks), the older workbooks, and PDF. */
const OTHER_FILES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x25, 0x50, 0x44, 0x46],
]

/** Characters that no table has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it finds them
const CONTROL = /[\0-\x08\x0e-\x1f]/

function labelOf(bytes: Uint8Array): Label {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const zeros = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (even + odd > 0 && bytes.length % 2 === 0 && (even === 0 || odd === 0)) {
    return even === 0 ? 'utf-16le' : 'utf-16be'
  }
  if (isUtf8(bytes)) return 'utf-8'
  return isCyrillic(bytes) ? 'windows-1251' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether most letters beyond ASCII, of those that both encodings have there, are in words of such letters only. */
function isCyrillic(bytes: Uint8Array): boolean {
  const words = new TextDecoder('windows-1251').decode(bytes).match(/[A-Za-zА-яЁё]+/g) ?? []
  let [cyrillic, latin] = [0, 0]
  for (const word of words) {
    const beyond = word.replace(/[A-Za-z]/g, '').length
    if (beyond === word.length) cyrillic += beyond
    else latin += beyond
  }
  return cyrillic > latin
}
