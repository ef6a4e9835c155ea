import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import { newKey } from '../../platform/random.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from './typed-values.tsx'

type AnswerFormProps = {
  readonly number: number
  readonly page: number
  readonly typed: Typed | undefined
  /** Whether the script encrypts it. The form is hidden until the script has opened the message. */
  readonly isSealed?: boolean
  readonly phrases: Phrases
}

/** The form of an answer to a message. */
export function AnswerForm({ number, page, typed, isSealed = false, phrases }: AnswerFormProps) {
  const { messages: said } = phrases
  const sends = isSealed
    ? { 'data-seal-answer': '', hidden: true }
    : { method: 'post' as const, action: `/messages/${number}/answer` }
  return (
    <form {...sends} data-draft={`messages:${number}`} {...isTyped(typed)}>
      <input type="hidden" name="key" value={typed?.['key'] ?? newKey()} />
      <input type="hidden" name="page" value={String(page)} />
      <TextField id={`answer-${number}`} label={said.yourAnswer} typed={typed} />
      <p class="note">{said.never}</p>
      <div class="actions">
        <button type="submit">{said.sendAnswer}</button>
      </div>
    </form>
  )
}

type TextFieldProps = { readonly id: string; readonly label: string; readonly typed: Typed | undefined }

/** What a message or an answer says. */
export function TextField({ id, label, typed }: TextFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} name="text" dir="auto" maxlength={LONGEST_TEXT} required>
        {typed?.['text'] ?? ''}
      </textarea>
    </>
  )
}

/** Marks a form that was given back. */
export function isTyped(typed: Typed | undefined) {
  return typed === undefined ? {} : { 'data-typed': '' }
}
