import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Words that are no longer part of a name, each with the word in use. */
const OUT_OF_USE = {
  deed: 'action',
  surroundings: 'environment',
  patience: 'retries, or timeout',
  sighting: 'reading cache',
  looksAgain: 'revalidatesSession',
  heldBeside: 'cachedSession',
  bearer: 'member',
  leftMeanwhile: 'sessionEndedMeanwhile',
  whoever: 'caller',
  seeOff: 'recordDepartures',
  loseSight: 'invalidateReading',
  voiceOf: 'pseudonymOf',
  whileOpen: 'writeThenCheckOpen',
  onlyFromHere: 'requireSameOrigin',
  somebodyToAsk: 'requireTerminal',
  clock: 'workflow',
}
/** Files in which a word is no name of ours: the API's field `clock`, and HTTP's scheme `Bearer`. */
const EXCEPT: Readonly<Record<string, readonly string[]>> = {
  clock: [
    'functions/views/round-view.ts',
    'functions/web/pieces/board.tsx',
    'functions/web/pieces/round-page.tsx',
    'infra/local/local-stack.ts',
    'infra/operate/status.ts',
    'infra/rehearsal/play.ts',
  ],
  bearer: ['functions/http/session-of-request.ts'],
}

const files = execFileSync('git', ['ls-files', 'functions', 'shared', 'infra'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))
const names = new Map(files.map((file) => [file, namesIn(readFileSync(file, 'utf8'))]))

describe('a word that is out of use', () => {
  test.each(Object.entries(OUT_OF_USE))('is not in any name: %s (now %s)', (word) => {
    const pattern = new RegExp(word, 'i')
    const found = [...names]
      .filter(([file]) => !EXCEPT[word]?.includes(file))
      .flatMap(([file, all]) => [...all].filter((name) => pattern.test(name)).map((name) => `${file}: ${name}`))
    expect(found).toEqual([])
  })
})

describe('the glossary', () => {
  const rows = readFileSync('docs/glossary.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (Word|---) /.test(line))
    .map((line) => line.slice(2, -2).split(' | '))

  test('defines each word once', () => {
    const words = rows.map(([word]) => word)
    expect(words.length).toBeGreaterThan(60)
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([])
  })

  const inTheCode = rows.flatMap(([word, , name]) => (name === undefined ? [] : [[word, name.slice(1, -1)] as const]))
  test.each(inTheCode)('has only words of the code that the code uses: %s, as %s', (_, name) => {
    expect(files.filter((file) => names.get(file)?.has(name))).not.toEqual([])
  })
})

/** The identifiers of a source file. Comments and strings are skipped; what a template string inserts is not. */
function namesIn(source: string): ReadonlySet<string> {
  const code = source
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g, ' ')
    .replace(/`(?:\\.|[^`\\])*`/g, (template) => (template.match(/\$\{[^}]*\}/g) ?? []).join(' '))
  return new Set(code.match(/[\p{L}_$][\p{L}\p{N}_$]*/gu))
}
