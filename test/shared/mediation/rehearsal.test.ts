import { describe, expect, test } from 'vitest'
import { mediate } from '../../../shared/mediation/mediate.ts'
import { keptRecord } from '../../fixtures/kept.ts'
import { briefOfRecord } from './record-as-view.ts'

const RECORD = keptRecord('parley-record/2', 'us-russia')

/** On what the two sides of the rehearsal tabled and decided. */
describe('in the US–Russia rehearsal, the embedded mediator', () => {
  test('finds for two alternatives with a common part a text of which every side accepted every part', () => {
    const { matters } = mediate(briefOfRecord(RECORD, '1.commitments.b1.2'))

    const [candidate, another] = matters.flatMap(({ candidates }) => candidates)
    expect(another).toBeUndefined()
    expect(candidate?.body).toEqual({
      kind: 'commitment',
      by: 'each-side',
      form: 'refrain',
      action: {
        en: 'accusing the other side of a release',
        ru: 'обвинений другой стороны в публикации похищенных материалов',
      },
    })
    expect(candidate?.why.map(({ en }) => en)).toEqual([
      'It leaves out “publicly”. No text with these words has the agreement of: American side.',
      'Every text that these sides agreed on has the words that are left out: Russian side.',
      'It leaves out “in the name of its executive branch”. No text with these words has the agreement of: Russian side.',
      'Every text that these sides agreed on has the words that are left out: American side.',
      'It has no condition. Each of these was refused by a side: “until”, “the contact has answered or ten days have passed”; “seventy-two hours have passed since the contact was asked”.',
      'Without a condition the clause binds at all times. This is more than any side agreed on: read it with care.',
      'Every text that these sides agreed on has the words that are left out: American side and Russian side.',
      'American side: 2 places differ from the nearest text that this side agrees on.',
      'Russian side: 2 places differ from the nearest text that this side agrees on.',
    ])
    expect(candidate?.meets.map(({ change }) => change.en)).toContain('Ten days are too long. See the amendment.')
  })

  test('says that there is no text where one side wants in what the other wants out, and why', () => {
    const { matters } = mediate(briefOfRecord(RECORD, '1.terms.2'))

    expect(matters.flatMap(({ candidates }) => candidates)).toEqual([])
    expect(matters.map(({ why }) => why)).toEqual([
      [
        {
          en: 'There is no text of which every side accepted every part.',
          ru: 'Нет текста, каждую часть которого приняли все стороны.',
        },
        {
          en: '“Not germane”: accepted by American side; not accepted by Russian side. “Germane”: accepted by Russian side; not accepted by American side.',
          ru: '«Вне рамок диалога». Согласны: Американская сторона. Не согласны: Российская сторона. «В рамках диалога». Согласны: Российская сторона. Не согласны: Американская сторона.',
        },
      ],
    ])
  })

  test('answers every reading of the round in both languages, and drafts nothing for a text to ratify', () => {
    for (const { id, stage } of RECORD.readings) {
      const { matters } = mediate(briefOfRecord(RECORD, id))

      if (stage === 'ratification') expect(matters).toEqual([])
      for (const { candidates, why } of matters) {
        expect(candidates.length > 0).toBe(why.length === 0)
        for (const line of [...why, ...candidates.flatMap((one) => one.why)]) {
          expect([id, line.en?.includes('undefined'), line.ru?.includes('undefined')]).toEqual([id, false, false])
        }
      }
    }
  })
})
