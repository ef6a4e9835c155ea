import type { Language } from '../localized-text.ts'
import type { Wording } from './wording.ts'

/** The words of the values that a text can have. They stand apart for who needs no other words of the instrument. */
export const VALUES: Readonly<Record<Language, Pick<Wording, 'modality' | 'scopeIs' | 'condition'>>> = {
  en: {
    modality: {
      treaty: 'Treaty',
      'code-of-conduct': 'Politically binding code of conduct',
      'joint-statement': 'Joint statement',
      'parallel-declarations': 'Parallel unilateral declarations',
      'confidence-building-measure': 'Confidence-building measure',
      'consultation-channel': 'Standing consultation channel',
    },
    scopeIs: { germane: 'Germane', 'not-germane': 'Not germane', deferred: 'Deferred' },
    condition: { until: ' until', unless: ' unless' },
  },
  ru: {
    modality: {
      treaty: 'Договор',
      'code-of-conduct': 'Политически обязывающий кодекс поведения',
      'joint-statement': 'Совместное заявление',
      'parallel-declarations': 'Параллельные односторонние заявления',
      'confidence-building-measure': 'Мера укрепления доверия',
      'consultation-channel': 'Постоянный канал консультаций',
    },
    scopeIs: { germane: 'В рамках диалога', 'not-germane': 'Вне рамок диалога', deferred: 'Отложено' },
    condition: { until: ' до тех пор, пока не', unless: ', если только' },
  },
}
