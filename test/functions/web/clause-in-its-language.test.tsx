import { expect, test } from 'vitest'
import { ProposalText } from '../../../functions/web/reading/proposal-text.tsx'
import { pages as arabic } from '../../../shared/languages/ar/pages/pages.ts'
import { pages as spanish } from '../../../shared/languages/es/pages/pages.ts'
import type { LocalizedText } from '../../../shared/localized-text.ts'
import type { Commitment } from '../../../shared/stages/commitments.ts'

const SIDES = [{ id: 'sea', name: { en: 'The sea side', es: 'La parte del mar', ar: 'طرف البحر' } }]

test('a clause that is not translated is one sentence in its own language', () => {
  const page = shown({ en: 'answer within a day' }, spanish)

  expect(page).toMatch(/<span lang="en" dir="ltr">.*The sea side.* undertakes to .*answer within a day/)
  expect(page).toContain(spanish.untranslated('inglés'))
  expect(page).not.toContain('se compromete')
})

test('a clause in brackets has the direction of its language, so that they stand at its ends', () => {
  expect(shown({ en: 'answer within a day' }, arabic)).toMatch(/^<p class="text" dir="ltr">/)
  expect(shown({ en: 'answer within a day' }, arabic)).toContain(' <small class="note" lang="ar" dir="rtl">')
  expect(shown({ en: 'answer within a day', ar: 'يرد في غضون يوم' }, arabic)).toMatch(/^<p class="text">/)
})

function shown(action: LocalizedText, phrases: typeof spanish): string {
  const body: Commitment = { kind: 'commitment', by: 'sea', form: 'undertake', action }
  return String(<ProposalText body={body} sides={SIDES} phrases={phrases} />)
}
