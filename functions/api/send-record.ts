import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import * as z from 'zod'
import { RoundRecord } from '../../shared/record.ts'
import { numberOfParts, RecordPart } from '../../shared/record-part.ts'
import { linkToNext } from '../http/paging.ts'
import { MOST_RESPONSE_BYTES } from '../platform/lambda-limits.ts'
import { Refused } from '../platform/refusal.ts'
import { packedRecord } from '../record/packed-record.ts'
import { partOf, type RecordText } from '../record/record-text.ts'

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
export async function sendRecord(context: Context, text: RecordText, number: number | undefined): Promise<never> {
  context.header('Vary', 'Accept-Encoding')
  return (await (number === undefined ? wholeOf(context, text) : sendPart(context, text, number))) as never
}

async function wholeOf(context: Context, text: RecordText): Promise<Response> {
  context.header('Content-Type', 'application/json')
  if (accepts(context, { header: 'Accept-Encoding', supports: ['gzip'], default: 'none' }) === 'gzip') {
    const packed = await packedRecord(text)
    if (packed !== undefined) return context.body(packed, 200, { 'Content-Encoding': 'gzip' })
  } else if (text.length + BESIDE <= MOST_RESPONSE_BYTES) {
    const whole = await text.read(0, text.length)
    if (Buffer.byteLength(JSON.stringify(whole)) + BESIDE <= MOST_RESPONSE_BYTES) return context.body(whole)
  }
  throw new Refused(
    'answer-too-large',
    `the record is larger than one answer can be; ask for it with Accept-Encoding: gzip, or for each of its ` +
      `${numberOfParts(text.length)} parts, from ?part=1 on. npm run verify takes the parts as files`,
  )
}

async function sendPart(context: Context, text: RecordText, number: number): Promise<Response> {
  const found = await partOf(text, number)
  if (found === undefined) throw new Refused('no-such-page', `this record has ${numberOfParts(text.length)} parts`)
  if (number < found.of) linkToNext(context, { part: String(number + 1) })
  return context.json(found)
}
