import type { silence as english } from '../../en/pages/silence.ts'

/** What the pages say of a reading under the silence procedure, in Chinese. */
export const silence: typeof english = {
  silence: {
    title: '默许程序',
    stands: ['每份案文将于', '成立，除非在此之前有人反对。'],
    ends: '默许期截止时间',
    endsAt: '默许期何时截止，按UTC（可选）',
    endsElse: '仅用于默许程序。如果留空，默许期与本阶段其他审读的期限相同。',
    nothingToDo: '如果您同意，无须采取任何行动。',
    wasKept: '本次审读采用了默许程序。到截止时间无人反对的每份案文均告成立。',
    closedEarly: '本次审读采用了默许程序，并在截止时间之前结束。没有任何案文成立。',
    noAnswerDue: '您不必答复。沉默视为同意。',
    silent: '您没有答复。您的沉默视为同意。',
    counts: '您的沉默视为同意。',
    breaks: '您是否反对？',
    others: '表示同意或弃权（可选）',
    othersMean: '这不会打破沉默。如果有几种措辞相互竞争，则予以计入。',
    nobodySees: '任何人都看不到谁已答复或有多少人答复：在默许程序下，答复几乎总是意味着反对。',
    noQuorum: '不要求法定人数。沉默视为同意。',
    whyNotClosed:
      '本次审读只能在截止时间审结。您只能推迟截止时间。您可以在截止时间之前宣布休会；届时没有任何案文成立。',
    nobodyThere: (side) => `该方在表态人名单上无人，因此其沉默不视为同意：${side}。`,
  },
}
