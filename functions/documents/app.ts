import { Hono } from 'hono'
import * as z from 'zod'
import { Language } from '../../shared/localized-text.ts'
import { recordSchema } from '../../shared/record.ts'
import { type Guarded, guard, listed } from '../access/guard.ts'
import { inBrowsers, NO_PAGE } from '../access/in-browsers.ts'
import { refuse } from '../api/problem.ts'
import { ROUTES } from '../api/routes.ts'
import { valid } from '../api/valid.ts'
import { Refused } from '../refusal.ts'
import { theTable } from '../surroundings.ts'
import { FORMS, type Form, formAsked } from './forms.ts'
import { openApiOf } from './open-api.ts'
import { seeInstrument } from './see-instrument.ts'

const params = z.object({ round: z.coerce.number().int().min(1).max(999_999) })
const asked = z.object({
  language: Language.optional().meta({ description: "One of the dialogue's; its first one by default" }),
  document: z.string().optional().meta({ description: 'joint, or the side whose declaration it is; all by default' }),
  at: z.string().optional().meta({ description: 'The draft as it stood when this reading was settled' }),
  changes: z.stringbool().optional().meta({ description: 'Show what changed since the reading before' }),
})

/** Nothing is asked for with a body. */
const MOST_BYTES = 1_024
/** What is the same for everybody may be kept for an hour. */
const PUBLIC = { 'Cache-Control': 'public, max-age=3600' } as const

/** The same document under one path for each form, and under one that goes by the Accept header. */
const PATHS = ['', ...FORMS.map(({ extension }) => `.${extension}`)]

/**
 * The instrument as files (design, section 6), and what describes the API and the record, in a function of its own:
 * what is asked for once in a while, and the libraries that make it, must not weigh on every start of the API.
 */
export function documents(): Hono<Guarded> {
  const app = new Hono<Guarded>()
  app.onError(refuse)
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...inBrowsers(NO_PAGE, MOST_BYTES), guard)
  app.get('/api/openapi.json', (context) => context.json(openApiOf(ROUTES), 200, PUBLIC))
  app.get('/api/record.schema.json', (context) => context.json(recordSchema(), 200, PUBLIC))
  for (const path of PATHS) {
    app.get(`/api/rounds/:round/instrument${path}`, valid('param', params), valid('query', asked), async (context) => {
      const form = formAsked(path === '' ? undefined : path.slice(1), context.req.header('Accept'))
      if (form === undefined) throw new Refused('invalid', `the instrument can be had as ${contentTypes()}`)
      const { round } = context.req.valid('param')
      const found = await seeInstrument(theTable(), round, context.req.valid('query'))
      const language = found[0]?.language ?? 'en'
      const headers = headersOf(form, `round-${round}.${language}`, form.style?.(found))
      return context.body((await form.render(found)) as string, 200, headers)
    })
  }
  return listed(app)
}

function headersOf({ contentType, extension }: Form, name: string, style: string | undefined) {
  return {
    'Content-Type': contentType,
    'Content-Disposition': `${extension === 'docx' ? 'attachment' : 'inline'}; filename="${name}.${extension}"`,
    Vary: 'Accept, Authorization, Cookie',
    // A document is read where it is: nothing in it runs, nothing is loaded from elsewhere, and one style is its own.
    ...(style !== undefined && { 'Content-Security-Policy': `${STRICTEST}; style-src '${style}'` }),
  }
}

const STRICTEST =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"

function contentTypes(): string {
  return FORMS.map((form) => form.contentType.split(';')[0]).join(', ')
}
