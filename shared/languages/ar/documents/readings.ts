import type { ReadingWords } from '../../../named-reading.ts'

/** Of readings and passes, which are feminine. */
const ORDINALS = ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}`

/** How stages and readings are named, in Arabic. */
export const readings: ReadingWords = {
  stages: {
    terms: 'تعريف المصطلحات',
    baskets: 'التقسيم إلى سلال',
    modality: 'اختيار الشكل',
    commitments: 'صياغة الالتزامات',
    ratification: 'التصديق',
  },
  name: ({ stage, sitting, passage, basket }) =>
    [
      basket === undefined ? '' : `${basket}: `,
      `${readings.stages[stage]}، القراءة ${ordinal(sitting)}`,
      passage > 1 ? `، الدورة ${ordinal(passage)}` : '',
    ].join(''),
}
