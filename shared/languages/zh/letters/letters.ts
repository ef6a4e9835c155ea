/** The mails, in Chinese. */
export const invitation = {
  subject: '邀请',
  text: (day: string) =>
    `您收到一份邀请。以下链接仅供您本人使用，只能使用一次，有效期至${day}。请勿转交他人。如果链接无效，请立即告知邀请您的人。`,
}

export const reminders = {
  reminder: {
    subject: '提醒',
    text: (moment: string) =>
      `您参加的一个事项将于${moment}（UTC）截止，您尚未答复。要答复，请返回您受邀访问的页面。为安全起见，本邮件不含链接。`,
  },
  'silence-ends': {
    subject: '提醒',
    text: (moment: string) =>
      `您参加的一个事项将于${moment}（UTC）截止。要答复或更改答复，请返回您受邀访问的页面。为安全起见，本邮件不含链接。`,
  },
  'last-call': {
    subject: '即将截止',
    text: (moment: string) =>
      `您参加的一个事项定于${moment}（UTC）结束。要答复或更改答复，请返回您受邀访问的页面。为安全起见，本邮件不含链接。`,
  },
}
