import { Hono } from 'hono'
import { SESSION_COOKIE, sessionOf } from '../../access/caller.ts'
import { forgetCookie } from '../../access/cookies.ts'
import { closeSession, invitedBy, openSession } from '../../actions/invite.ts'
import { keepSessionCookie } from '../../api/session.ts'
import { Refused } from '../../refusal.ts'
import { theDialogue, theTable } from '../../surroundings.ts'
import { answer } from '../answer.tsx'
import { Localized } from '../pieces/localized.tsx'
import type { Visit } from '../visitor.ts'

/** Coming in and leaving. Looking at an invitation redeems nothing: link previews look, too. */
export const invitation = new Hono<Visit>()
  .get('/invitation/:secret', async (context) => {
    const invited = await invitedBy(theTable(), context.req.param('secret'), new Date())
    if (invited === undefined) throw new Refused('invitation-spent', 'this invitation was used or has expired')

    const phrases = context.get('phrases')
    const { title, convener, sides } = theDialogue()
    const side = invited.role === 'participant' ? sides.find((one) => one.id === invited.side) : undefined
    const body = (
      <>
        <p class="soft">{phrases.invitation.title}</p>
        <h1>
          <Localized text={title} phrases={phrases} />
        </h1>
        <p>{phrases.invitation.what}</p>
        <dl class="facts">
          <dt>{phrases.invitation.you}</dt>
          <dd>
            <bdi>{invited.name}</bdi>, {phrases.role[invited.role]}
            {side !== undefined && (
              <>
                {', '}
                <Localized text={side.name} phrases={phrases} />
              </>
            )}
          </dd>
          <dt>{phrases.invitation.convenes}</dt>
          <dd>
            <Localized text={convener} phrases={phrases} />
          </dd>
        </dl>
        <p>{phrases.invitation.capacity}</p>
        <p>{phrases.invitation.rule}</p>
        <form method="post">
          <button type="submit">{phrases.invitation.accept}</button>
        </form>
        <p class="soft">{phrases.invitation.once}</p>
      </>
    )
    return answer(context, { title: phrases.invitation.title, body })
  })
  .post('/invitation/:secret', async (context) => {
    const { secret } = await openSession(theTable(), context.req.param('secret'), new Date())
    keepSessionCookie(context, secret)
    return context.redirect('/', 303)
  })
  .post('/leave', async (context) => {
    const secret = sessionOf(context)
    if (secret !== undefined) await closeSession(theTable(), secret)
    forgetCookie(context, SESSION_COOKIE)
    context.set('caller', undefined)
    const phrases = context.get('phrases')
    const [title, advice] = phrases.left
    const body = (
      <>
        <h1>{title}</h1>
        <p>{advice}</p>
      </>
    )
    return answer(context, { title, body })
  })
