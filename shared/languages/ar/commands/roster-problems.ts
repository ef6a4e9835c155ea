import type { rosterProblems as english } from '../../en/commands/roster-problems.ts'

/** What is wrong in a table of people, and what to do, in Arabic. */
export const rosterProblems: typeof english = {
  'no-table': 'هذا ليس جدولا؛ احفظوه بصيغة CSV',
  empty: 'ليس فيه أحد؛ اكتبوا شخصا واحدا في كل سطر',
  'open-quote': 'تُفتح هنا علامة تنصيص ولا تُغلق؛ أغلقوها أو أزيلوها',
  'no-name-column': 'ليس في أي عمود أسماء؛ سموا أحدها «الاسم»',
  'no-name': 'الاسم غير مذكور',
  'long-name': 'الحد الأقصى للاسم 200 حرف',
  'no-such-role': (written, all) => `لا يوجد دور كهذا: ${written}؛ اكتبوا واحدا مما يلي: ${all}`,
  'no-such-side': (written, all) => `لا يوجد طرف كهذا: ${written}؛ اكتبوا واحدا مما يلي: ${all}`,
  'no-such-capacity': (written, all) => `لا توجد صفة كهذه: ${written}؛ اكتبوا واحدة مما يلي: ${all}`,
  'no-such-language': (written, all) => `لا توجد لغة كهذه: ${written}؛ اكتبوا واحدة مما يلي: ${all}`,
  'no-role': (all) => `الدور غير مذكور؛ اكتبوا واحدا مما يلي: ${all}`,
  'no-side': (all) => `الطرف غير مذكور؛ اكتبوا واحدا مما يلي: ${all}`,
  'no-capacity': (all) => `يحتاج المشارك إلى صفة؛ اكتبوا واحدة مما يلي: ${all}`,
  'side-of-none': 'ليس لهذا الدور طرف؛ اتركوا خانة الطرف فارغة',
  'wrong-email': 'هذا ليس عنوان بريد إلكتروني؛ اكتبوا عنوانا مثل name@example.org، أو اتركوا الخانة فارغة',
  'not-your-side': 'لا يدعو أشخاص كل طرف إلا الرؤساء المشاركون عن ذلك الطرف',
  'too-many': (most) => `عدد الأشخاص فيه أكثر من ${most}؛ قسموه`,
  'same-person': (lines) => `السطور ${lines} للشخص نفسه؛ وإذا كانا شخصين، فأضيفوا الثاني يدويا`,
  'there-otherwise':
    'هذا الشخص في قائمة الأسماء بدور آخر أو طرف آخر أو صفة أخرى؛ ويمكن تصحيح الصفة هناك؛ أما إذا كان الدور أو الطرف مختلفا، فألغوا ذلك القيد أولا',
}
