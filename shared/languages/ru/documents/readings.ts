import type { ReadingWords } from '../../../named-reading.ts'

const ORDINALS = ['первое', 'второе', 'третье', 'четвёртое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}-е`

/** How stages and readings are named, in Russian. */
export const readings: ReadingWords = {
  stages: {
    terms: 'Определение терминов',
    baskets: 'Разделение на корзины',
    modality: 'Выбор формы',
    commitments: 'Составление обязательств',
    ratification: 'Ратификация',
  },
  name: ({ stage, sitting, passage, basket }) =>
    [
      basket === undefined ? '' : `${basket}: `,
      `${readings.stages[stage]}, ${ordinal(sitting)} чтение`,
      passage > 1 ? `, ${passage === 2 ? 'повторное рассмотрение' : `${ordinal(passage)} рассмотрение`}` : '',
    ].join(''),
}
