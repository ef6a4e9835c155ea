import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import { pageOf } from '../../../shared/note.ts'
import { newKey } from '../../platform/random.ts'
import type { MessagesView, OwnMessagesView } from '../../views/messages-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import type { Typed } from './typed-values.tsx'

/** A form that was refused: `message`, or the number of the message that it answers. */
export type MessageGivenBack = { readonly form: string; readonly typed: Typed }

type Props = { readonly givenBack: MessageGivenBack | undefined; readonly phrases: Phrases }

/** A participant's own messages with the answers, and the form for another one. */
export function OwnMessages({ own, givenBack, phrases }: Props & { readonly own: OwnMessagesView }) {
  const { messages: said } = phrases
  const typed = givenBack?.typed
  return (
    <>
      <p>{said.what[own.readBy]}</p>
      <p class="note">{said.operator}</p>
      {own.messages.length === 0 && <p>{said.none}</p>}
      {own.messages.map(({ text, signed, answers }) => (
        <article>
          <h2>{said.yours}</h2>
          {!signed && <p class="soft">{said.unsigned}</p>}
          <Text text={text} />
          <Answers answers={answers} phrases={phrases} />
          {answers.length === 0 && <p class="soft">{said.noAnswer}</p>}
        </article>
      ))}
      {own.left === 0 && <p>{said.full}</p>}
      {(own.left > 0 || typed !== undefined) && (
        <form method="post" action="/messages" data-draft="messages" {...isTyped(typed)}>
          <input type="hidden" name="key" value={typed?.['key'] ?? newKey()} />
          <TextField id="message-text" label={said.write[own.readBy]} typed={typed} />
          <fieldset>
            <legend>{said.sign}</legend>
            {(['no', 'yes'] as const).map((signed) => (
              <label class="choice">
                <input type="radio" name="signed" value={signed} checked={(typed?.['signed'] ?? 'no') === signed} />
                <span>
                  {said.signed[signed][0]}
                  <small>{said.signed[signed][1]}</small>
                </span>
              </label>
            ))}
          </fieldset>
          <p class="note">{said.never}</p>
          <div class="actions">
            <button type="submit">{said.send}</button>
          </div>
        </form>
      )}
    </>
  )
}

/** The messages that were left for a facilitator, each with its answers and the form for another one. */
export function MessagesForYou({ view, givenBack, phrases }: Props & { readonly view: MessagesView }) {
  const { messages: said } = phrases
  return (
    <>
      <p>{said.inboxMeans}</p>
      <p class="note">{said.operator}</p>
      {view.messages.length === 0 && view.waiting.length === 0 && <p>{said.noneForYou}</p>}
      {view.waiting.length > 0 && (
        <nav aria-label={said.waiting}>
          {said.waiting}
          {phrases.signs.colon}
          {view.waiting.map((number) => (
            <a href={`/messages?page=${pageOf(number)}#message-${number}`}>{said.number(number)}</a>
          ))}
        </nav>
      )}
      {view.messages.map(({ number, text, name, answers }) => (
        <article id={`message-${number}`}>
          <h2>{said.number(number)}</h2>
          <p class="soft">
            {name === undefined ? (
              said.unsigned
            ) : (
              <>
                {said.signedBy}
                {phrases.signs.space}
                <bdi>{name}</bdi>
              </>
            )}
          </p>
          <Text text={text} />
          <Answers answers={answers} phrases={phrases} />
          <details open={givenBack?.form === String(number) || answers.length === 0}>
            <summary>{said.yourAnswer}</summary>
            <AnswerForm
              number={number}
              page={view.page}
              typed={givenBack?.form === String(number) ? givenBack.typed : undefined}
              phrases={phrases}
            />
          </details>
        </article>
      ))}
      {view.pages > 1 && (
        <nav aria-label={said.pages}>
          {Array.from({ length: view.pages }, (_, index) => index + 1).map((page) => (
            <a href={`/messages?page=${page}`} {...(page === view.page && { 'aria-current': 'page' as const })}>
              {said.page(page)}
            </a>
          ))}
        </nav>
      )}
    </>
  )
}

type AnswerFormProps = {
  readonly number: number
  readonly page: number
  readonly typed: Typed | undefined
  readonly phrases: Phrases
}

function AnswerForm({ number, page, typed, phrases }: AnswerFormProps) {
  const { messages: said } = phrases
  return (
    <form method="post" action={`/messages/${number}/answer`} data-draft={`messages:${number}`} {...isTyped(typed)}>
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

function TextField({ id, label, typed }: TextFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <textarea id={id} name="text" dir="auto" maxlength={LONGEST_TEXT} required>
        {typed?.['text'] ?? ''}
      </textarea>
    </>
  )
}

function Answers({ answers, phrases }: { readonly answers: readonly string[]; readonly phrases: Phrases }) {
  return (
    <>
      {answers.map((text) => (
        <blockquote>
          <strong>{phrases.messages.answer}</strong>
          <Text text={text} />
        </blockquote>
      ))}
    </>
  )
}

function Text({ text }: { readonly text: string }) {
  return (
    <p class="text" dir="auto">
      {text}
    </p>
  )
}

function isTyped(typed: Typed | undefined) {
  return typed === undefined ? {} : { 'data-typed': '' }
}
