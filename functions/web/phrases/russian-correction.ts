import type { correctionInEnglish } from './english-correction.ts'

/** What the roster says about corrections, in Russian. */
export const correctionInRussian: typeof correctionInEnglish = {
  correction: {
    correct: 'Исправить данные',
    correctFor: (name) => `Исправить данные: ${name}`,
    save: 'Сохранить исправление',
    saved: (name) => `Данные исправлены: ${name}. Приглашение и сеансы остаются в силе.`,
    title: 'Это тот же человек?',
    there: 'Уже в списке',
    asked: 'Вы указали',
    same: 'Тот же человек: исправить данные',
    another: 'Другой человек с таким же именем: пригласить',
    otherSide: 'Если это тот же человек: сторону исправить нельзя. Исключите его из списка, затем пригласите снова.',
    notYours:
      'Если это тот же человек: исправить его данные или исключить его могут только сопредседатели той стороны. Обратитесь к ним.',
    backToForm: 'Вернуться к форме',
    notYet: 'Никто не добавлен. Укажите, кто это.',
  },
}
