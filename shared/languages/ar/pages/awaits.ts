import type { awaits as english } from '../../en/pages/awaits.ts'
import { CHANGES, count, countOf, READINGS, TEXTS } from '../format.ts'

/** What the pages say of what awaits somebody, and on the facilitators' board, in Arabic. */
export const awaits: typeof english = {
  awaits: {
    title: 'ما ينتظركم',
    texts: (texts, readings) => `ينتظر موقفَكم ${count(texts, TEXTS)} في ${countOf(readings, READINGS)}.`,
    closes: (readings) => (readings === 1 ? 'تُغلق القراءة في' : 'تُغلق أولى هذه القراءات في'),
    nothing: 'لا ينتظر موقفَكم أي نص الآن.',
    next: 'الانتقال إلى النص التالي',
    underSilence: (readings) =>
      `بموجب إجراء الموافقة الصامتة: ${count(readings, READINGS)}. ولا يلزمكم القيام بشيء إذا كنتم موافقين.`,
    back: 'العودة إلى هذا النص',
    anotherReading: 'النص التالي في قراءة أخرى.',
    toFirstPage: 'إلى الصفحة الأولى',
    since: 'ما تغير منذ زيارتكم الأخيرة',
    sinceWhen: 'زيارتكم الأخيرة من هذا الجهاز:',
    nothingChanged: 'لم تُفتح أي قراءة، ولم تُحسم أي قراءة، ولم يتغير أي موعد نهائي.',
    is: { opened: 'فُتحت', moved: 'لها موعد نهائي جديد', settled: 'حُسمت' },
    more: (many) => `ويُضاف إلى ذلك ${count(many, CHANGES)}`,
  },
  board: {
    title: 'لوحة المتابعة',
    next: 'ما يُغلق أولا',
    noneOpen: 'لا توجد قراءة مفتوحة.',
    lanes: 'المسارات بحسب المرحلة',
    ended: { ratified: 'سلال صُدق عليها', shelved: 'سلال نُحّيت' },
    heard: 'اتخذوا موقفا',
    unheard: 'لم يتخذوا موقفا بعد',
    notCounted: 'عدد الأشخاص أكبر من أن يُحصى هنا. وصفحة القراءة تبين العدد.',
    blocked: 'ما ينقص',
    by: {
      consent: 'موافقة كل طرف على الاقتراح المعروض',
      'chairs-texts': 'موافقة كل طرف على نصوص الرئاسة',
      quorum: 'النصاب القانوني، حتى الآن',
    },
    settling: 'يجري حسمها.',
    lead: 'إدارة هذه القراءة',
    stopped: 'توقفت الجولة. ولم يُفقد شيء. استأنفوها من هنا.',
    answer: 'الرد',
    resume: 'استئناف الجولة',
    publication: 'الانتقال إلى النشر',
  },
}
