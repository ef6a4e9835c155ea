import { describe, expect, test } from 'vitest'
import { Names } from '../../../functions/web/pieces/names.tsx'
import { nameOfSide } from '../../../functions/web/pieces/side-name.ts'
import { withSide } from '../../../shared/instrument/clauses.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { pages as english } from '../../../shared/languages/en/pages/pages.ts'
import { isolated } from '../../../shared/text/isolated.ts'

const TURNED = '\u202eAda'

describe('a name does not turn the names beside it', () => {
  test('on a page, where names stand in one line', () => {
    const names = ['Ada', 'ليلى', TURNED, 'Bo <b>']

    expect(String(<Names names={names} between="; " />)).toBe(
      `<bdi>Ada</bdi>; <bdi>ليلى</bdi>; <bdi>${TURNED}</bdi>; <bdi>Bo &lt;b&gt;</bdi>`,
    )
  })

  test('in a sentence of a page', () => {
    const sides = [{ id: 'a', name: { en: 'الجانب' } }]
    expect(nameOfSide('a', sides, english)).toBe('\u2068الجانب\u2069')
  })

  test('in a document', () => {
    expect(withSide('ليلى', 'The sea side', wordingIn('en'))).toBe('\u2068ليلى\u2069 (The sea side)')
    expect(withSide('Ada', 'The sea side', wordingIn('en'))).toBe('Ada (The sea side)')
  })

  test.each(['Ada', 'Чайкин', '李'])('and %s stays as it is', (name) => {
    expect(isolated(name)).toBe(name)
  })
})
