import * as z from 'zod'
import { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import { jsonSchemaOf } from '../../shared/json-schema.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { recordSchema } from '../../shared/record.ts'
import { ROUTES as API } from '../api/routes.ts'
import * as environment from '../environment/environment.ts'
import { ofRound, type Route, type Served, serve } from '../http/route.ts'
import { readRecordForDocuments, readRecordText } from '../record/read-record.ts'
import { archiveOf } from './archive.ts'
import { calendars } from './calendar-routes.ts'
import { FORMS } from './forms.ts'
import { memos } from './memo-routes.ts'
import { openApiOf } from './open-api.ts'
import { LanguageOfDialogue } from './open-api-languages.ts'
import { publicRecords } from './public-routes.ts'
import { registers } from './register-routes.ts'
import { seeBracketMapDocument } from './see-bracket-map-document.ts'
import { seeInstrument, seeInstrumentBeside } from './see-instrument.ts'
import { seeStandingBeside, seeStandingDocument } from './see-standing-document.ts'
import {
  ARCHIVE,
  type Content,
  file,
  fileBeside,
  formOfInstrument,
  headersOf,
  headersOfArchive,
} from './send-document.ts'

/** A response that is the same for everybody may be cached for an hour. */
const PUBLIC = { 'Cache-Control': 'public, max-age=3600' } as const

const anObject: { readonly content: Content } = { content: { 'application/json': { schema: z.looseObject({}) } } }

const openApi = {
  method: 'get',
  path: '/openapi.json',
  summary: 'Get this document',
  responses: { 200: { description: 'The API as OpenAPI 3.1', ...anObject } },
  refuses: [],
} satisfies Route

const schema = {
  method: 'get',
  path: '/record.schema.json',
  summary: 'Get the JSON Schema of a record',
  responses: { 200: { description: 'The schema', ...anObject } },
  refuses: [],
} satisfies Route

const registerSchema = {
  method: 'get',
  path: '/register.schema.json',
  summary: 'Get the JSON Schema of a register of consultations',
  responses: { 200: { description: 'The schema', ...anObject } },
  refuses: [],
} satisfies Route

/** Where a document can be in two languages. */
const beside = LanguageOfDialogue.optional().meta({
  description: 'A second language, clause beside clause; for html and docx. The text is in one language by default',
})

const request = {
  params: ofRound,
  query: z.object({
    language: LanguageOfDialogue.optional().meta({ description: 'The first language of the dialogue by default' }),
    beside,
    document: z
      .string()
      .optional()
      .meta({ description: 'joint, or the side of a declaration; all documents by default' }),
    at: z
      .string()
      .optional()
      .meta({ description: 'The id of a reading: get the draft as it stood when that reading was settled' }),
    changes: z.stringbool().optional().meta({ description: 'Show the changes since the reading before' }),
  }),
}

/** The forms of the bracket map. */
const MAP_FORMS: readonly string[] = ['md', 'html', 'docx']

/** The instrument, under one path for each format, and one path that negotiates the format by the Accept header. */
const instruments = [undefined, ...FORMS].map((form) => {
  const format = form === undefined ? 'in the format of the Accept header' : `as ${form.extension}`
  const instrument = {
    method: 'get',
    path: form === undefined ? '/rounds/{round}/instrument' : `/rounds/{round}/instrument.${form.extension}`,
    summary: `Get the text of a round so far, ${format}`,
    request,
    responses: {
      200: file('The instrument', form === undefined ? FORMS : [form]),
    },
    refuses: ['no-such-reading', 'no-such-round', 'not-settled-yet'],
  } satisfies Route
  return serve(instrument, async (context, { table }) => {
    const chosen = form ?? formOfInstrument(context.req.header('Accept'))
    const { round } = context.req.valid('param')
    const { beside, ...asked } = context.req.valid('query')
    if (beside !== undefined) {
      const pairs = await seeInstrumentBeside(table, round, { ...asked, beside })
      const { content, headers } = await fileBeside(chosen, pairs, `round-${round}`)
      return context.body(content as string, 200, headers)
    }
    const found = await seeInstrument(table, round, asked)
    const language = found[0]?.language ?? USUAL_LANGUAGE
    const headers = headersOf(chosen, `round-${round}.${language}`, chosen.style?.(found))
    return context.body((await chosen.render(found)) as string, 200, headers)
  })
})

const archive = {
  method: 'get',
  path: '/rounds/{round}/instrument.zip',
  summary: 'Get all documents of a round so far in one archive: every language and format, with the public record',
  request: { params: ofRound },
  responses: { 200: ARCHIVE },
  refuses: ['no-such-round'],
} satisfies Route

/** The bracket map, under one path for each format that it has. */
const maps = FORMS.filter(({ extension }) => MAP_FORMS.includes(extension)).map((form) => {
  const map = {
    method: 'get',
    path: `/rounds/{round}/brackets.${form.extension}`,
    summary: `Get the bracket map of a round so far, as ${form.extension}`,
    request: { params: ofRound, query: request.query.pick({ language: true }) },
    responses: { 200: file('The bracket map', [form]) },
    refuses: ['no-such-round'],
  } satisfies Route
  return serve(map, async (context, { table }) => {
    const { round } = context.req.valid('param')
    const document = await seeBracketMapDocument(table, round, context.req.valid('query').language)
    const headers = headersOf(form, `brackets-${round}.${document.language}`, form.style?.([document]))
    return context.body((await form.render([document])) as string, 200, headers)
  })
})

/** The standing text, under one path for each format. */
const standings = FORMS.map((form) => {
  const standing = {
    method: 'get',
    path: `/standing.${form.extension}`,
    summary: `Get what stands after the published rounds, as ${form.extension}`,
    request: { query: request.query.pick({ language: true, beside: true }) },
    responses: { 200: file('The standing text', [form]) },
    refuses: ['no-such-round'],
  } satisfies Route
  return serve(standing, async (context, { table }) => {
    const { language, beside } = context.req.valid('query')
    if (beside !== undefined) {
      const pair = await seeStandingBeside(table, { language, beside })
      const { content, headers } = await fileBeside(form, [pair], 'standing')
      return context.body(content as string, 200, headers)
    }
    const document = await seeStandingDocument(table, language)
    const headers = headersOf(form, `standing.${document.language}`, form.style?.([document]))
    return context.body((await form.render([document])) as string, 200, headers)
  })
})

/** The instrument, the bracket map, the standing text, memoranda and the register of consultations as files, the OpenAPI document of the API, and the JSON Schemas of the record and of the register. */
export const ROUTES: readonly Served[] = [
  serve(openApi, (context) => context.json(theDocument(), 200, PUBLIC)),
  serve(schema, (context) => context.json(recordSchema(), 200, PUBLIC)),
  serve(registerSchema, (context) => context.json(jsonSchemaOf(RegisterRecord), 200, PUBLIC)),
  ...instruments,
  ...maps,
  ...standings,
  ...memos,
  ...registers,
  ...calendars,
  ...publicRecords,
  serve(archive, async (context, { table }) => {
    const { round } = context.req.valid('param')
    const bytes = await archiveOf(
      await readRecordForDocuments(table, round),
      await readRecordText(table, round, 'public'),
    )
    return context.body(bytes.slice().buffer, 200, headersOfArchive(round))
  }),
]

let made: ReturnType<typeof openApiOf> | undefined

/** Made once: it takes a third of a second, and is the same for everybody. */
function theDocument(): ReturnType<typeof openApiOf> {
  made ??= openApiOf([...API, ...ROUTES], environment.dialogue().languages)
  return made
}
