/** The kinds of change that cleaning makes to a text. The author is told. */
export const CHANGES = [
  'line-breaks',
  'spaces',
  'control-characters',
  'broken-characters',
  'directions',
  'invisible-characters',
  'accents',
] as const
export type Change = (typeof CHANGES)[number]

/** A cleaned text, and the changes that were made. */
export type CleanedText = { readonly text: string; readonly changed: readonly Change[] }

/**
 * Cleans what somebody wrote: NFC, line feeds for every kind of line break, plain spaces, no control character, nothing
 * that changes the direction of writing, no invisible character except where its script or its emoji needs it, no lone
 * surrogate, and no replacement character that a browser sends for one. A text without a visible character becomes
 * empty. Cleaning a cleaned text changes nothing.
 *
 * A form's line ends and spaces around the text are corrected without telling the author.
 */
export function cleanText(written: string): CleanedText {
  const once = STEPS.reduce<CleanedText>(
    ({ text, changed }, { change, make }) => {
      const made = make(text)
      return { text: made, changed: made === text || change === undefined ? changed : [...changed, change] }
    },
    { text: written, changed: [] },
  )
  if (once.text === written) return once
  const again = cleanText(once.text)
  return { text: again.text, changed: inOrder([...once.changed, ...again.changed]) }
}

/** Kinds of change, each once, in the order of {@link CHANGES}. */
export function inOrder(changed: readonly Change[]): readonly Change[] {
  return CHANGES.filter((change) => changed.includes(change))
}

/** Whether a text has letters of a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

type Step = { readonly change?: Change; readonly make: (text: string) => string }

const RIGHT_TO_LEFT =
  /[\p{L}&&[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]]/v

/** Letters and marks of the scripts that need joiners and non-joiners. */
const JOINING =
  '[[\\p{L}\\p{M}]&&[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Nkoo}\\p{scx=Mong}\\p{scx=Adlm}\\p{scx=Deva}\\p{scx=Beng}' +
  '\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}' +
  '\\p{scx=Khmr}\\p{scx=Mymr}\\p{scx=Tibt}\\p{scx=Java}\\p{scx=Bali}]]'

/** Invisible characters that are needed where they are: in their script, or in an emoji. */
const BELONGS = [
  `(?<=${JOINING})[\\u200c\\u200d]`,
  '(?<=[\\p{ExtPict}\\p{EMod}]\\ufe0f?)\\u200d(?=\\p{ExtPict})',
  '(?<=[\\p{ExtPict}\\p{EMod}])[\\ufe0e\\ufe0f]',
  '(?<=[0-9#*])\\ufe0f(?=\\u20e3)',
  '(?<=\\u{1f3f4})[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]+\\u{e007f}',
  '(?<=\\p{Script=Mongolian})[\\u180b-\\u180d\\u180f]',
  '(?<=\\p{Script=Han})[\\ufe00-\\ufe0d\\u{e0100}-\\u{e01ef}]',
]

/** Direction marks stay in a text of a right-to-left script: they affect only spaces and signs. */
const INVISIBLE = new RegExp(`(${BELONGS.join('|')})|(?![\\u061c\\u200e\\u200f])[\\p{DI}\\ufff9-\\ufffb]`, 'gv')

const VISIBLE = /[^\s\p{Z}\p{M}\p{Cc}\p{Cf}\p{DI}\u2800]/u

const STEPS: readonly Step[] = [
  // Done first: if characters between two lone surrogates were removed before, the two would form a character.
  { change: 'broken-characters', make: (text) => text.replace(/[\p{Cs}\p{NChar}\ufffd]/gu, '') },
  { make: (text) => text.replace(/\r\n?/g, '\n') },
  { change: 'line-breaks', make: (text) => text.replace(/[\v\f\u0085\u2028\u2029]/g, '\n') },
  { change: 'spaces', make: (text) => text.replace(/[\t\u00a0\u2007\u202f]/g, ' ') },
  { change: 'control-characters', make: (text) => text.replace(/(?!\n)\p{Cc}/gu, '') },
  { change: 'directions', make: withoutDirections },
  { change: 'invisible-characters', make: (text) => text.replace(INVISIBLE, '$1') },
  { change: 'accents', make: (text) => text.normalize('NFC') },
  { make: (text) => (VISIBLE.test(text) ? text.trim() : '') },
]

function withoutDirections(text: string): string {
  const turned = text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
  return isRightToLeft(turned) ? turned : turned.replace(/[\u061c\u200e\u200f]/g, '')
}
