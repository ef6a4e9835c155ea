import { Hono } from 'hono'
import type { Child } from 'hono/jsx'
import type { RefusalCode } from '../../../shared/refusal-code.ts'
import * as environment from '../../environment/environment.ts'
import { setSecureCookie } from '../../http/cookies.ts'
import { signScreenInWithinLimit } from '../../http/redeem-invitation.ts'
import { SCREEN_COOKIE } from '../../http/session-of-request.ts'
import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { seeScreen } from '../../views/see-screen.ts'
import { answer } from '../frame/answer.tsx'
import type { Page, Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { languageBesideOn } from '../pieces/beside-links.tsx'
import { CodeForm } from '../pieces/code-form.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { typedIn } from '../pieces/typed-values.tsx'
import { ScreenBody } from '../reading/screen-body.tsx'

/** Codes that were typed and do not work. */
const AGAIN: readonly RefusalCode[] = ['no-such-code', 'too-many-attempts']

/** The screen in the room. Before it is signed in, the page asks for the code that a facilitator made. */
export const screen = new Hono<Visit>()
  .get('/screen', async (context) => {
    const signedIn = context.get('screen')
    const phrases = context.get('phrases')
    if (signedIn === undefined) return askForCode(context)
    const { table, now } = context.get('dependencies')
    const view = await seeScreen(table, signedIn.shows, environment.dialogue(), now)
    const own = languageOfDocument(view, phrases)
    const beside = languageBesideOn(context.req.query('beside'), view, own)
    const languages = beside === undefined ? undefined : [own, beside]
    // A facilitator may be signed in with the same browser. The screen shows no name.
    context.set('session', undefined)
    return answer(context, {
      title: phrases.screen.title,
      body: <ScreenBody view={view} origin={environment.origin()} now={now} languages={languages} phrases={phrases} />,
      shows: view,
      isScreen: true,
    })
  })
  .post('/screen', async (context) => {
    const { code = '' } = await typedIn(context.req)
    try {
      const { secret, seconds } = await signScreenInWithinLimit(context, code)
      setSecureCookie(context, SCREEN_COOKIE, secret, seconds)
      return context.redirect('/screen', 303)
    } catch (error) {
      if (!(error instanceof Refused && AGAIN.includes(error.code))) throw error
      logRefusal(error.code)
      return askForCode(context, error)
    }
  })

function askForCode(context: Page, error?: Refused): Promise<Response> {
  const phrases = context.get('phrases')
  return answer(context, {
    title: phrases.screen.title,
    body: <AskForCode phrases={phrases} isWrong={error !== undefined} />,
    address: '/screen',
    isOnlyHere: false,
    status: error === undefined ? 200 : (error.status as 401 | 429),
  })
}

function AskForCode({ phrases, isWrong }: { readonly phrases: Phrases; readonly isWrong: boolean }): Child {
  const { title, whatIs, code, codeHint, signIn } = phrases.screen
  return (
    <CodeForm
      action="/screen"
      title={title}
      about={whatIs}
      label={code}
      hint={codeHint}
      button={signIn}
      most={40}
      autocomplete="off"
      refused={isWrong ? 'no-such-code' : undefined}
      phrases={phrases}
    />
  )
}
