import type { caucus as english } from '../../en/pages/caucus.ts'
import { count, NOTES } from '../format.ts'

/** What a side's caucus says, in Arabic. */
export const caucus: typeof english = {
  caucus: {
    title: 'التداول الداخلي',
    what: 'ملاحظات لطرفكم وحده. ولا تراها الأطراف الأخرى ولا الميسرون ولا المراقبون. وهي ليست جزءا من أي محضر أو وثيقة. وتُحذف مع الحوار.',
    empty: 'لم يضف أحد من طرفكم ملاحظة بعد.',
    note: (number) => `الملاحظة ${number}`,
    unsigned: 'غير موقعة',
    signedBy: 'بتوقيع',
    pages: 'صفحات الملاحظات',
    page: (page) => `الصفحة ${page}`,
    write: 'ملاحظة لطرفكم',
    sign: 'هل تريدون توقيعها؟',
    signed: {
      no: ['دون اسمي', 'لا يُبلَّغ أحد باسم كاتبها، ولا حتى طرفكم؛ غير أن أسلوبكم في الكتابة قد يكشف هويتكم'],
      yes: ['موقعة باسمي', 'يرى طرفكم من كتبها'],
    },
    never: 'لا يمكنكم تحرير ملاحظة أو حذفها.',
    send: 'إضافة الملاحظة',
    left: 'أُضيفت ملاحظتكم. ويمكن لطرفكم قراءتها هنا.',
    places: (left) => `لا يزال المكان يتسع لما يلي: ${count(left, NOTES)}.`,
  },
}
