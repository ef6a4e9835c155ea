import { Hono } from 'hono'
import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import { answerMessage, leaveMessage, rulesOfMessages } from '../../actions/leave-message.ts'
import * as environment from '../../environment/environment.ts'
import { sessionIn } from '../../http/guard.ts'
import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { seeMessages, seeOwnMessages } from '../../views/messages-view.ts'
import { seeDraftKey } from '../../views/see-draft-key.ts'
import { type SideKeysView, seeSideKeys } from '../../views/see-side-keys.ts'
import { answer } from '../frame/answer.tsx'
import { caucusScriptPath } from '../frame/page-scripts.ts'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { changesSaid } from '../pieces/changes-said.ts'
import { type MessageGivenBack, MessagesForYou, OwnMessages } from '../pieces/message-list.tsx'
import { changedIn, type Typed, typedIn } from '../pieces/typed-values.tsx'

const AT = '/messages'

/** The page of the messages for the facilitators: a participant's own, or for a facilitator those that were left for them. */
export const messages = new Hono<Visit>()
  .get(AT, (context) => show(context))
  .post(AT, async (context) => {
    const typed = await typedIn(context.req)
    const { text, key } = writtenIn(typed)
    // The form of a message that its author wants encrypted is sent by the script. It came without it, and is not left.
    if (typed['sealed'] === 'yes') throw new Refused('malformed', 'this message was to be encrypted, and was not')
    const mistake = mistakeOf(text, context.get('phrases'))
    if (mistake !== undefined) return show(context, { form: 'message', typed, ...mistake })
    try {
      requireKey(key)
      const message = { text, signed: typed['signed'] === 'yes', key }
      await leaveMessage(context.get('dependencies').table, visitorOf(context), message)
      return await back(context, { said: 'left', done: key })
    } catch (error) {
      return showRefused(context, { form: 'message', typed }, error)
    }
  })
  .post(`${AT}/:message/answer`, async (context) => {
    const form = context.req.param('message')
    const typed = await typedIn(context.req)
    const { text, key } = writtenIn(typed)
    const mistake = mistakeOf(text, context.get('phrases'))
    if (mistake !== undefined) return show(context, { form, typed, ...mistake })
    if (!/^[1-9]\d{0,5}$/.test(form)) throw new Refused('no-such-message', `there is no message ${form}`)
    try {
      requireKey(key)
      await answerMessage(context.get('dependencies').table, visitorOf(context), {
        message: Number(form),
        text,
        key,
      })
      return await back(context, { said: 'answered', done: key, page: typed['page'] ?? '' }, `#message-${form}`)
    } catch (error) {
      return showRefused(context, { form, typed }, error)
    }
  })

function writtenIn(typed: Typed) {
  return { text: (typed['text'] ?? '').trim(), key: typed['key'] ?? '' }
}

function requireKey(key: string): void {
  if (key === '') throw new Refused('malformed', 'the form carries no key')
}

function mistakeOf(text: string, { mistake, refusal }: Phrases) {
  const line = text === '' ? mistake.message : text.length > LONGEST_TEXT ? mistake.tooLong(LONGEST_TEXT) : undefined
  return line === undefined ? undefined : { title: refusal.invalid[0], lines: [line, refusal.invalid[1]], status: 422 }
}

async function back(context: Page, query: Record<string, string>, fragment = ''): Promise<Response> {
  const changed = await changedIn(context.req)
  const asked = new URLSearchParams({ ...query, ...(changed.length > 0 && { cleaned: changed.join(' ') }) })
  return context.redirect(`${AT}?${asked}${fragment}`, 303)
}

type Trouble = Partial<MessageGivenBack> & {
  readonly title?: string
  readonly lines?: readonly string[]
  readonly status?: number
}

function showRefused(context: Page, givenBack: MessageGivenBack, error: unknown): Promise<Response> {
  if (!(error instanceof Refused) || [401, 403, 404].includes(error.status)) throw error
  logRefusal(error.code)
  const [title, advice] = context.get('phrases').refusal[error.code]
  const { key: _, ...typed } = givenBack.typed
  return show(context, { ...givenBack, typed, title, lines: [advice], status: error.status })
}

async function show(context: Page, { form, typed, title, lines = [], status = 200 }: Trouble = {}): Promise<Response> {
  const phrases = context.get('phrases')
  const { messages } = phrases
  const visitor = visitorOf(context)
  const { table } = context.get('dependencies')
  const page = typed?.['page'] ?? context.req.query('page') ?? ''
  const seen =
    visitor.role === 'participant'
      ? { own: await seeOwnMessages(table, visitor) }
      : {
          messages: await seeMessages(
            table,
            sessionIn(context),
            /^[1-9]\d{0,4}$/.test(page) ? Number(page) : undefined,
          ),
        }
  const keys = await keysForMessages(context)
  const heading = 'own' in seen ? messages.title[seen.own.readBy] : messages.inbox
  const said = typed === undefined ? context.req.query('said') : undefined
  const givenBack = form === undefined || typed === undefined ? undefined : { form, typed }
  const body = (
    <>
      <h1>{heading}</h1>
      {title !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p>{line}</p>
          ))}
        </div>
      )}
      {(said === 'left' || said === 'answered') && (
        <p class="notice" role="status">
          {[messages[said], ...changesSaid(context.req.query('cleaned'), phrases)].join(phrases.signs.space)}
        </p>
      )}
      {'own' in seen ? (
        <OwnMessages own={seen.own} givenBack={givenBack} keys={keys} phrases={phrases} />
      ) : (
        <MessagesForYou view={seen.messages} givenBack={givenBack} keys={keys} phrases={phrases} />
      )}
    </>
  )
  return answer(context, {
    title: heading,
    body,
    address: AT,
    isLive: false,
    ...(keys !== undefined && { script: caucusScriptPath() }),
    draftKey: await seeDraftKey(table, visitor),
    status: status as 200 | 409 | 422,
  })
}

/** The keys of the visitor’s side, where messages to its co-chairs can be encrypted. */
async function keysForMessages(context: Page): Promise<SideKeysView | undefined> {
  const { table, now } = context.get('dependencies')
  const dialogue = environment.dialogue()
  if (dialogue.caucus !== 'encrypted' || !(await rulesOfMessages(table)).coChairs) return undefined
  return seeSideKeys(table, sessionIn(context), dialogue, now)
}
