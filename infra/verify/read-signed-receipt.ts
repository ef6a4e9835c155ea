import { type NoteKey, readKey, signatureOn } from './signed-note.ts'

/*
 * Signed receipts, from `docs/record-format.md`, and not from the code that makes them.
 */

/** A receipt as it is given: two notes. */
export type GivenNotes = { readonly receipt: string; readonly key: string }

/** What a signed receipt says, and whether the key of the dialogue vouches for it. */
export type ReadReceipt = {
  readonly dialogue: string
  readonly reading: string
  readonly leaf: string
  readonly acknowledged: string
  /**
   * `forged` where a signature is not right, or the two notes do not belong together; `elsewhere` where the key of this dialogue did not
   * sign.
   */
  readonly signature: 'valid' | 'forged' | 'elsewhere'
}

const LINES = '((?:\\u2014 [^\\s+]+ [A-Za-z0-9+/]+={0,2}\\n)+)'
const RECEIPT = new RegExp(
  `^(parley-receipt/1\\ndialogue ([^\\n]+)\\nreading ([^\\n]+)\\nleaf ([0-9a-f]{64})\\nacknowledged ([^\\n]+)\\ncloses [^\\n]+\\n)\\n${LINES}$`,
)
const KEY = new RegExp(
  `^(parley-receipt-key/1\\ndialogue ([^\\n]+)\\nreading ([^\\n]+)\\nkey ([^\\n]+)\\n)\\n${LINES}$`,
)

/** A signed receipt; `undefined` for what is none. @param by the key of the dialogue, as its records name it */
export function readReceipt({ receipt, key }: GivenNotes, by: NoteKey | undefined): ReadReceipt | undefined {
  const [, text = '', dialogue = '', reading = '', leaf = '', acknowledged = '', lines = ''] =
    RECEIPT.exec(receipt) ?? []
  const certificate = KEY.exec(key)
  if (text === '' || certificate === null) return undefined
  const says = { dialogue, reading, leaf, acknowledged }
  try {
    return { ...says, signature: signatureIn({ text, lines, dialogue, reading }, certificate, by) }
  } catch {
    // A signature that is no Base64.
    return { ...says, signature: 'forged' }
  }
}

type Note = Pick<ReadReceipt, 'dialogue' | 'reading'> & { readonly text: string; readonly lines: string }

function signatureIn(
  { text, lines, dialogue, reading }: Note,
  [, certified = '', itsDialogue, itsReading, written = '', byLines = '']: RegExpExecArray,
  by: NoteKey | undefined,
): ReadReceipt['signature'] {
  const own = readKey(written)
  const belongs = itsDialogue === dialogue && itsReading === reading
  if (own === undefined || !belongs || signatureOn(text, lines, own) !== 'valid') return 'forged'
  const vouched = by === undefined ? 'missing' : signatureOn(certified, byLines, by)
  if (vouched === 'missing') return 'elsewhere'
  return vouched === 'valid' && own.name === `${by?.name}/${reading}` ? 'valid' : 'forged'
}
