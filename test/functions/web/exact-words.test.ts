import { describe, expect, test } from 'vitest'
import { pages as english } from '../../../shared/languages/en/pages/pages.ts'
import { pages as russian } from '../../../shared/languages/ru/pages/pages.ts'

/** Sentences with numbers and names, as they read. */
describe('the words of the pages', () => {
  const plain = (words: string) => words.replaceAll('\u00a0', ' ')

  test.each([
    [english.letters.renews(1), 'New invitations are made for people who have not come in: 1 person. '],
    [english.letters.renews(2), 'New invitations are made for people who have not come in: 2 people. '],
    [russian.messages.answers(1), 'У вас 1 новый ответ'],
    [russian.messages.answers(2), 'У вас 2 новых ответа'],
    [russian.messages.answers(5), 'У вас 5 новых ответов'],
    [russian.chairsTexts.awaits(1), 'Ждут согласия вашей стороны: 1 проект текста председателя'],
    [russian.chairsTexts.awaits(2), 'Ждут согласия вашей стороны: 2 проекта текста председателя'],
    [russian.chairsTexts.awaits(5), 'Ждут согласия вашей стороны: 5 проектов текста председателя'],
    [russian.screen.heard(1, 5), 'заняли позицию: 1 из 5'],
    [
      english.takenBack.isTakenBack('second'),
      'You took your position back (second revision). You have no position on this text now.',
    ],
    [
      russian.takenBack.isTakenBack('вторая'),
      'Вы отозвали свою позицию (вторая редакция). Сейчас у вас нет позиции по этому тексту.',
    ],
    [english.settings.inZone('Berlin'), 'Times are in this time zone: Berlin, and in UTC.'],
  ])('%s', (words, expected) => {
    expect(plain(words).startsWith(expected)).toBe(true)
  })

  test.each([english, russian])(
    'never tell facilitators that they will see a position, except where names are disclosed',
    ({ lead }) => {
      const { none, side, named } = lead.counted
      for (const words of [none, side])
        expect(words).toMatch(
          /^(You never see a position, or who has taken one|Вы не видите ни позиций, ни того, кто их занял)\./,
        )
      expect(named).toMatch(/^(Positions are hidden until|До подведения итогов)/)
    },
  )
})
