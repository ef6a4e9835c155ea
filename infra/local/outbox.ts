import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import * as z from 'zod'
import { bytesOf, LIMITS } from './limits.ts'

const Email = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  Content: z.object({
    Simple: z.object({
      Subject: z.object({ Data: z.string() }),
      Body: z.object({ Text: z.object({ Data: z.string() }) }),
    }),
  }),
})

/** The part of SES' API that sends mail, over its wire protocol. A local stack writes each mail to a file instead. */
export function outbox(folder: string): Hono {
  return new Hono().post('/v2/email/outbound-emails', async (context) => {
    const email = Email.parse(await context.req.json())
    const { FromEmailAddress, Destination, Content } = email
    if (Destination.ToAddresses.length > LIMITS.recipients || bytesOf(email) > LIMITS.mail) {
      context.header('X-Amzn-ErrorType', 'MessageRejected')
      return context.json({ message: `at most ${LIMITS.recipients} recipients and ${LIMITS.mail} bytes` }, 400)
    }
    const { Subject, Body } = Content.Simple
    const id = randomUUID()
    const lines = [`From: ${FromEmailAddress}`, `To: ${Destination.ToAddresses.join(', ')}`, `Subject: ${Subject.Data}`]
    await mkdir(folder, { recursive: true })
    await writeFile(
      join(folder, `${new Date().toISOString().replaceAll(':', '-')}.${id}.eml`),
      [...lines, '', Body.Text.Data].join('\n'),
    )
    return context.json({ MessageId: id })
  })
}
