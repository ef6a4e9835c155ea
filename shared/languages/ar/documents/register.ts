import type { RegisterWords } from '../../../consultation/register-words.ts'

/** What pages and documents say of consultations, in Arabic. */
export const register: RegisterWords = {
  title: 'سجل المشاورات',
  confidential: 'محفوظ بين الأطراف، وليس للجمهور.',
  admits:
    'لا يعني طلب التوضيح ولا الشاغل أن التزاما لم يُوف به. والرد لا يعني الإقرار بأي شيء. وليس في هذا السجل ما يغير النص الساري.',
  none: 'لا توجد مشاورة.',
  kind: { clarification: 'طلب توضيح', concern: 'شاغل' },
  numbered: (number, kind) => `المشاورة ${number}: ${kind}`,
  onClause: (number, basket) => `بشأن البند ${number} من السلة «${basket}»`,
  onDefinition: (term) => `بشأن تعريف «${term}»`,
  since: { amended: 'عُدِّل منذ ذلك الحين.', ended: 'لم يعد ساريا.' },
  brought: (side, date) => `الطرف الذي طلبها: ${side}، في ${date}.`,
  transmitted: (date) => `أُحيلت إلى الأطراف الأخرى في ${date}.`,
  notTransmitted: 'لم تجر إحالتها بعد. ويحيلها أحد الميسرين.',
  answerOf: (side, date) => `الرد المؤرخ ${date}: ${side}`,
  noAnswer: (side, date) => `لا رد حتى ${date}: ${side}.`,
  toAnswer: (sides, until) => `الرد مطلوب حتى ${until} من: ${sides}.`,
  toClose: (side, until) => `الاختتام مطلوب حتى ${until} من: ${side}. وبعد ذلك تُحال إلى الاستعراض.`,
  outcome: { clarified: 'توضيح النص', 'not-agreed': 'عدم الاتفاق', 'for-review': 'الإحالة إلى الاستعراض' },
  closed: (outcome, date) => `اختُتمت في ${date}: ${outcome}.`,
  closedByRule: (date) => `اختُتمت في ${date} بموجب القاعدة، وأُحيلت إلى الاستعراض: لم يكن الطرف الذي طلبها قد اختتمها.`,
  onAgenda: 'تُدرج في جدول أعمال الجولة التي تبدأ بعد ذلك.',
  reviewedIn: (round) => `كانت في جدول أعمال الجولة ${round}.`,
  public: 'علنية: وافقت جميع الأطراف.',
}
