import type { Wording } from '../../../instrument/wording.ts'

const PLURAL = new Intl.PluralRules('ru')
const EFFECT = { ends: 'прекращает действовать', stands: 'всё равно остаётся в силе' }
const accepted = (sides: number) => `сторонами, принявшими текст ad referendum (${sides})`

/** What documents say of confirmations, in Russian. */
export const confirmations: Pick<Wording, 'confirmation'> = {
  confirmation: {
    edition: (date) => `Редакция от ${date}, с учётом подтверждений, полученных после принятия`,
    until: (date) => `Принятое ad referendum может быть подтверждено до ${date} Этот срок может быть продлён.`,
    outcome: {
      confirmed: (side, date) => `${side}: текст подтверждён ${date}`,
      declined: (side, date) => `${side}: текст не подтверждён, отклонён ${date}`,
      lapsed: (side, date) => `${side}: текст не подтверждён в срок до ${date}`,
    },
    outcomeOfSides: {
      confirmed: (sides, date) =>
        sides === 1
          ? `Подтверждено стороной, принявшей текст ad referendum, ${date}`
          : `Подтверждено ${accepted(sides)}, ${date}`,
      declined: (sides, date) =>
        sides === 1
          ? `Не подтверждено: сторона, принявшая текст ad referendum, отклонила его ${date}`
          : `Не подтверждено: отклонено ${accepted(sides)}, ${date}`,
      lapsed: (sides, date) =>
        sides === 1
          ? `Сторона, принявшая текст ad referendum, не подтвердила его в срок до ${date}`
          : `Не подтверждено ${accepted(sides)}, в срок до ${date}`,
    },
    effect: {
      ends: 'По правилам диалога эта корзина больше не действует.',
      stands: 'По правилам диалога эта корзина всё равно остаётся в силе.',
    },
    link: 'Последнее звено подтверждений, полученных после этой контрольной суммы (SHA-256):',
    linkExplained: 'Программа проверки принимает это звено вместо контрольной суммы и тогда проверяет и подтверждения.',
    rule: (days, share, { declined, lapsed }) =>
      `Сторона, хотя бы один участник которой принял корзину ad referendum, может подтвердить её в течение ${String(days).replace('.', ',')} ${['one', 'other'].includes(PLURAL.select(days)) ? 'дня' : 'дней'} после публикации. Кворум стороны – ${share}; подтвердить должны две трети ответивших. Если сторона отклоняет корзину, она ${EFFECT[declined]}. Если сторона не делает ни того, ни другого, корзина ${EFFECT[lapsed]}.`,
  },
}
