import type { Wording } from '../../../instrument/wording.ts'

/** The remarks on a text, in Arabic. */
export const remarks: Pick<Wording, 'notInLine' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'> = {
  notInLine: {
    here: (language) => `لم يُواءَم بعد مع النص باللغة ${language}`,
    elsewhere: (language) => `لم يُواءَم بعد النص باللغة ${language}`,
  },
  consolidated: 'نص موحد من تعديلات؛ لم يُتفق عليه بعد بأكمله',
  standing: {
    unchanged: (round) => `سار دون تغيير منذ الجولة ${round}`,
    amends: (round) => `يعدل نص الجولة ${round}`,
    reviews: (round) => `استعراض السلة المعتمدة في الجولة ${round}`,
  },
  endedTexts: 'نصوص لم تعد سارية',
  endsText: 'انتهى سريانه',
}
