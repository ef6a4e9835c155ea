import type { witnesses as english } from '../../en/pages/witnesses.ts'

/** What the pages say while an instrument waits for witnesses, in Arabic. */
export const witnesses: typeof english = {
  witnesses: {
    awaits: (sides) =>
      `حُسمت جميع القراءات. وينتظر الصك أن يوقع شاهد عن كل طرف دفتر القيد متضمنا هذه النتائج. ولم يرد بعد توقيع عن: ${sides}.`,
    until: 'وإذا لم يحدث ذلك، نُشر الصك دون توقيعهم في',
    ask: 'اسألوا الشهود هل تعمل برامجهم.',
    mayAct: 'ينتظر الصك شهود الأطراف. ولا يلزمكم القيام بشيء الآن.',
    without: (sides) => `نُشر دون توقيع شاهد عن الأطراف التالية، لانقضاء المهلة: ${sides}.`,
  },
}
