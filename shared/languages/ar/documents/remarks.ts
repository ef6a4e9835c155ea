import type { Wording } from '../../../instrument/wording.ts'
import { inLanguages } from './preamble.ts'

/** The remarks on a text, in Arabic. */
export const remarks: Pick<
  Wording,
  'notInLine' | 'lacksAuthentic' | 'consolidated' | 'standing' | 'endedTexts' | 'endsText'
> = {
  notInLine: {
    here: (language) => `لم يُواءَم بعد مع النص باللغة ${language}`,
    elsewhere: (language) => `لم يُواءَم بعد النص باللغة ${language}`,
  },
  lacksAuthentic: (languages) => `لا يُعرض للتصديق: ليس له نص موائم ذو حجية ${inLanguages(languages)}`,
  consolidated: 'نص موحد من تعديلات؛ لم يُتفق عليه بعد بأكمله',
  standing: {
    unchanged: (round) => `سار دون تغيير منذ الجولة ${round}`,
    amends: (round) => `يعدل نص الجولة ${round}`,
    reviews: (round) => `استعراض السلة المعتمدة في الجولة ${round}`,
  },
  endedTexts: 'نصوص لم تعد سارية',
  endsText: 'انتهى سريانه',
}
