import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** A test that a page names: its file and its name. */
export type NamedTest = { readonly file: string; readonly name: string }

/** The tests that a part of a page names, as `file`: *name*. */
export function testsNamedIn(text: string): readonly NamedTest[] {
  return [...text.matchAll(/`(test\/[^`]+)`: \*([^*]+)\*/g)].map(([, file = '', name = '']) => ({ file, name }))
}

/** Whether a test exists. */
export function isThere({ file, name }: NamedTest): boolean {
  const path = join(ROOT, file)
  const source = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return ["'", '"', '`'].some(
    (quote) => source.includes(`(${quote}${name}${quote}`) || source.includes(`${quote}${name}${quote},`),
  )
}

/** A page of the documentation. */
export function pageOf(name: string): string {
  return readFileSync(join(ROOT, 'docs', name), 'utf8')
}
