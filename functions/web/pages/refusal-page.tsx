import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { logFailure } from '../../platform/error-log.ts'
import { type RefusalCode, Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { mistakeLines } from '../forms/form-mistakes.ts'
import { answer } from '../frame/answer.tsx'
import type { Page } from '../frame/visitor.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'
import { TypedTexts, typedTextsIn } from '../pieces/typed-values.tsx'

/** Refusals that mean that the visitor has no session. */
const NO_SESSION: readonly RefusalCode[] = ['unauthenticated', 'left-meanwhile']

/**
 * Answers a refused request with a page that says what to do, and gives the typed texts back. Logs an
 * unknown error.
 */
export async function refuse(error: Error, context: Page): Promise<Response> {
  if (context.get('phrases') === undefined) {
    context.set('language', 'en')
    context.set('phrases', phrasesIn('en'))
  }
  const phrases = context.get('phrases')
  const { status, words, detail } = messageFor(error, context)
  if (error instanceof Refused && NO_SESSION.includes(error.code)) context.set('session', undefined)
  const written = await typedTextsIn(context.req)
  const [title, advice] = words
  const body = (
    <>
      <h1>{title}</h1>
      <p>{advice}</p>
      {detail.map((line) => (
        <p>{line}</p>
      ))}
      <TypedTexts
        written={written}
        phrases={phrases}
        wasRefused={error instanceof Refused && error.code !== 'left-meanwhile'}
      />
      {error instanceof Refused && error.code === 'not-track-1.5' && (
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
  return answer(context, { title, body, status })
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
