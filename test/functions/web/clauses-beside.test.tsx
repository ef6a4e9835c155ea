import { expect, test } from 'vitest'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { Clauses } from '../../../functions/web/reading/clause-list.tsx'
import type { ReadingProps } from '../../../functions/web/reading/reading-props.ts'
import { readRehearsed } from '../../../infra/rehearsal/rehearsal.ts'
import { textToRatifyIn } from '../../../shared/instrument/ratified-text.ts'
import type { Language } from '../../../shared/localized-text.ts'
import { aBareRecord } from '../../shared/instrument/a-record.ts'

test('the text put to ratification has each clause in one row, and the third authentic language below', async () => {
  const html = await clausesIn('ar', 'fr')
  const [, row = ''] = html.split('<div class="pair">')

  expect(row).toMatch(
    /^\n<div lang="ar" dir="rtl"><p class="column">العربية<\/p><p class="clause"><span class="number">1\.1 <\/span>/,
  )
  expect(row).toMatch(
    /\n<div lang="fr" dir="ltr"><p class="column">Français<\/p><p class="clause"><span class="number">1\.1 /,
  )
  expect(html.match(/<h4>/g)).toHaveLength(1)
  expect(html).toContain('<div class="ratified" lang="es" dir="ltr">')
})

test('in one language, each other authentic language is below', async () => {
  const html = await clausesIn('ar')

  expect(html).not.toContain('class="pair"')
  expect(html.match(/<h4>/g)).toHaveLength(2)
})

async function clausesIn(language: Language, beside?: Language): Promise<string> {
  const record = await aBareRecord({ files: await readRehearsed('west-mediterranean') })
  const ratified = record.readings.find(({ stage }) => stage === 'ratification')
  const props = {
    proposal: { body: { kind: 'text', basket: ratified?.basket } },
    text: textToRatifyIn(record, ratified?.basket ?? 'b1', ratified?.passage ?? 1),
    dialogue: record.dialogue,
    phrases: phrasesIn(language),
    beside: beside && phrasesIn(beside),
  } as unknown as Parameters<typeof Clauses>[0] & ReadingProps
  const shown = <Clauses {...props} />
  return String(await shown.toString())
}
