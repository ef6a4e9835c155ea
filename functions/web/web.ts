import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { guard, listed } from '../access/guard.ts'
import { Refused } from '../refusal.ts'
import { theOrigin } from '../surroundings.ts'
import { assets } from './assets.ts'
import { onlyFromHere } from './only-from-here.ts'
import { dialogue } from './pages/dialogue.tsx'
import { glossary } from './pages/glossary.tsx'
import { instrument } from './pages/instrument.tsx'
import { invitation } from './pages/invitation.tsx'
import { reading } from './pages/reading.tsx'
import { refuse } from './pages/refusal.tsx'
import { roster } from './pages/roster.tsx'
import { rounds } from './pages/rounds.tsx'
import { inTheirLanguage, type Visit } from './visitor.ts'

/** A reservation on every one of 40 clauses, percent-encoded, fits. */
const MOST_BYTES = 512 * 1_024

/** Parley's pages. Every form works without a script: it posts, and is answered with a redirect. */
export function web(): Hono<Visit> {
  const app = new Hono<Visit>()
  app.onError((error, context) => refuse(error, context))
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(
    compress(),
    onlyFromHere,
    csrf({ origin: (origin) => origin === theOrigin() }),
    bodyLimit({
      maxSize: MOST_BYTES,
      onError: () => {
        throw new HTTPException(413)
      },
    }),
  )
  app.route('/', assets)
  app.use(inTheirLanguage, guard)
  for (const pages of [invitation, dialogue, reading, rounds, instrument, roster, glossary]) app.route('/', pages)
  return listed(app)
}
