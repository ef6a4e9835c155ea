import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { foldCase } from '../../shared/text/fold-case.ts'

/**
 * Makes `shared/text/confusables.ts` from the table of confusable characters in the Unicode data that the crate
 * `unicode-security` ships (unicode-rs, MIT or Apache-2.0; rustc warns of look-alike names by it):
 *
 *   npx tsx infra/text/make-confusables.ts <unicode-security>/src/tables.rs
 */
const IN_USE = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}]+$/u

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('name the file: npx tsx infra/text/make-confusables.ts <tables.rs>')
const rust = readFileSync(source, 'utf8')
const version = /UNICODE_VERSION[^=]*= \((\d+), (\d+), (\d+)\)/.exec(rust)?.slice(1).join('.')
const table = prototypesIn(rust)
writeFileSync(
  fileURLToPath(new URL('../../shared/text/confusables.ts', import.meta.url)),
  fileOf(linesOf(keptOf(table))),
)

/** The prototype of every confusable character, as the source has it. */
function prototypesIn(text: string): ReadonlyMap<string, string> {
  const from = text.indexOf('const CONFUSABLES')
  const entries = text.slice(from, text.indexOf('];', from)).matchAll(/\(\s*'\\u\{(\w+)\}',\s*&\[([^\]]*)\]\)/g)
  return new Map(
    [...entries].map(([, code = '', prototype = '']) => [
      String.fromCodePoint(Number.parseInt(code, 16)),
      [...prototype.matchAll(/\\u\{(\w+)\}/g)]
        .map(([, one = '']) => String.fromCodePoint(Number.parseInt(one, 16)))
        .join(''),
    ]),
  )
}

/** The prototype of a text: its characters are replaced and its case folded, until nothing changes. */
function settled(text: string): string {
  const next = foldCase([...foldCase(text).normalize('NFD')].map((one) => table.get(one) ?? one).join(''))
  return next.normalize('NFD') === text ? text : settled(next.normalize('NFD'))
}

/**
 * The characters of the basic plane that a heading can hold once its case is folded, with what stands for each: those of
 * the scripts in use, and of any script where they look like Latin letters, digits or signs of ASCII. A small
 * letter that looks like no Latin letter stands for the one that its capital looks like: headings begin with capitals.
 */
function keptOf(prototypes: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const kept = new Map<string, string>()
  for (let code = 0x21; code < 0x1_0000; code += 1) {
    const one = String.fromCharCode(code)
    if (!/[\p{L}\p{N}\p{P}\p{M}|×]/u.test(one) || /[\p{Pd}\p{Pi}\p{Pf}]/u.test(one)) continue
    if (foldCase(one) !== one || one.normalize('NFD') !== one) continue
    const itself = settled(one)
    const capital = prototypes.get(one.toUpperCase())
    const asCapital = capital === undefined || one.toUpperCase() === one ? '' : settled(capital)
    const stands = /^[!-~]+$/.test(itself) || !/^[a-z]+$/.test(asCapital) ? itself : asCapital
    const isInUse = IN_USE.test(stands) && (IN_USE.test(one) || /^[!-~]+$/.test(stands))
    if (stands !== one && isInUse) kept.set(one, stands)
  }
  return kept
}

/** `target source source …`, in hexadecimal; the characters of a target are joined by plus signs. */
function linesOf(kept: ReadonlyMap<string, string>): readonly string[] {
  const sources = Map.groupBy(kept.keys(), (one) => kept.get(one) ?? one)
  const groups = [...sources].flatMap(([stands, from]) =>
    inPartsOf(16, from).map((part) => [[...stands].map(hex).join('+'), ...part.map(hex)].join(' ')),
  )
  const lines: string[] = []
  for (const group of groups) {
    const last = lines.at(-1) ?? ''
    if (last === '' || last.length + group.length > 108) lines.push(group)
    else lines[lines.length - 1] = `${last}; ${group}`
  }
  return lines
}

function inPartsOf(size: number, all: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size))
}

function hex(one: string): string {
  return (one.codePointAt(0) ?? 0).toString(16)
}

function fileOf(lines: readonly string[]): string {
  return `/**
 * Characters that look like others, made by \`infra/text/make-confusables.ts\` from the confusables of Unicode ${version}
 * (Unicode Technical Standard 39, as the crate \`unicode-security\` ships them). © Unicode, Inc., under the Unicode
 * License V3 (https://www.unicode.org/license.txt). Each group is what stands for the characters that follow it, in
 * hexadecimal.
 */
export const CONFUSABLES = \`
${lines.join(';\n')}
\`
`
}
