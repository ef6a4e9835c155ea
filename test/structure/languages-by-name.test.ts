import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'

/**
 * Whoever adds a language writes its folder and its row of the registry, and nothing else: outside `shared/languages/`
 * no code knows a language by name.
 */

const EXCEPTIONS: Readonly<Record<string, string>> = {
  'shared/disclosure/said.ts':
    'positions of rounds of the first format are in English or in Russian, without saying which',
  'functions/documents/example-requests.ts': 'the examples of the API are in English',
}

const files = execFileSync('git', [
  'ls-files',
  '--cached',
  '--others',
  '--exclude-standard',
  'functions',
  'shared',
  'infra',
])
  .toString()
  .split('\n')
  .filter((file) => /\.(tsx?|mjs)$/.test(file) && !file.startsWith('shared/languages/'))

const CODE = `(${LANGUAGE_CODES.join('|')})`
const BY_NAME = new RegExp(`['"\`]${CODE}['"\`]|[\\w\\])]\\.${CODE}\\b(?!\\()|(?:^|[{,(])\\s*${CODE}: |{ ?${CODE}[,} ]`)

test('no file outside shared/languages/ has the code of a language', () => {
  const found = files.filter((file) => linesOf(file).length > 0)

  expect(found.filter((file) => EXCEPTIONS[file] === undefined).flatMap(linesOf)).toEqual([])
  expect(Object.keys(EXCEPTIONS).filter((file) => !found.includes(file))).toEqual([])
})

test.each(["const usual = 'en'", 'text.ru', '  en: 1,', '{ en: text }', 'function heading({ en, ru }: Text)'])(
  'a language by name is found in %s',
  (line) => {
    expect(BY_NAME.test(line)).toBe(true)
  },
)

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => BY_NAME.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line))
    .map((line) => `${file}: ${line.trim()}`)
}
