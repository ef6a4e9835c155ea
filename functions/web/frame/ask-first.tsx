import type { Child } from 'hono/jsx'
import { FieldsAgain, typedIn } from '../pieces/typed-values.tsx'
import { answer } from './answer.tsx'
import type { Page } from './visitor.ts'

/** A question before something that cannot be undone. */
export type Question = {
  readonly title: string
  /** What will happen, a paragraph each. */
  readonly means: readonly Child[]
  /** The words of the button that does it. */
  readonly button: string
  /** The address of the page that the form was on. */
  readonly from: string
  /** Fields that the visitor chooses by before confirming. They replace fields of the form with the same names. */
  readonly choice?: Child
  /** Whether it can be taken back for some time. */
  readonly isReversible?: boolean
}

/**
 * Asks before something that cannot be undone. The page carries the fields of the form, and its button sends them again.
 *
 * @param ask the question, or `undefined` where it will be refused anyway
 * @returns the page with the question, or `undefined` if the visitor has answered it or is not asked
 */
export async function askFirst(context: Page, ask: () => Promise<Question | undefined>): Promise<Response | undefined> {
  const typed = await typedIn(context.req)
  if (typed['confirmed'] === 'yes') return undefined
  const question = await ask()
  if (question === undefined) return undefined
  const { title, means, button, from, choice, isReversible = false } = question
  const phrases = context.get('phrases')
  const body = (
    <>
      <h1>{title}</h1>
      <p class="notice" role="status">
        {phrases.askFirst.notYet}
      </p>
      {means.map((one) => (
        <p>{one}</p>
      ))}
      {!isReversible && (
        <p>
          <strong>{phrases.askFirst.final}</strong>
        </p>
      )}
      <form method="post" action={context.req.path}>
        <FieldsAgain typed={typed} />
        {choice}
        <div class="actions">
          <button type="submit" name="confirmed" value="yes">
            {button}
          </button>
          <a href={from}>{phrases.askFirst.back}</a>
        </div>
      </form>
    </>
  )
  return answer(context, { title, body, address: from, isLive: false })
}
