import type { RecordFormat } from '../../shared/record-format.ts'
import { CONFUSABLES } from '../../shared/text/confusables.ts'

/** The key of a heading by the rules of a record's format: a second implementation, independent of `shared/`. */
export function foldHeading(heading: string, format: RecordFormat): string {
  switch (format) {
    case 'parley-record/1':
      return heading.normalize('NFKC').toLowerCase().split(/\s+/u).filter(Boolean).join(' ')
    case 'parley-record/2':
    case 'parley-record/3':
    case 'parley-record/4':
    case 'parley-record/5':
    case 'parley-record/6':
    case 'parley-record/7':
      return words(lookAlikes(oneCase(visible(heading))))
        .join(' ')
        .normalize('NFC')
        .split('rn')
        .join('m')
    default:
      return format satisfies never
  }
}

/** A heading without invisible characters, and with plain spaces only. */
function visible(heading: string): string {
  let seen = ''
  for (const one of heading) {
    if (/[\p{Cs}\p{DI}\p{NChar}\ufff9-\ufffb]/u.test(one)) continue
    if (/[\s\p{Z}\u0085\u2800]/u.test(one)) seen += ' '
    else if (one === '´' || one === '\u1ffd') seen += "'"
    else if (!/\p{Cc}/u.test(one)) seen += one
  }
  return seen
}

function oneCase(heading: string): string {
  let small = ''
  for (const one of heading.normalize('NFKD').toUpperCase()) small += one.toLowerCase()
  return small.normalize('NFKC')
}

/** Removes double quotes, makes single quotes apostrophes, and replaces a confusable character by its prototype. */
function lookAlikes(heading: string): string {
  let plain = ''
  for (const one of heading) plain += '‘’‚‛‹›′‵`'.includes(one) ? "'" : '"“”„‟«»″‴‶‷〝〞〟⹂'.includes(one) ? '' : one
  let alike = ''
  for (const one of plain.normalize('NFD')) alike += PROTOTYPES[one] ?? one
  return alike.normalize('NFD')
}

/** The words between spaces and hyphens; apostrophes stay inside of them only. */
function words(heading: string): readonly string[] {
  const signs = [...heading]
  const kept = signs.filter(
    (one, place) => one !== "'" || (isOfAWord(signs[place - 1], true) && isOfAWord(signs[place + 1], false)),
  )
  return kept
    .join('')
    .split(/[\s\p{Z}\p{Pd}⁃−˗]+/u)
    .filter(Boolean)
}

function isOfAWord(sign: string | undefined, before: boolean): boolean {
  return sign !== undefined && (/[\p{L}\p{N}]/u.test(sign) || (before && /\p{M}/u.test(sign)))
}

const PROTOTYPES: Readonly<Record<string, string>> = prototypes()

function prototypes(): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null)
  const sign = (code: string) => String.fromCodePoint(Number(`0x${code}`))
  for (const [, target = '', sources = ''] of CONFUSABLES.matchAll(/([0-9a-f+]+)((?: [0-9a-f]+)+)/g)) {
    for (const source of sources.trim().split(' ')) found[sign(source)] = target.split('+').map(sign).join('')
  }
  return found
}
