import { appendFile } from 'node:fs/promises'
import { Hono } from 'hono'
import * as z from 'zod'

const Put = z.object({
  Entries: z
    .array(
      z.object({
        EventBusName: z.string(),
        Source: z.string(),
        DetailType: z.string(),
        Detail: z.string(),
        Time: z.number().optional(),
      }),
    )
    .max(10),
})

/** The part of EventBridge's API that puts events on a bus, over its wire protocol. A local stack writes each as a line of a file instead. */
export function eventLog(file: string): Hono {
  return new Hono().post('/', async (context, next) => {
    if (context.req.header('x-amz-target') !== 'AWSEvents.PutEvents') return next()
    const { Entries } = Put.parse(await context.req.json())
    const lines = Entries.map(({ EventBusName, Source, DetailType, Detail, Time }) => {
      const time = Time === undefined ? new Date() : new Date(Time * 1_000)
      const event = { source: Source, 'detail-type': DetailType, time, detail: JSON.parse(Detail) }
      return `${JSON.stringify({ bus: EventBusName, ...event })}\n`
    })
    await appendFile(file, lines.join(''))
    return context.json({ FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: crypto.randomUUID() })) })
  })
}
