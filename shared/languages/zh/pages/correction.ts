import type { correction as english } from '../../en/pages/correction.ts'

/** What the roster says about corrections, in Chinese. */
export const correction: typeof english = {
  correction: {
    correct: '更正条目',
    correctFor: (name) => `更正条目：${name}`,
    save: '保存更正',
    saved: (name) => `条目已更正：${name}。其邀请和登录仍然有效。`,
    title: '是同一个人吗？',
    there: '名册上现有条目',
    asked: '您填写的内容',
    same: '同一个人：更正条目',
    another: '另一个同名的人：发出邀请',
    otherSide: '如果是同一个人：所属方不能更正。请先撤销该条目的资格，再重新邀请此人。',
    noCoChair:
      '更正不能使任何人成为共同主席，因为其他各方的协调人可以为这一条目制作邀请。请将此人以贵方共同主席的身份再次列入名册，把新邀请交给本人，并撤销这一条目的资格。',
    notYours: '如果是同一个人：只有该方的共同主席才能更改这一条目或撤销其资格。请与其联系。',
    backToForm: '返回表格',
    notYet: '尚未添加任何人。请说明此人是谁。',
  },
}
