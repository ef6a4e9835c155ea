import type { reminders as english } from '../../en/letters/reminders.ts'

/** Mail that says that something closes, in Chinese. */
export const reminders: typeof english = {
  reminder: {
    subject: '提醒',
    text: (moment) =>
      `您参加的一个事项将于${moment}（UTC）截止，您尚未答复。要答复，请返回您受邀访问的页面。为安全起见，本邮件不含链接。`,
  },
  'silence-ends': {
    subject: '提醒',
    text: (moment) =>
      `您参加的一个事项将于${moment}（UTC）截止。要答复或更改答复，请返回您受邀访问的页面。为安全起见，本邮件不含链接。`,
  },
  'last-call': {
    subject: '即将截止',
    text: (moment) =>
      `您参加的一个事项定于${moment}（UTC）结束。要答复或更改答复，请返回您受邀访问的页面。为安全起见，本邮件不含链接。`,
  },
}
