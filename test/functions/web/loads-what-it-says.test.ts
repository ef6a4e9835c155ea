import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { web } from '../../../functions/web/web.ts'
import { setProcessEnvironment } from '../../../infra/local/environment-of.ts'
import { ENVIRONMENT } from '../../../shared/environment-names.ts'
import { WordsNotLoaded, wordsIn } from '../../../shared/languages/loaded.ts'
import { aDialogue } from '../../builders.ts'

/** In a process of its own, which has only the words that the pages load (`vitest.config.ts`). */

const folder = mkdtempSync(join(tmpdir(), 'parley-speaks-'))
const file = join(folder, 'dialogue.json')
writeFileSync(file, JSON.stringify(aDialogue({ languages: ['en'] })))
const back = setProcessEnvironment({ [ENVIRONMENT.dialogue]: file })
afterAll(() => {
  back()
  rmSync(folder, { recursive: true })
})

test('pages load the language of the reader when somebody reads them, and no other', async () => {
  expect(() => wordsIn('ru')).toThrow(WordsNotLoaded)

  const inEnglish = await pageIn('en')
  expect(() => wordsIn('ru')).toThrow(WordsNotLoaded)
  const inRussian = await pageIn('ru')

  expect(inEnglish).toContain(wordsIn('en').pages.skip)
  expect(inRussian).toContain('<html lang="ru" dir="ltr">')
  expect(inRussian).toContain(wordsIn('ru').pages.skip)
})

/** Without a table it is the page of an error, which is in the language of the reader too. */
async function pageIn(language: string): Promise<string> {
  return (await web().request('/nothing-is-here', { headers: { 'Accept-Language': language } })).text()
}
