import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { provideDependencies } from '../http/dependencies.ts'
import { assertListed, guard } from '../http/guard.ts'
import { type Policy, securityMiddleware } from '../http/security-headers.ts'
import { prolongSessionOfCaller } from '../http/session-of-request.ts'
import { Refused } from '../platform/refusal.ts'
import { assets, STYLE_HASH } from './frame/assets.ts'
import { chooseLanguage, type Visit } from './frame/visitor.ts'
import { coChairs } from './pages/co-chairs-forms.ts'
import { dialogue } from './pages/dialogue-page.tsx'
import { glossary } from './pages/glossary-page.tsx'
import { instrument } from './pages/instrument-page.tsx'
import { invitation } from './pages/invitation-page.tsx'
import { refuse } from './pages/refusal-page.tsx'
import { roster } from './pages/roster-page.tsx'
import { rounds } from './pages/round-pages.tsx'
import { caucus } from './reading/caucus-forms.ts'
import { reading } from './reading/reading-forms.tsx'

/** The largest form is a ratification with a reservation on each of 40 clauses, percent-encoded. */
const MOST_BYTES = 512 * 1_024

/** Pages load nothing from other origins, run no inline script, and send forms to this origin only. */
const PAGE: Policy = {
  // With no-referrer, browsers send `Origin: null` with forms, and the origin check refuses them.
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

/** Parley's pages. Every form works without a script: a POST is answered with a redirect. */
export function web(): Hono<Visit> {
  const app = new Hono<Visit>()
  app.onError((error, context) => refuse(error, context))
  app.notFound((context) => refuse(new Refused('no-such-page', `there is nothing at ${context.req.path}`), context))
  app.use(...securityMiddleware(PAGE, MOST_BYTES), compress())
  app.route('/', assets)
  app.use(chooseLanguage, guard, prolongSessionOfCaller, provideDependencies)
  for (const pages of [invitation, dialogue, reading, caucus, coChairs, rounds, instrument, roster, glossary])
    app.route('/', pages)
  return assertListed(app)
}
