import type { standing as english } from '../../en/pages/standing.ts'
import { standing as standingWords } from '../documents/standing.ts'
import { count, TEXTS } from '../format.ts'

/** What the pages say of the standing text, in Arabic. */
export const standing: typeof english = {
  standing: {
    ...standingWords,
    link: 'النص الساري: ما اعتمدته الجولات المنشورة',
    downloads: 'النص الساري في شكل ملف',
    here: (texts) => `النصوص السارية: ${count(texts, TEXTS)} من جولات سابقة`,
    hereMeans: 'اعتمدت جولات سابقة هذه النصوص. وهي سارية كما هي، ولا يتخذ أحد موقفا منها. ولتغيير أحدها، عدلوه.',
    basketsMean:
      'اعتمدت جولات سابقة هذه السلال. وهي سارية كما هي. ولتغيير نص إحداها، اعرضوها للاستعراض: فإذا وافقت جميع الأطراف، حصلت على مسار يثبت فيه شكلها وبنودها ما لم تُعدَّل.',
    end: 'إنهاء سريانه',
    ends: 'ينهي سريان نص سار',
    endTitle: 'إنهاء سريان نص سار',
    endMeans: 'إذا وافقت جميع الأطراف، لم يعد هذا النص ساريا. ويحتفظ به النص الساري في بيان تطوره، مع ذكر السبب.',
    endReason: 'لماذا ينبغي ألا يظل ساريا',
    sendEnd: 'تقديم اقتراح إنهاء سريان هذا النص',
    takeUp: 'عرضها للاستعراض',
    reviews: 'المقترح استعراضه في هذه القراءة:',
    review: (round) => `استعراض السلة التي اعتمدتها الجولة ${round}. وما لا يُعدَّل هنا يبقى ساريا.`,
    amendments: 'التعديلات في هذه القراءة:',
    amends: 'يعدِّل نصا ساريا',
    toAmend: 'تعديل نص سار',
  },
}
