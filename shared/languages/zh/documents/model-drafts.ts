import type { modelDrafts as english } from '../../en/documents/model-drafts.ts'

/** What Parley says of a draft of a model, beside the reasons of the model, in Chinese. */
export const modelDrafts: typeof english = {
  ranks: (places, drafts) => `模型预测了各方如何排列这${drafts}份草案的先后。本草案的名次：${places}。`,
  revised: '第一次尝试中最好的草案修改了一次。模型从各方角度对它提出的意见：',
  cut: '此事项的案文和反对意见过多，没有全部发送给模型。',
  repeated: '模型只是重复了已提出的案文。',
}
