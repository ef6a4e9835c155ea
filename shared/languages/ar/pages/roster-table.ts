import type { rosterTable as english } from '../../en/pages/roster-table.ts'
import { count, countOf, PEOPLE } from '../format.ts'

/** What the pages say about a roster from a table, in Arabic. */
export const rosterTable: typeof english = {
  rosterTable: {
    heading: 'إضافة أشخاص من جدول',
    means:
      'اختاروا ملفا محفوظا بصيغة CSV، أو الصقوا خلايا من جدول بيانات. والأعمدة هي: الاسم، والدور، والطرف، والصفة، والبريد الإلكتروني، ولغة الدعوة. وترون أولا كيف فُهم كل سطر.',
    file: 'ملف (CSV)',
    pasted: 'أو الصقوا الخلايا هنا',
    look: 'عرض كيفية فهمه',
    title: 'الجدول كما فُهم',
    nothingYet: 'لم يُضف أحد بعد.',
    problems: 'لا يمكن إضافة أحد قبل حل هذه المشاكل:',
    line: (line, problem) => `السطر ${line}: ${problem}`,
    correct: 'الجدول، لتصحيحه',
    again: 'عرضه من جديد',
    encoding: (encoding) =>
      `قُرئ الملف على أنه بترميز ${encoding}. وإذا بدت الأسماء غير صحيحة، فاحفظوه بصيغة CSV وترميز UTF-8.`,
    noHeader: 'ليس في السطر الأول عناوين. وتُؤخذ الأعمدة بالترتيب المعتاد.',
    unread: 'هذه الأعمدة غير مفهومة وتُترك جانبا:',
    leftOut: 'تُترك جانبا الصفة أو عنوان البريد الإلكتروني: فهما للمشاركين وحدهم',
    isThere: 'في قائمة الأسماء من قبل: لا يتغير شيء',
    isNew: 'سيُضاف',
    lineHead: 'السطر',
    column: {
      name: 'الاسم',
      role: 'الدور',
      side: 'الطرف',
      capacity: 'الصفة',
      email: 'البريد الإلكتروني',
      language: 'اللغة',
    },
    what: 'ما يحدث',
    nobodyNew: 'جميع من في هذا الجدول موجودون في قائمة الأسماء من قبل.',
    add: (number) => `إضافة ${countOf(number, PEOPLE)}`,
    addMeans: 'يُضافون كلهم، أو لا يُضاف أحد. ولا يحصلون على دعوة بعد: فأنتم تُصدرون الدعوات من قائمة الأسماء.',
    added: (number) => `أُضيف إلى قائمة الأسماء: ${count(number, PEOPLE)}. ادعوهم الآن.`,
  },
}
