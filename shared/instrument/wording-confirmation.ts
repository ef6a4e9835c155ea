import type { ConfirmationOutcome } from '../confirmation/confirmation.ts'
import type { Language } from '../localized-text.ts'

/** What documents say of confirmations. A side is absent where it is not disclosed. */
export type ConfirmationWording = {
  /** The line under the status of a new edition. */
  readonly edition: (date: string) => string
  /** Until when what was accepted ad referendum may be confirmed. */
  readonly until: (date: string) => string
  /** @param date when it was settled; of one that lapsed, its date */
  readonly outcome: Readonly<Record<ConfirmationOutcome, (side: string, date: string) => string>>
  /** The same of so many sides that are not disclosed. */
  readonly outcomeOfSides: Readonly<Record<ConfirmationOutcome, (sides: number, date: string) => string>>
  readonly effect: Readonly<Record<'ends' | 'stands', string>>
  /** Before the last link of the confirmations, in the annex on the rules. */
  readonly link: string
  readonly linkExplained: string
  /** The rule, in the annex on the rules. */
  readonly rule: (
    days: number,
    share: string,
    effects: Readonly<Record<'declined' | 'lapsed', 'ends' | 'stands'>>,
  ) => string
}

const PLURAL = new Intl.PluralRules('ru')

const ENDS_OR_STANDS = {
  en: { ends: 'ends', stands: 'stands all the same' },
  ru: { ends: 'прекращает действовать', stands: 'всё равно остаётся в силе' },
} as const

const ACCEPTED = {
  en: (sides: number) => `${sides === 1 ? 'a side' : `${sides} sides`} that had accepted ad referendum`,
  ru: (sides: number) => `сторонами, принявшими текст ad referendum (${sides})`,
} as const

/** The words of confirmations in each language. Names of sides are never inflected. */
export const CONFIRMATION: Readonly<Record<Language, { readonly confirmation: ConfirmationWording }>> = {
  en: {
    confirmation: {
      edition: (date) => `Edition of ${date}, with what was confirmed since the adoption`,
      until: (date) => `What was accepted ad referendum may be confirmed until ${date}, unless this date is moved.`,
      outcome: {
        confirmed: (side, date) => `Confirmed by ${side} on ${date}.`,
        declined: (side, date) => `Not confirmed: declined by ${side} on ${date}.`,
        lapsed: (side, date) => `Not confirmed by ${side} by ${date}.`,
      },
      outcomeOfSides: {
        confirmed: (sides, date) => `Confirmed on ${date}, by ${ACCEPTED.en(sides)}.`,
        declined: (sides, date) => `Not confirmed: declined on ${date}, by ${ACCEPTED.en(sides)}.`,
        lapsed: (sides, date) => `Not confirmed by ${date}, by ${ACCEPTED.en(sides)}.`,
      },
      effect: {
        ends: 'By the rules of the dialogue, this basket is no longer in force.',
        stands: 'By the rules of the dialogue, this basket stands all the same.',
      },
      link: 'Last link of the confirmations, which came after this hash (SHA-256):',
      linkExplained: 'The verifier takes this link in the place of the hash, and then checks the confirmations too.',
      rule: (days, share, { declined, lapsed }) =>
        `A side of which somebody accepts a basket ad referendum has ${days === 1 ? '1 day' : `${days} days`} from the publication to confirm it, by a quorum of ${share} of its members and two thirds of those who answer. If it declines, the basket ${ENDS_OR_STANDS.en[declined]}. If it does neither, the basket ${ENDS_OR_STANDS.en[lapsed]}.`,
    },
  },
  ru: {
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
            : `Подтверждено ${ACCEPTED.ru(sides)}, ${date}`,
        declined: (sides, date) =>
          sides === 1
            ? `Не подтверждено: сторона, принявшая текст ad referendum, отклонила его ${date}`
            : `Не подтверждено: отклонено ${ACCEPTED.ru(sides)}, ${date}`,
        lapsed: (sides, date) =>
          sides === 1
            ? `Сторона, принявшая текст ad referendum, не подтвердила его в срок до ${date}`
            : `Не подтверждено ${ACCEPTED.ru(sides)}, в срок до ${date}`,
      },
      effect: {
        ends: 'По правилам диалога эта корзина больше не действует.',
        stands: 'По правилам диалога эта корзина всё равно остаётся в силе.',
      },
      link: 'Последнее звено подтверждений, полученных после этой контрольной суммы (SHA-256):',
      linkExplained:
        'Программа проверки принимает это звено вместо контрольной суммы и тогда проверяет и подтверждения.',
      rule: (days, share, { declined, lapsed }) =>
        `Сторона, хотя бы один участник которой принял корзину ad referendum, может подтвердить её в течение ${String(days).replace('.', ',')} ${['one', 'other'].includes(PLURAL.select(days)) ? 'дня' : 'дней'} после публикации. Кворум стороны – ${share}; подтвердить должны две трети ответивших. Если сторона отклоняет корзину, она ${ENDS_OR_STANDS.ru[declined]}. Если сторона не делает ни того, ни другого, корзина ${ENDS_OR_STANDS.ru[lapsed]}.`,
    },
  },
}
