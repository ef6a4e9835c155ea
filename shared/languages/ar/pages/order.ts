import type { order as english } from '../../en/pages/order.ts'
import { count, noun } from '../format.ts'

const COMPETING = noun('نص واحد', 'نصان متنافسان', 'نصوص متنافسة', 'نصا متنافسا', 'نص متنافس')

/** What the page for the order of the texts says, in Arabic. */
export const order: typeof english = {
  order: {
    title: 'ترتيب النصوص',
    link: 'ترتيب النصوص',
    means:
      'تعرض الصفحات والوثائق النصوص بهذا الترتيب. ولنقل نص، غيروا رقمه ثم احفظوا. وتُضاف النصوص الجديدة في النهاية.',
    place: (words) => `رقم النص «${words}»`,
    alternatives: (texts) => count(texts, COMPETING),
    decided: 'اتُّفق عليه في قراءة سابقة',
    save: 'حفظ هذا الترتيب',
    saved: 'حُفظ الترتيب.',
    back: 'العودة إلى القراءة',
    wrong: (most) => `اكتبوا لكل نص عددا صحيحا من 1 إلى ${most}.`,
    together: 'يسري الترتيب عندما يختار رئيس مشارك عن كل طرف الترتيب نفسه.',
    chosen: {
      same: (side) => `${side}: وقع الاختيار على هذا الترتيب.`,
      other: (side) => `${side}: وقع الاختيار على ترتيب آخر.`,
      none: (side) => `${side}: لم يقع الاختيار على أي ترتيب.`,
    },
    take: (side) => `اختيار ترتيب هذا الطرف: ${side}`,
  },
}
