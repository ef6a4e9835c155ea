import type { Wording } from '../../../instrument/wording.ts'

/** The words of the values that a text can have, in Russian. */
export const values: Pick<Wording, 'modality' | 'scopeIs' | 'condition'> = {
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
}
