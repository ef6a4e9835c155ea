import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { keepSignedIn } from '../access/caller.ts'
import { guard, listed } from '../access/guard.ts'
import { inBrowsers, type Policy } from '../access/in-browsers.ts'
import { Refused } from '../refusal.ts'
import { assets, STYLE_HASH } from './assets.ts'
import { caucus } from './pages/caucus.ts'
import { coChairs } from './pages/co-chairs.ts'
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

/** Nothing on a page comes from elsewhere, runs from within the page, or leads a form elsewhere. */
const PAGE: Policy = {
  // Not no-referrer: a browser would send its forms with an origin of null.
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [`'${STYLE_HASH}'`],
    scriptSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    formAction: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
}

/** Parley's pages. Every form works without a script: it posts, and is answered with a redirect. */
export function web(): Hono<Visit> {
  const app = new Hono<Visit>()
  app.onError((error, context) => refuse(error, context))
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...inBrowsers(PAGE, MOST_BYTES), compress())
  app.route('/', assets)
  app.use(inTheirLanguage, guard, keepSignedIn)
  for (const pages of [invitation, dialogue, reading, caucus, coChairs, rounds, instrument, roster, glossary])
    app.route('/', pages)
  return listed(app)
}
