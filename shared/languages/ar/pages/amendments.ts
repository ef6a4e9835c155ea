import type { amendments as english } from '../../en/pages/amendments.ts'
import { count, PROPOSALS } from '../format.ts'

/** What the pages say of amendments and of texts composed of them, in Arabic. */
export const amendments: typeof english = {
  amendments: {
    preview: 'هذا ما يتغير',
    notYet: 'لم يُقدَّم تعديلكم بعد. تحققوا من التغييرات، ثم قدموه أو عودوا إلى تحريره.',
    legend: 'الكلمات المضافة تحتها خط، والكلمات المحذوفة مشطوبة.',
    stays: 'ما يبقى على حاله',
    nothingStays: 'لا شيء.',
    confirm: 'تقديم هذا التعديل',
    change: 'العودة إلى التحرير',
    notInLine: (language) => `لم يُواءَم بعد مع النص باللغة ${language}`,
    willBeMarked: 'سيرى الآخرون هذه العلامة إلى أن يعدِّل أحد ذلك النص أيضا. ولا يزال بإمكانكم تغييره بأنفسكم.',
  },
  authentic: {
    title: 'النصوص ذات الحجية',
    state: { 'in-line': 'موائم', missing: 'غير موجود', 'out-of-line': 'تنبغي مواءمته', proposed: 'مقترح' },
    agreed: 'متفق عليه',
    textIn: (language) => `النص باللغة ${language}، المتساوي في الحجية`,
    propose: (language) => `اقتراح النص باللغة ${language}`,
  },
  consolidated: {
    title: 'النص الموحد',
    composed: 'أعدت Parley هذا النص آليا مما يلي:',
    nobodyTabled: 'لم يقدمه أحد.',
    notYetAgreed: 'لم يوافق أحد بعد على النص بأكمله.',
    agreesOnParts: 'موافقة على كل جزء',
    agreedNow: 'وافقت جميع الأطراف على النص بأكمله.',
    part: (number) => `المقترح ${number}`,
    parts: (number) => `ما أُعد منه النص: ${count(number, PROPOSALS)}`,
    partsAgain: 'تُقرأ هذه المقترحات من جديد أيضا، تحسبا لعدم موافقة الأطراف على النص بأكمله.',
  },
}
