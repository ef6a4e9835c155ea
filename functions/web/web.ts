import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { MOST_TABLE_BYTES } from '../../shared/roster/read-roster.ts'
import { provideDependencies } from '../http/dependencies.ts'
import { assertListed, guard } from '../http/guard.ts'
import { otherMethods } from '../http/other-methods.ts'
import { type Policy, securityMiddleware } from '../http/security-headers.ts'
import { prolongSessionOfCaller } from '../http/session-of-request.ts'
import { Refused } from '../platform/refusal.ts'
import { assets, SCREEN_STYLE_HASH, STYLE_HASH } from './frame/assets.ts'
import { pageScripts } from './frame/page-scripts.ts'
import { verifier } from './frame/verifier.ts'
import { chooseLanguage, type Visit } from './frame/visitor.ts'
import { bracketMap } from './pages/bracket-map-page.tsx'
import { coChairs } from './pages/co-chairs-forms.ts'
import { concordances } from './pages/concordance-page.tsx'
import { confirmations } from './pages/confirmation-pages.tsx'
import { consultationPage } from './pages/consultation-page.tsx'
import { consultationsPage } from './pages/consultations-page.tsx'
import { corrections } from './pages/correction-forms.tsx'
import { devices } from './pages/devices-page.tsx'
import { dialogue } from './pages/dialogue-page.tsx'
import { glossary } from './pages/glossary-page.tsx'
import { instrument } from './pages/instrument-page.tsx'
import { invitation } from './pages/invitation-page.tsx'
import { invitations } from './pages/invitations-page.tsx'
import { keysPage } from './pages/keys-page.tsx'
import { memo } from './pages/memo-page.tsx'
import { messages } from './pages/messages-page.tsx'
import { passkeys } from './pages/passkeys-page.ts'
import { programs } from './pages/programs-page.tsx'
import { publicRecord } from './pages/public-page.tsx'
import { refuse } from './pages/refusal-page.tsx'
import { roster } from './pages/roster-page.tsx'
import { rosterTable } from './pages/roster-table-page.tsx'
import { rounds } from './pages/round-pages.tsx'
import { screen } from './pages/screen-page.tsx'
import { screens } from './pages/screens-page.tsx'
import { settings } from './pages/settings-page.tsx'
import { side } from './pages/side-page.tsx'
import { standing } from './pages/standing-page.tsx'
import { witnessPage } from './pages/witness-page.tsx'
import { candidates } from './reading/candidates-page.tsx'
import { caucus } from './reading/caucus-forms.ts'
import { chairsTexts } from './reading/chairs-texts-page.tsx'
import { floor } from './reading/floor-page.tsx'
import { order } from './reading/order-page.tsx'
import { reading } from './reading/reading-forms.tsx'
import { receipt } from './reading/receipt-page.tsx'
import { sealedCaucus } from './reading/sealed-caucus-page.tsx'

/** The largest form is a ratification with a reservation on each of 40 clauses, percent-encoded. */
const MOST_BYTES = 512 * 1_024

/** A table that was sent in an encoding with one byte for each letter is sent again in UTF-8, which may take two. */
const MOST_FORM_OF_TABLE = 2 * MOST_TABLE_BYTES

/** Pages load nothing from other origins, run no inline script, and send forms to this origin only. */
const PAGE: Policy = {
  // With no-referrer, browsers send `Origin: null` with forms, and the origin check refuses them.
  referrerPolicy: 'same-origin',
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [`'${STYLE_HASH}'`, `'${SCREEN_STYLE_HASH}'`],
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
  app.use(
    ...securityMiddleware(PAGE, { bytes: MOST_BYTES, larger: { '/roster/table': MOST_FORM_OF_TABLE } }),
    compress(),
    otherMethods<Visit>(app, refuse),
  )
  app.route('/', assets)
  app.route('/', verifier)
  app.route('/', pageScripts)
  app.use(chooseLanguage, guard, prolongSessionOfCaller, provideDependencies)
  for (const pages of [
    invitation,
    dialogue,
    reading,
    receipt,
    order,
    chairsTexts,
    floor,
    candidates,
    caucus,
    sealedCaucus,
    coChairs,
    rounds,
    instrument,
    bracketMap,
    concordances,
    standing,
    confirmations,
    consultationsPage,
    consultationPage,
    roster,
    rosterTable,
    invitations,
    corrections,
    glossary,
    messages,
    screen,
    screens,
    settings,
    programs,
    witnessPage,
    publicRecord,
    devices,
    passkeys,
    side,
    keysPage,
    memo,
  ])
    app.route('/', pages)
  return assertListed(app)
}
