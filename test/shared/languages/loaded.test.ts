import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import type { LanguageCode } from '../../../shared/languages/registry.ts'
import { WordsNotLoaded } from '../../../shared/languages/words-not-loaded.ts'

const ROOT = join(import.meta.dirname, '../../..')

test('who speaks a language that is not loaded is told what to do', () => {
  expect(() => wordsIn('xx' as LanguageCode)).toThrow(WordsNotLoaded)
  expect(() => wordsIn('xx' as LanguageCode)).toThrow('call loadLanguages before anything is said in it')
})

test('a process has the languages that it loaded, and no others', () => {
  const script = `
    const { loadLanguages, wordsIn } = await import('./shared/languages/loaded.ts')
    await loadLanguages(['ru', 'ru'])
    console.log(wordsIn('ru').pages.language)
    try { wordsIn('en') } catch ({ name }) { console.log(name) }`

  const said = execFileSync(process.execPath, ['--import', 'tsx/esm', '--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
  })

  expect(said.trim().split('\n')).toEqual(['ru', 'WordsNotLoaded'])
})
