import type { askFirst as english } from '../../en/pages/ask-first.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('ru')

/** What pages say before something that cannot be undone, in Russian. */
export const askFirst: typeof english = {
  askFirst: {
    notYet: 'Пока ничего не изменилось. Прочитайте, что произойдёт, и подтвердите.',
    final: 'Отменить это будет нельзя.',
    back: 'Вернуться, ничего не меняя',
    close: (decision) => `Закрыть чтение: ${decision}`,
    closeNow: (decision) => `Закрыть сейчас: ${decision}`,
    counts: (texts) =>
      `В этом чтении ${count(texts, { one: 'предложение', few: 'предложения', many: 'предложений', other: 'предложения' })}. После закрытия внести текст или занять позицию в нём будет нельзя.`,
    turnout: 'Заняли позицию',
    beforeDeadline: (left) => `До срока осталось: ${left}. До этого участники ещё могли бы занять позицию.`,
    propose: (decision) => `Вынести на согласование: ${decision}`,
    consent: (decision) => `Согласиться: ${decision}`,
    proposeNow: (decision) => `Подтвердить: ${decision}`,
    carried:
      'Решение вступит в силу, как только согласится один сопредседатель от каждой стороны. До этого его можно отозвать.',
    last: 'Ваше согласие\u00a0— последнее. Решение вступит в силу сразу.',
    start: 'Начать раунд',
    startAnyway: 'Всё равно начать раунд',
    onRoster: 'Сейчас в списке',
    people: (number) => count(number, { one: 'участник', few: 'участника', many: 'участников', other: 'участника' }),
    nobodyElse: 'Приглашённые позже участвуют начиная со следующего чтения.',
    withdraw: 'Отозвать это предложение',
    withdrawMeans:
      'Занять по нему позицию будет нельзя, принято оно не будет. В протоколе оно останется как отозванное.',
    itsAmendments: (amendments) => `Поправок к нему, которые остаются на рассмотрении: ${amendments}.`,
  },
}
