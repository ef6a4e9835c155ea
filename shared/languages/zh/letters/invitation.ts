import type { invitation as english } from '../../en/letters/invitation.ts'

/** An invitation, as a mail, in Chinese. */
export const invitation: typeof english = {
  subject: '邀请',
  text: (day) =>
    `您收到一份邀请。以下链接仅供您本人使用，只能使用一次，有效期至${day}。请勿转发他人。如果链接无效，请立即告知邀请您的人。`,
}
