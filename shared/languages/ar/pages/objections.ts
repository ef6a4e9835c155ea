import type { objections as english } from '../../en/pages/objections.ts'
import { map } from '../documents/map.ts'
import { count, MATTERS } from '../format.ts'

/** What the pages say of what became of objections, and of the bracket map, in Arabic. */
export const objections: typeof english = {
  objections: {
    answers: 'يفيد هذا النص بأنه يجيب عما يلي:',
    earlier: 'فتح تلك القراءة',
    choose: 'عن أي اعتراضات يجيب هذا النص؟ (اختياري)',
    under: 'لا يمكن أن يجيب عنه إلا نص تحت هذا العنوان:',
    chooseMeans: 'يرى الجميع ما تؤشرون عليه. ويُعتبر الاعتراض مأخوذا به عندما يُتفق على هذا النص ولا يعترض عليه أحد.',
  },
  brackets: {
    ...map,
    many: (number) => `بين قوسين: ${count(number, MATTERS)}`,
    downloads: 'خريطة الأقواس في شكل ملف',
  },
}
