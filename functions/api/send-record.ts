import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import * as z from 'zod'
import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import { RoundRecord } from '../../shared/record.ts'
import { numberOfParts, partOf, RecordPart } from '../../shared/record-part.ts'
import { linkToNext } from '../http/paging.ts'
import { MOST_RESPONSE_BYTES } from '../platform/lambda-limits.ts'
import { Refused } from '../platform/refusal.ts'
import { packedRecord } from '../record/packed-record.ts'

/** The query parameter for a part of a record. */
export const part = z.coerce
  .number()
  .int()
  .min(1)
  .max(9_999)
  .optional()
  .meta({ description: 'A part of a record that is too large for one answer, from 1 on; the whole record by default' })

/** The content of an answer with a record. */
export const CONTENT = { 'application/json': { schema: z.union([RoundRecord, RecordPart]) } } as const

/** Headers and escapes beside the text of a response. */
const BESIDE = 16_384

/**
 * Sends a record, compressed if the client takes that, or one part of it. A part has a link to the next one.
 *
 * @throws {Refused} `answer-too-large`, which says how many parts there are; `no-such-page` for a part after the last
 */
export async function sendRecord(
  context: Context,
  record: Pick<RoundRecord, 'format' | 'head'> | RegisterRecord,
  number: number | undefined,
): Promise<never> {
  const text = JSON.stringify(record)
  context.header('Vary', 'Accept-Encoding')
  return (await (number === undefined
    ? wholeOf(context, text)
    : sendPart(context, headOf(record), text, number))) as never
}

/** What the parts of a record have in common. The public edition of the register has no head, and one without events no link. */
function headOf(record: Pick<RoundRecord, 'format' | 'head'> | RegisterRecord): string {
  if (record.head !== undefined) return record.head
  return 'events' in record ? (record.events.at(-1)?.link ?? '') : ''
}

async function wholeOf(context: Context, text: string): Promise<Response> {
  context.header('Content-Type', 'application/json')
  if (accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'none' }) === 'gzip') {
    const packed = await packedRecord(text)
    if (packed !== undefined) return context.body(packed, 200, { 'Content-Encoding': 'gzip' })
  } else if (Buffer.byteLength(JSON.stringify(text)) + BESIDE <= MOST_RESPONSE_BYTES) {
    return context.body(text)
  }
  throw new Refused(
    'answer-too-large',
    `the record is larger than one answer can be; ask for it with Accept-Encoding: gzip, or for each of its ` +
      `${numberOfParts(text)} parts, from ?part=1 on. npm run verify takes the parts as files`,
  )
}

function sendPart(context: Context, head: string, text: string, number: number): Response {
  const found = partOf(text, head, number)
  if (found === undefined) throw new Refused('no-such-page', `this record has ${numberOfParts(text)} parts`)
  if (number < found.of) {
    linkToNext(context, { part: String(number + 1) })
  }
  return context.json(found)
}
