import type { OutcomeWords } from '../../../outcome-words.ts'

/** What a text came to and why, in Arabic. */
export const outcomes: OutcomeWords = {
  status: {
    agreed: 'متفق عليه',
    merged: 'مدمج',
    bracketed: 'بين قوسين',
    waiting: 'متفق عليه، دون مسار',
    dropped: 'مسقَط',
  },
  reason: {
    'every-side-agrees': 'جميع الأطراف موافقة',
    'some-sides-agree': 'ليست جميع الأطراف موافقة',
    'no-side-agrees': 'لا يوافق أي طرف',
    'quorum-not-met': 'لم يُبت فيه: عدد المشاركين الذين اتخذوا موقفا منه غير كاف (لم يكتمل النصاب القانوني)',
    outranked: 'حظي نص منافس بتأييد أكبر',
    consolidated: 'نص أُعد من تعديلات توافق عليها جميع الأطراف؛ ولم يوافق أحد بعد على النص بأكمله',
    merged: 'هو الآن جزء من النص الذي ثبت',
    amended: 'حل تعديله محله',
    tied: 'جميع الأطراف موافقة، ولكن صيغة أخرى حظيت بالقدر نفسه تماما من التأييد: لا تزال الصياغة مفتوحة',
    'not-read-again': 'وافقت جميع الأطراف في القراءة السابقة؛ وفي هذه القراءة لم يكتمل النصاب القانوني ولم يعترض أحد',
    withdrawn: 'سُحب',
    'more-baskets-than-lanes': 'السلال المتفق عليها أكثر من المسارات؛ وتُقدم هذه السلة أولا في الجولة التالية',
  },
}
