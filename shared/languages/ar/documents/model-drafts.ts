import type { modelDrafts as english } from '../../en/documents/model-drafts.ts'

/** What Parley says of a draft of a model, beside the reasons of the model, in Arabic. */
export const modelDrafts: typeof english = {
  ranks: (places, drafts) => `توقع النموذج كيف يرتب كل طرف المسودات، وعددها ${drafts}. مرتبة هذه المسودة: ${places}.`,
  revised: 'نُقحت مرة واحدة أفضل مسودة من المحاولة الأولى. واعتراضات النموذج عليها، من وجهة نظر كل طرف:',
  cut: 'لم تُرسل إلى النموذج جميع نصوص هذه المسألة واعتراضاتها: فهي كثيرة جدا.',
  repeated: 'اكتفى النموذج بتكرار نصوص سبق تقديمها.',
}
