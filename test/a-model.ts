import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import * as z from 'zod'
import type { Tokens } from '../functions/mediation/converse.ts'
import { listen } from '../infra/local/listen.ts'
import { serverOf } from '../infra/local/local-web.ts'
import type { Tabled } from '../shared/proposal.ts'

/** What the server answers: words as a model would, or an error of Bedrock's. */
export type Reply =
  | { readonly says: unknown; readonly stop?: string; readonly tokens?: Tokens | 'not said' }
  | { readonly fails: keyof typeof ERRORS }
  | { readonly hangsUp: true }

/** A request of Converse as it came. */
export type Heard = z.infer<typeof ConverseRequest> & {
  readonly model: string
  readonly authorization: string
  /** Everything that came, as text. */
  readonly whole: string
  /** What is to be done. */
  readonly task: Task
}
export type Task = 'draft' | 'order' | 'critique' | 'revise'

/** The errors of Converse with their HTTP status, as its API reference lists them. */
const ERRORS = {
  ThrottlingException: 429,
  ModelNotReadyException: 429,
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ValidationException: 400,
  ModelTimeoutException: 408,
  ModelErrorException: 424,
  InternalServerException: 500,
  ServiceUnavailableException: 503,
} as const

/** As Converse takes it: a text is never empty, and the first and the last turn are the user's. */
const Content = z.array(z.strictObject({ text: z.string().regex(/\S/) })).length(1)
const ConverseRequest = z.strictObject({
  system: Content,
  messages: z
    .array(z.strictObject({ role: z.enum(['user', 'assistant']), content: Content }))
    .min(1)
    .refine((turns) => turns.every(({ role }, index) => role === (index % 2 === 0 ? 'user' : 'assistant'))),
  inferenceConfig: z.strictObject({ maxTokens: z.int().min(1) }),
})

/**
 * A server on this machine that speaks the wire protocol of Bedrock's Converse. It has no model: a script answers.
 *
 * @param reply called for each request; `attempt` is 2 for an answer to a complaint
 */
export async function aModel(reply: (heard: Heard, attempt: number) => Reply | Promise<Reply>) {
  const heard: Heard[] = []
  const app = new Hono<{ Bindings: HttpBindings }>().post('/model/:model/converse', async (context) => {
    const whole = await context.req.text()
    const asked = ConverseRequest.safeParse(JSON.parse(whole))
    const fail = (name: keyof typeof ERRORS, message: string) => {
      context.header('x-amzn-errortype', name)
      return context.json({ message }, ERRORS[name])
    }
    if (!asked.success) return fail('ValidationException', z.prettifyError(asked.error))
    const request = {
      ...asked.data,
      whole: `${context.req.path} ${JSON.stringify([...context.req.raw.headers])} ${whole}`,
      model: context.req.param('model'),
      authorization: context.req.header('authorization') ?? '',
      task: taskIn(asked.data.messages[0]?.content[0]?.text ?? ''),
    }
    heard.push(request)
    const answer = await reply(request, (request.messages.length + 1) / 2)
    if ('fails' in answer) return fail(answer.fails, 'so it is')
    if ('hangsUp' in answer) {
      context.env.incoming.socket.destroy()
      return new Response()
    }
    const { says, stop = 'end_turn', tokens = { input: 1_000, output: 100 } } = answer
    const text = typeof says === 'string' ? says : JSON.stringify(says)
    return context.json({
      output: {
        message: { role: 'assistant', content: [{ reasoningContent: { reasoningText: { text: 'Well.' } } }, { text }] },
      },
      stopReason: stop,
      ...(tokens !== 'not said' && {
        usage: {
          inputTokens: tokens.input,
          outputTokens: tokens.output,
          totalTokens: tokens.input + tokens.output,
        },
      }),
      metrics: { latencyMs: 1 },
    })
  })
  const server = await listen(serverOf(app.fetch))
  return { endpoint: `http://127.0.0.1:${server.port}`, heard, stop: () => server.stop() }
}

/** A script that drafts these texts, puts them in the order in which each side is said to prefer them, and revises. */
export function aScript({ drafts, orders = {}, revised, critique = 'Nothing.' }: Script): (heard: Heard) => Reply {
  const draft = (body: Tabled) => ({
    changes: 'T1',
    body,
    meets: [],
    why: { en: 'Both can say it.', ru: 'Обе согласны.' },
  })
  return (heard) => {
    switch (heard.task) {
      case 'draft':
        return { says: { reasons: 'So.', drafts: drafts.map(draft) } }
      case 'order': {
        const labels = shownIn(heard).toSorted()
        const order = orders[sideIn(heard)]?.filter((label) => labels.includes(label)) ?? labels
        return { says: { reasons: 'So.', order } }
      }
      case 'critique':
        return { says: { critique: { en: `${critique} ${sideIn(heard)}` } } }
      case 'revise':
        return { says: { reasons: 'So.', draft: draft(revised) } }
      default:
        return heard.task satisfies never
    }
  }
}

type Script = {
  readonly drafts: readonly Tabled[]
  readonly orders?: Readonly<Record<string, readonly string[]>>
  readonly revised: Tabled
  readonly critique?: string
}

/** The side that a task is about. */
export function sideIn({ messages }: Pick<Heard, 'messages'>): string {
  return /the side "([^"]+)"/.exec(messages[0]?.content[0]?.text ?? '')?.[1] ?? ''
}

/** The labels of the drafts that a task shows, in its order. */
export function shownIn({ messages }: Pick<Heard, 'messages'>): readonly string[] {
  return [...(messages[0]?.content[0]?.text ?? '').matchAll(/"label":"(D\d)"/g)].flatMap(([, label]) => label ?? [])
}

function taskIn(text: string): Task {
  if (text.includes('Draft up to')) return 'draft'
  if (text.includes('Predict in which order')) return 'order'
  return text.includes('still object to') ? 'critique' : 'revise'
}
