import type { modelDrafts as english } from '../../en/documents/model-drafts.ts'

/** What Parley says of a draft of a model, beside the reasons of the model, in Russian. */
export const modelDrafts: typeof english = {
  ranks: (places: string, drafts: number) =>
    `Модель предположила, в каком порядке каждая сторона расположила бы проекты (всего проектов: ${drafts}). Место этого проекта: ${places}.`,
  revised:
    'Лучший проект первой попытки был один раз переработан. Замечания модели к нему с точки зрения каждой стороны:',
  cut: 'Модели переданы не все тексты и возражения по этому вопросу: их слишком много.',
  repeated: 'Модель лишь повторила уже внесённые тексты.',
}
