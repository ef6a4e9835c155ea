import type { Context } from 'hono'
import * as z from 'zod'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { LocalizedText, TextLanguage } from '../../shared/localized-text.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { CONTENT, part, sendRecord } from '../api/send-record.ts'
import { ofRound, type Route, type Served, serve } from '../http/route.ts'
import { openRounds, readPublicRecord } from '../record/read-public-record.ts'
import { readRecordText } from '../record/read-record.ts'
import { archiveOf } from './archive.ts'
import { FORMS } from './forms.ts'
import { documentsBeside, documentsOf } from './see-instrument.ts'
import { ARCHIVE, file, fileBeside, formOfInstrument, headersOf, headersOfArchive } from './send-document.ts'

/** The same for everybody, so that any cache may keep it. Of a published round hardly anything changes. */
const CACHED = 'public, max-age=3600'

const PublicRounds = z
  .object({
    rounds: z
      .array(
        z.object({
          round: z.int().min(1),
          title: LocalizedText,
          languages: z.array(TextLanguage).readonly(),
          publishedAt: z.iso.datetime().optional(),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'PublicRounds' })

const list = {
  method: 'get',
  path: '/public',
  summary: 'See of which rounds anybody may read the public record; none unless the rules of a round say so',
  responses: {
    200: { description: 'The rounds', content: { 'application/json': { schema: PublicRounds } } },
  },
  refuses: [],
} satisfies Route

const record = {
  method: 'get',
  path: '/public/rounds/{round}/record',
  summary: 'Read the public edition of the record of a published round, without signing in, if its rules say so',
  request: { params: ofRound, query: z.object({ part }) },
  responses: {
    200: { description: 'The record, or the part that was asked for', content: CONTENT },
    304: { description: 'It has not changed' },
  },
  refuses: ['no-such-page', 'no-such-round'],
} satisfies Route

const query = z.object({
  language: TextLanguage.optional().meta({ description: "One of the dialogue's languages; the first one by default" }),
  beside: TextLanguage.optional().meta({
    description: 'Another of them, clause beside clause; for html and docx. The text is in one language by default',
  }),
  document: z
    .string()
    .optional()
    .meta({ description: 'joint, or the side of a declaration; all documents by default' }),
})

/** The instrument, made from the public edition: under one path for each form, and one that negotiates it. */
const instruments = [undefined, ...FORMS].map((form) => {
  const instrument = {
    method: 'get',
    path: `/public/rounds/{round}/instrument${form === undefined ? '' : `.${form.extension}`}`,
    summary: `Get the instrument of a published round without signing in, ${form === undefined ? 'in the format of the Accept header' : `as ${form.extension}`}`,
    request: { params: ofRound, query },
    responses: {
      200: file('The instrument', form === undefined ? FORMS : [form]),
      304: { description: 'It has not changed' },
    },
    refuses: ['no-such-round'],
  } satisfies Route
  return serve(instrument, async (context, { table }) => {
    const chosen = form ?? formOfInstrument(context.req.header('Accept'))
    const { round } = context.req.valid('param')
    const open = await readPublicRecord(table, round)
    const { beside, ...asked } = context.req.valid('query')
    const headers = tagged(open, [
      chosen.extension,
      asked.language ?? '',
      asked.document ?? '',
      ...(beside ? [beside] : []),
    ])
    if (isSame(context, headers)) return context.body(null, 304, headers)
    if (beside !== undefined) {
      const pairs = documentsBeside(open, { ...asked, beside })
      const sent = await fileBeside(chosen, pairs, `round-${round}`, 'Accept')
      return context.body(sent.content as string, 200, { ...sent.headers, ...headers })
    }
    const found = documentsOf(open, asked)
    const name = `round-${round}.${found[0]?.language ?? USUAL_LANGUAGE}`
    const shown = headersOf(chosen, name, chosen.style?.(found), 'Accept')
    return context.body((await chosen.render(found)) as string, 200, { ...shown, ...headers })
  })
})

const archive = {
  method: 'get',
  path: '/public/rounds/{round}/instrument.zip',
  summary: 'Get all documents of a published round in one archive, with the public record, without signing in',
  request: { params: ofRound },
  responses: {
    200: ARCHIVE,
    304: { description: 'It has not changed' },
  },
  refuses: ['no-such-round'],
} satisfies Route

/** What anybody may read of a dialogue whose file says `publicRecord: true`, after a round is published. */
export const publicRecords: readonly Served[] = [
  serve(list, async (context, { table }) => {
    const rounds = (await openRounds(table)).map(({ round, dialogue: { title, languages }, publishedAt }) => ({
      round,
      title,
      languages,
      ...(publishedAt !== undefined && { publishedAt }),
    }))
    return context.json({ rounds }, 200, { 'Cache-Control': 'public, max-age=300' })
  }),
  serve(record, async (context, { table }) => {
    const { round } = context.req.valid('param')
    const open = await readPublicRecord(table, round)
    const { part: number } = context.req.valid('query')
    const headers = tagged(open, ['record', String(number ?? '')])
    if (isSame(context, headers)) return context.body(null, 304, headers)
    const sent: Response = await sendRecord(context, await readRecordText(table, round, 'public'), number)
    for (const [name, value] of Object.entries(headers)) sent.headers.set(name, value)
    return sent as never
  }),
  ...instruments,
  serve(archive, async (context, { table }) => {
    const { round } = context.req.valid('param')
    const open = await readPublicRecord(table, round)
    const headers = tagged(open, ['zip'])
    if (isSame(context, headers)) return context.body(null, 304, headers)
    const bytes = await archiveOf(open, await readRecordText(table, round, 'public'))
    return context.body(bytes.slice().buffer, 200, { ...headersOfArchive(round), ...headers })
  }),
]

type Tagged = { readonly 'Cache-Control': string; readonly ETag: string }

/** Weak, because the answer may be compressed. The head of a record changes with anything that it covers; the log grows without it. */
function tagged({ head, log }: RoundRecord, of: readonly string[]): Tagged {
  return { 'Cache-Control': CACHED, ETag: `W/"${[head, log?.entries.length ?? 0, ...of].join('.')}"` }
}

function isSame(context: Context, { ETag }: Tagged): boolean {
  return context.req.header('If-None-Match') === ETag
}
