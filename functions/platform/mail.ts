import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import type { Message } from '../../shared/reminder.ts'
import { withinDeadline } from './deadline.ts'

/** Sends a message to one address. */
export type Mail = (to: string, message: Message) => Promise<void>

/** Sends mail with SES from an address that SES has verified. */
export function mailFrom(from: string): Mail {
  const client = withinDeadline(new SESv2Client({}))
  return async function send(to, { subject, text }) {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text } } } },
      }),
    )
  }
}
