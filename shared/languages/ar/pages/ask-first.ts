import type { askFirst as english } from '../../en/pages/ask-first.ts'
import { count, PARTICIPANTS, PROPOSALS } from '../format.ts'

/** What pages say before something that cannot be undone, in Arabic. */
export const askFirst: typeof english = {
  askFirst: {
    notYet: 'لم يحدث شيء بعد. اقرؤوا ما سيحدث، ثم أكدوا.',
    final: 'لا يمكنكم الرجوع عن ذلك.',
    back: 'العودة دون تنفيذ',
    close: (decision) => `إغلاق القراءة: ${decision}`,
    closeNow: (decision) => `الإغلاق الآن: ${decision}`,
    counts: (texts) =>
      `في هذه القراءة: ${count(texts, PROPOSALS)}. وبعد إغلاقها لا يمكن لأحد أن يقدم فيها نصا أو يتخذ موقفا.`,
    turnout: 'المواقف المتخذة',
    beforeDeadline: (left) =>
      `المدة المتبقية حتى الموعد النهائي: ${left}. وحتى ذلك الحين لا يزال بإمكان المشاركين اتخاذ مواقفهم.`,
    propose: (decision) => `اقتراح: ${decision}`,
    consent: (decision) => `الموافقة على: ${decision}`,
    proposeNow: (decision) => `تأكيد: ${decision}`,
    carried: 'يصبح القرار نافذا حالما يوافق رئيس مشارك واحد عن كل طرف. وحتى ذلك الحين يمكنكم سحبه.',
    last: 'موافقتكم هي الأخيرة. ويصبح القرار نافذا على الفور.',
    start: 'بدء الجولة',
    startAnyway: 'بدء الجولة رغم ذلك',
    onRoster: 'في قائمة الأسماء الآن',
    people: (number) => count(number, PARTICIPANTS),
    nobodyElse: 'من يُدعون لاحقا يشاركون اعتبارا من القراءة التالية.',
    withdraw: 'سحب هذا المقترح',
    withdrawMeans: 'لا يعود بإمكان أحد أن يتخذ موقفا منه، ولا يُعتمد. وهو يبقى في المحضر بوصفه مقترحا مسحوبا.',
    itsAmendments: (amendments) => `التعديلات عليه التي تبقى مطروحة: ${amendments}.`,
  },
}
