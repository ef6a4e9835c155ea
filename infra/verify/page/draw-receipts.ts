import type { Compared } from '../compare-receipts.ts'
import { element } from './element.ts'
import type { ReceiptsVerdict } from './page-verdict.ts'
import type { VerifierWords } from './verifier-words.ts'

/** Whether what the reader submitted is in the record: reading by reading, each of it. */
export function drawReceipts(all: readonly ReceiptsVerdict[], words: VerifierWords): readonly HTMLElement[] {
  if (all.length === 0) return []
  return [
    element(
      'article',
      {},
      element('h3', {}, words.yours),
      ...all.flatMap(({ reading, compared }) => [
        element('h4', {}, element('bdi', {}, reading)),
        compared === undefined
          ? element('p', {}, words.unknownReading)
          : element('ul', {}, ...compared.map((one) => drawOne(one, words))),
      ]),
    ),
  ]
}

function drawOne(one: Compared, words: VerifierWords): HTMLElement {
  const isFine = isHeld(one) || one.is === 'not-counted'
  const mark = element('strong', { class: isFine ? 'agreed' : 'dropped' }, isFine ? '✓ ' : '✗ ')
  const about = element('span', {}, `${whatOf(one, words)}${words.signs.colon}${saysOf(one, words)}`)
  const by = one.signed && element('small', { class: 'under' }, words.signedAt(one.signed.at, one.signed.by))
  return element('li', {}, mark, about, element('small', { class: 'under' }, one.digest), ...(by ? [by] : []))
}

/** Whether the record has it, as it should. */
export function isHeld({ is }: Compared): boolean {
  return is === 'in-the-record' || is === 'superseded' || is === 'withdrawn'
}

function saysOf({ is, counted }: Compared, { receiptIs }: VerifierWords): string {
  return is === 'left-out' && counted === 'not-settled-yet' ? receiptIs.waiting : receiptIs[is]
}

/** What a receipt says that it is for, in a few words. */
function whatOf({ leaf }: Compared, { kind, signs, stance }: VerifierWords): string {
  const taken = (leaf ?? {}) as { readonly is?: unknown; readonly stance?: unknown; readonly decision?: unknown }
  const name = own(kind, taken.is) ?? kind['other'] ?? ''
  const how = own(stance, taken.stance ?? taken.decision)
  return how === undefined ? name : `${name}${signs.opens}${how}${signs.closes}`
}

/** The word for a value of a file, which may be anything. */
function own(words: Readonly<Record<string, string>>, key: unknown): string | undefined {
  return typeof key === 'string' && Object.hasOwn(words, key) ? words[key] : undefined
}
