import type { open as english } from '../../en/pages/open.ts'

/** What the page for anybody says, in Arabic. */
export const open: typeof english = {
  open: {
    title: 'ما يجوز لأي شخص قراءته',
    what: 'هذه الجولات منشورة. وتتيح قواعدها لأي شخص قراءة الصك والمحضر العلني.',
    none: 'لا يوجد ما يمكن قراءته دون تسجيل الدخول.',
    round: (round) => `الجولة ${round}`,
    published: 'نُشرت في',
    rule: 'بعد نشر الجولة، يمكن لأي شخص قراءة صكها ومحضرها العلني دون تسجيل الدخول.',
    verify: 'التحقق من محضر',
    link: 'ما يجوز لأي شخص قراءته',
  },
}
