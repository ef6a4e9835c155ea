import { Refused } from '../platform/refusal.ts'

/**
 * Reads an invitation's secret out of what somebody pasted: the link, its last part, or a sentence with the link.
 *
 * Mail programs put links into angle brackets, end them with a full stop, break them into lines, add characters without
 * width, and encode the `#`. Link scanners put them into links of their own: as a parameter (Microsoft Safe Links), or
 * with signs of their own for `#`, `-` and `_` (Proofpoint URL Defense, versions 2 and 3).
 *
 * @throws {Refused} `invitation-unreadable` if no secret is found
 */
export function readInvitation(given: string): string {
  // Line breaks of quoted-printable mail, other white space, and characters without width.
  const written = given.replace(/=\r?\n|\s|\p{Cf}/gu, '')
  const found = WAYS.map(({ pattern, decode }) => decode(pattern.exec(written)?.[1] ?? '')).find((one) => one !== '')
  if (found !== undefined) return found
  throw new Refused(
    'invitation-unreadable',
    'no invitation was found in this; send the whole link, or the 43 characters after #',
  )
}

type Way = { readonly pattern: RegExp; readonly decode: (secret: string) => string }

const asItIs = (secret: string) => secret

/** The ways in which a secret is found, the surest first. A secret has 43 characters (`newSecret`). */
const WAYS: readonly Way[] = [
  { pattern: /#([\w-]{43})/, decode: asItIs },
  { pattern: /%(?:25)*23([\w-]{43})/, decode: asItIs },
  { pattern: /invitation\*([\w-]{43})/, decode: asItIs },
  {
    pattern: /invitation-23((?:[^\W_]|-2D|-5F|-2d|-5f){43})/,
    decode: (secret) => secret.replace(/-2D/gi, '-').replace(/-5F/gi, '_'),
  },
  { pattern: /(?<![\w-])([\w-]{43})(?![\w-])/, decode: asItIs },
]
