import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { loadLanguages } from '../../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../../shared/languages/registry.ts'
import type { RefusalCode } from '../../../shared/refusal-code.ts'
import { wasEnded } from '../../access/sessions.ts'
import * as environment from '../../environment/environment.ts'
import { secretInCookie } from '../../http/session-of-request.ts'
import { logFailure } from '../../platform/error-log.ts'
import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { mistakeLines } from '../forms/form-mistakes.ts'
import { answer } from '../frame/answer.tsx'
import { forgetLastLook } from '../frame/last-look.ts'
import type { Page } from '../frame/visitor.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { InvitationForm } from '../pieces/invitation-form.tsx'
import { LookUpLinks } from '../pieces/look-up-links.tsx'
import { TypedTexts, typedTextsIn } from '../pieces/typed-values.tsx'

/** Refusals that mean that the visitor has no session. */
const NO_SESSION: readonly RefusalCode[] = ['unauthenticated', 'left-meanwhile', 'admitted-anew']

/** Refusals after which another invitation can be taken. */
const WITH_ANOTHER_INVITATION: readonly RefusalCode[] = [
  'unauthenticated',
  'invitation-spent',
  'invitation-unreadable',
  'too-many-attempts',
]

/** Refusals that a change of the roster answers. */
const AT_THE_ROSTER: readonly RefusalCode[] = ['side-empty', 'side-too-small', 'not-track-1.5', 'no-co-chair']

/**
 * Answers a refused request with a page that says what to do, and gives the typed texts back. Logs an
 * unknown error.
 */
export async function refuse(error: Error, context: Page): Promise<Response> {
  if (context.get('phrases') === undefined) {
    await loadLanguages([USUAL_LANGUAGE])
    context.set('language', USUAL_LANGUAGE)
    context.set('phrases', phrasesIn(USUAL_LANGUAGE))
  }
  const phrases = context.get('phrases')
  const { status, words, detail } = messageFor(error, context)
  const hasNoSession = error instanceof Refused && NO_SESSION.includes(error.code)
  if (hasNoSession) context.set('session', undefined)
  const forgets = hasNoSession && (await isEndedOnThisDevice(context))
  if (forgets) forgetLastLook(context)
  const written = await typedTextsIn(context.req)
  const [title, advice] = words
  const body = (
    <>
      <h1>{title}</h1>
      <p>{advice}</p>
      {detail.map((line) => (
        <p>{line}</p>
      ))}
      {error instanceof Refused && <LookUpLinks stored={error.stored} phrases={phrases} />}
      <TypedTexts
        written={written}
        phrases={phrases}
        wasRefused={error instanceof Refused && error.code !== 'left-meanwhile' && error.stored === undefined}
      />
      {error instanceof Refused && WITH_ANOTHER_INVITATION.includes(error.code) && <InvitationForm phrases={phrases} />}
      {error instanceof Refused && WITH_ANOTHER_INVITATION.includes(error.code) && (
        <p>
          {phrases.devices.signIn.have}
          {phrases.signs.space}
          <a href="/device">{phrases.devices.signIn.title}</a>
        </p>
      )}
      {error instanceof Refused && AT_THE_ROSTER.includes(error.code) && (
        <p>
          <a href="/roster">{phrases.roster.balance}</a>
        </p>
      )}
      {status !== 401 && (
        <p>
          <a class="button" href="/">
            {phrases.toDialogue}
          </a>
        </p>
      )}
    </>
  )
  return answer(context, { title, body, status, forgets, isOnlyHere: written.length > 0 })
}

/** Whether the request has a session that somebody ended, so that nothing of it stays in the browser. */
async function isEndedOnThisDevice(context: Page): Promise<boolean> {
  const secret = secretInCookie(context)
  return secret !== undefined && secret !== '' && (await wasEnded(environment.table(), secret))
}

type Said = {
  readonly status: ContentfulStatusCode
  readonly words: readonly [string, string]
  readonly detail: readonly string[]
}

function messageFor(error: Error, context: Page): Said {
  const phrases = context.get('phrases')
  if (error instanceof Refused) {
    logRefusal(error.code)
    return { status: error.status, words: phrases.refusal[error.code], detail: mistakeLines(error, phrases) }
  }
  logFailure(error)
  return { status: 500, words: phrases.unavailable, detail: [] }
}
