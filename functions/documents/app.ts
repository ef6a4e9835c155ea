import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import * as z from 'zod'
import { Language } from '../../shared/localized-text.ts'
import { recordSchema } from '../../shared/record.ts'
import { type Guarded, guard, listed } from '../access/guard.ts'
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
  app.use(
    secureHeaders({ strictTransportSecurity: 'max-age=31536000; includeSubDomains', referrerPolicy: 'no-referrer' }),
  )
  app.use(guard)
  app.get('/api/openapi.json', (context) => context.json(openApiOf(ROUTES)))
  app.get('/api/record.schema.json', (context) => context.json(recordSchema()))
  for (const path of PATHS) {
    app.get(`/api/rounds/:round/instrument${path}`, valid('param', params), valid('query', asked), async (context) => {
      const form = formAsked(path === '' ? undefined : path.slice(1), context.req.header('Accept'))
      if (form === undefined) throw new Refused('invalid', `the instrument can be had as ${contentTypes()}`)
      const { round } = context.req.valid('param')
      const found = await seeInstrument(theTable(), round, context.req.valid('query'))
      const language = found[0]?.language ?? 'en'
      return context.body((await form.render(found)) as string, 200, headersOf(form, `round-${round}.${language}`))
    })
  }
  return listed(app)
}

function headersOf({ contentType, extension }: Form, name: string) {
  return {
    'Content-Type': contentType,
    'Content-Disposition': `${extension === 'docx' ? 'attachment' : 'inline'}; filename="${name}.${extension}"`,
    'Cache-Control': 'private, no-cache',
    Vary: 'Accept, Authorization, Cookie',
    // A document is read where it is: nothing in it runs, and nothing is loaded from elsewhere.
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  }
}

function contentTypes(): string {
  return FORMS.map((form) => form.contentType.split(';')[0]).join(', ')
}
