import { describe, expect, test } from 'vitest'
import { tabledIn } from '../../../functions/web/forms/read-proposal-form.ts'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { TableForm } from '../../../functions/web/reading/table-form.tsx'
import { aDialogue } from '../../builders.ts'

const CLAUSE = { kind: 'commitment', by: 'each-side', form: 'refrain', 'action.en': 'paying for campaigns' }
const phrases = phrasesIn('en')

describe('the condition of a clause', () => {
  test('that was written and not chosen is a mistake that says what to change', () => {
    const typed = { ...CLAUSE, word: '', 'condition.en': 'the other side does so' }

    expect(tabledIn(typed, phrases)).toEqual({ mistakes: [phrases.mistake.conditionUnchosen] })
    expect(tabledIn({ ...typed, word: 'until' }, phrases)).toMatchObject({
      content: { condition: { word: 'until', text: { en: 'the other side does so' } } },
    })
  })

  test('is taken away by an amendment, whose author sees it before', () => {
    const typed = { ...CLAUSE, word: '', 'condition.en': 'the other side does so', amends: 'p1' }

    expect(tabledIn(typed, phrases)).toEqual({ content: expect.not.objectContaining({ condition: expect.anything() }) })
  })

  test('that was chosen and not written, or is too long, is a mistake', () => {
    const chosen = { ...CLAUSE, word: 'until' }

    expect(tabledIn(chosen, phrases)).toEqual({
      mistakes: ['Text of the condition: enter a text in at least one language.'],
    })
    expect(tabledIn({ ...chosen, 'condition.ru': 'а'.repeat(4_001) }, phrases)).toEqual({
      mistakes: [phrases.mistake.tooLong(4_000)],
    })
  })

  test('has its box hidden by the style without a choice, but not where a text in it is the mistake', async () => {
    const shown = async (fields: Record<string, string>) => {
      const form = (
        <TableForm
          reading="1"
          kind="commitment"
          dialogue={aDialogue()}
          phrases={phrases}
          fields={fields}
          one={undefined}
        />
      )
      return String(await form.toString())
    }

    expect(await shown({})).toContain('<div class="condition">')
    expect(await shown({ word: 'until', 'condition.en': 'A.' })).toContain('<div class="condition">')
    expect(await shown({ word: '', 'condition.en': 'A.' })).not.toContain('<div class="condition">')
  })
})
