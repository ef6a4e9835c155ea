import { pageOf } from '../../../shared/note.ts'
import { newKey } from '../../platform/random.ts'
import type { MessagesView, OwnMessagesView } from '../../views/messages-view.ts'
import type { SideKeysView } from '../../views/see-side-keys.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { AnswerForm, isTyped, TextField } from './message-fields.tsx'
import { EncryptChoice, forScript, howRead, KeysForScript, SealedAnswers, SealedText } from './sealed-messages.tsx'
import type { Typed } from './typed-values.tsx'

/** A form that was refused: `message`, or the number of the message that it answers. */
export type MessageGivenBack = { readonly form: string; readonly typed: Typed }

type Props = {
  readonly givenBack: MessageGivenBack | undefined
  /** The keys of the visitor’s side, where messages can be encrypted. */
  readonly keys: SideKeysView | undefined
  readonly phrases: Phrases
}

/** A participant's own messages with the answers, and the form for another one. */
export function OwnMessages({ own, givenBack, keys, phrases }: Props & { readonly own: OwnMessagesView }) {
  const { messages: said } = phrases
  const typed = givenBack?.typed
  return (
    <>
      <p>{said.what[own.readBy]}</p>
      <p class="note">{keys === undefined ? said.operator : said.encrypted.operator}</p>
      <KeysForScript keys={keys} phrases={phrases} />
      {own.messages.length === 0 && <p>{said.none}</p>}
      {own.messages.map(({ text, signed, answers, sealed }) => (
        <article {...(sealed && forScript({ ...sealed, isOwn: true }))}>
          <h2>{said.yours}</h2>
          <Soft
            of={[...(signed ? [] : [said.unsigned]), ...howRead(sealed, keys, phrases)]}
            comma={phrases.signs.comma}
          />
          {sealed === undefined ? <Text text={text} /> : <SealedText phrases={phrases} />}
          <Answers answers={answers} phrases={phrases} />
          <SealedAnswers many={sealed?.answers.length ?? 0} phrases={phrases} />
          {answers.length === 0 && (sealed?.answers ?? []).length === 0 && <p class="soft">{said.noAnswer}</p>}
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
          {keys !== undefined && <EncryptChoice phrases={phrases} />}
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
export function MessagesForYou({ view, givenBack, keys, phrases }: Props & { readonly view: MessagesView }) {
  const { messages: said } = phrases
  return (
    <>
      <p>{said.inboxMeans}</p>
      <p class="note">{keys === undefined ? said.operator : said.encrypted.operator}</p>
      <KeysForScript keys={keys} phrases={phrases} />
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
      {view.messages.map(({ number, text, name, answers, sealed }) => (
        <article
          id={`message-${number}`}
          {...(sealed && forScript({ ...sealed, isOwn: false, number, ...(name !== undefined && { name }) }))}
        >
          <h2>{said.number(number)}</h2>
          <p class="soft">
            <span data-signed="">
              {name === undefined ? (
                said.unsigned
              ) : (
                <>
                  {said.signedBy}
                  {phrases.signs.space}
                  <bdi>{name}</bdi>
                </>
              )}
            </span>
            {howRead(sealed, keys, phrases).map((is) => `${phrases.signs.comma}${is}`)}
          </p>
          {sealed === undefined ? <Text text={text} /> : <SealedText phrases={phrases} />}
          <Answers answers={answers} phrases={phrases} />
          <SealedAnswers many={sealed?.answers.length ?? 0} phrases={phrases} />
          {sealed === undefined ? (
            <details open={givenBack?.form === String(number) || answers.length === 0}>
              <summary>{said.yourAnswer}</summary>
              <AnswerForm
                number={number}
                page={view.page}
                typed={givenBack?.form === String(number) ? givenBack.typed : undefined}
                phrases={phrases}
              />
            </details>
          ) : (
            <AnswerForm number={number} page={view.page} typed={undefined} isSealed phrases={phrases} />
          )}
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

function Soft({ of, comma }: { readonly of: readonly string[]; readonly comma: string }) {
  return of.length === 0 ? null : <p class="soft">{of.join(comma)}</p>
}

function Text({ text }: { readonly text: string }) {
  return (
    <p class="text" dir="auto">
      {text}
    </p>
  )
}
