import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { closeEverySession, closeSession, LONGEST_SESSION_SECONDS } from '../../access/sessions.ts'
import * as environment from '../../environment/environment.ts'
import { removeCookie, setSecureCookie } from '../../http/cookies.ts'
import { redeemWithinLimit } from '../../http/redeem-invitation.ts'
import { SESSION_COOKIE, secretOf } from '../../http/session-of-request.ts'
import { answer } from '../frame/answer.tsx'
import type { Page, Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { typedIn } from '../pieces/typed-values.tsx'

/**
 * Signing in with an invitation, and signing out. A GET of an invitation redeems nothing and shows nothing: its secret
 * is behind the # and is not sent. Link previews send a GET, too.
 */
export const invitation = new Hono<Visit>()
  .get('/invitation', (context) => {
    const phrases = context.get('phrases')
    return answer(context, { title: phrases.invitation.title, body: <Invitation phrases={phrases} /> })
  })
  .post('/invitation', async (context) => {
    const { invitation: given = '' } = await typedIn(context.req)
    const { secret } = await redeemWithinLimit(context, secretIn(given))
    // The session of another person on this device ends.
    const before = secretOf(context)
    if (before !== undefined) await closeSession(context.get('dependencies').table, before)
    setSecureCookie(context, SESSION_COOKIE, secret, LONGEST_SESSION_SECONDS)
    return context.redirect('/', 303)
  })
  .post('/leave', async (context) => {
    const secret = secretOf(context)
    if (secret !== undefined) await closeSession(context.get('dependencies').table, secret)
    return left(context)
  })
  .post('/leave-everywhere', async (context) => {
    const session = context.get('session')
    const { table } = context.get('dependencies')
    if (session !== undefined) await closeEverySession(table, session.participant.id)
    return left(context)
  })

/** The visitor can paste the whole link, or only the part after #. */
function secretIn(given: string): string {
  return given.trim().split(/[#/]/).at(-1) ?? ''
}

function Invitation({ phrases }: { readonly phrases: Phrases }): Child {
  const { title, convener } = environment.dialogue()
  return (
    <>
      <p class="soft">{phrases.invitation.title}</p>
      <h1>
        <Localized text={title} phrases={phrases} />
      </h1>
      <p>{phrases.invitation.what}</p>
      <dl class="facts">
        <dt>{phrases.invitation.convenes}</dt>
        <dd>
          <Localized text={convener} phrases={phrases} />
        </dd>
      </dl>
      <p>{phrases.invitation.capacity}</p>
      <p>{phrases.invitation.rule}</p>
      <form method="post" data-invitation="">
        <div data-by-hand="">
          <label for="invitation">{phrases.invitation.link}</label>
          <input type="text" id="invitation" name="invitation" required autocomplete="off" spellcheck={false} />
        </div>
        <div class="actions">
          <button type="submit">{phrases.invitation.accept}</button>
        </div>
      </form>
      <p class="soft">{phrases.invitation.once}</p>
    </>
  )
}

/** Answers a sign-out. The browser is told to delete everything it stored for this origin. */
function left(context: Page): Response | Promise<Response> {
  removeCookie(context, SESSION_COOKIE)
  context.header('Clear-Site-Data', '"cache", "storage"')
  context.set('session', undefined)
  const phrases = context.get('phrases')
  const [title, advice] = phrases.left
  const body = (
    <>
      <h1>{title}</h1>
      <p>{advice}</p>
    </>
  )
  return answer(context, { title, body })
}
