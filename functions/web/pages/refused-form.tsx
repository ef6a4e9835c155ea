import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { mistakeLines } from '../forms/form-mistakes.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** What is said above a form that was refused, with the status of the answer. */
export type Trouble = { readonly title: string; readonly lines: readonly string[]; readonly status: number }

/** The mistakes of a form that was not sent on. */
export function mistakesOf(lines: readonly string[], { refusal }: Phrases): Trouble {
  return { title: refusal.invalid[0], lines, status: 422 }
}

/**
 * What is said of a refusal, on the page of its form. What is no matter of the form gets a page of its own.
 *
 * @throws the error, if it is no refusal, or one of who may do this and what is there
 */
export function troubleOf(error: unknown, phrases: Phrases): Trouble {
  if (!(error instanceof Refused) || [400, 401, 403, 404].includes(error.status)) throw error
  logRefusal(error.code)
  const [title, advice] = phrases.refusal[error.code]
  return { title, lines: [...mistakeLines(error, phrases), advice], status: error.status }
}

export function FormMistake({ trouble: { title, lines = [] } }: { readonly trouble: Partial<Trouble> }) {
  if (title === undefined) return null
  return (
    <div class="mistake" role="alert" tabindex={-1}>
      <h2>{title}</h2>
      {lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  )
}
