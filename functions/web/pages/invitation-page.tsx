import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { Participant } from '../../../shared/participant.ts'
import { closeEverySession, closeSession, LONGEST_SESSION_SECONDS } from '../../access/sessions.ts'
import * as environment from '../../environment/environment.ts'
import { removeCookie, setSecureCookie } from '../../http/cookies.ts'
import { readInvitation } from '../../http/read-invitation.ts'
import { lookWithinLimit, redeemWithinLimit } from '../../http/redeem-invitation.ts'
import { SESSION_COOKIE, secretOf } from '../../http/session-of-request.ts'
import { readVerifierKey } from '../../record/read-log.ts'
import { seeWaiting, type Waiting } from '../../views/see-invitation.ts'
import { answer } from '../frame/answer.tsx'
import { forgetLastLook } from '../frame/last-look.ts'
import type { Page, Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { InvitationForm } from '../pieces/invitation-form.tsx'
import { Invited } from '../pieces/invited.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'
import { typedIn } from '../pieces/typed-values.tsx'

/**
 * Signing in with an invitation, and signing out. A GET of an invitation redeems nothing and shows nothing: its secret
 * is behind the # and is not sent. Link previews send a GET, too. A first button shows whose the invitation is, and
 * leaves it as it is; a second one accepts it. Programs that look at links press neither.
 */
export const invitation = new Hono<Visit>()
  .get('/invitation', (context) => {
    const phrases = context.get('phrases')
    return answer(context, { title: phrases.invitation.title, body: <Invitation phrases={phrases} /> })
  })
  .post('/invitation/look', async (context) => {
    const phrases = context.get('phrases')
    const { table, now } = context.get('dependencies')
    const { invitation: given = '' } = await typedIn(context.req)
    const { invited, isRecovery } = await lookWithinLimit(context, given)
    const secret = readInvitation(given)
    const waiting = await seeWaiting(table, invited, phrases.language, now)
    const logKey = await readVerifierKey(table)
    return answer(context, {
      title: phrases.invitation.title,
      body: <Invitation phrases={phrases} found={{ secret, invited, isRecovery, waiting, logKey }} />,
      // The secret behind the # leads there again.
      address: `/invitation#${secret}`,
      isOnlyHere: false,
    })
  })
  .post('/invitation', async (context) => {
    const { invitation: given = '' } = await typedIn(context.req)
    const { secret } = await redeemWithinLimit(context, given)
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

type InvitationProps = {
  readonly phrases: Phrases
  /** The invitation, once the visitor has sent its secret. */
  readonly found?: {
    readonly secret: string
    readonly invited: Participant
    readonly isRecovery: boolean
    readonly waiting: Waiting
    /** The key of the log; `undefined` until it is signed. */
    readonly logKey: string | undefined
  }
}

function Invitation({ phrases, found }: InvitationProps): Child {
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
        {found !== undefined && <Invited {...found} phrases={phrases} />}
      </dl>
      <p>{phrases.invitation.capacity}</p>
      <p>{phrases.invitation.rule}</p>
      {found === undefined ? (
        <>
          <InvitationForm phrases={phrases} />
          <p>
            {phrases.devices.signIn.have}
            {phrases.signs.space}
            <a href="/device">{phrases.devices.signIn.title}</a>
          </p>
        </>
      ) : (
        <form method="post" action="/invitation">
          <input type="hidden" name="invitation" value={found.secret} />
          {found.isRecovery && <p class="notice">{phrases.recovery.look}</p>}
          <div class="actions">
            <button type="submit">{found.isRecovery ? phrases.recovery.accept : phrases.invitation.accept}</button>
          </div>
        </form>
      )}
      {found?.isRecovery !== true && <p class="soft">{phrases.invitation.once}</p>}
      {found?.logKey !== undefined && (
        <details>
          <summary>{phrases.invitation.logKey}</summary>
          <p>{phrases.invitation.logKeyMeans}</p>
          <p>
            <code>{found.logKey}</code>
          </p>
        </details>
      )}
    </>
  )
}

/** Answers a sign-out. The browser is told to delete everything it stored for this origin. */
function left(context: Page): Response | Promise<Response> {
  removeCookie(context, SESSION_COOKIE)
  forgetLastLook(context)
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
  return answer(context, { title, body, isOnlyHere: false })
}
