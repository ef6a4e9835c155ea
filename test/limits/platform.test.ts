import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendRecord } from '../../functions/api/send-record.ts'
import { behindGateway } from '../../functions/http/behind-gateway.ts'
import { refuse } from '../../functions/http/problem.ts'
import { MOST_RESPONSE_BYTES } from '../../functions/platform/lambda-limits.ts'
import { partsToDownload } from '../../functions/record/packed-record.ts'
import { textOf } from '../../functions/record/record-text.ts'
import { ENTRY } from '../../infra/in-the-template.ts'
import { functionArn } from '../../infra/local/addresses.ts'
import { gateway } from '../../infra/local/gateway.ts'
import { bytesOf, LIMITS } from '../../infra/local/limits.ts'
import { localFunctions } from '../../infra/local/local-functions.ts'
import { localTask } from '../../infra/local/local-tasks.ts'
import { outbox } from '../../infra/local/outbox.ts'
import { eventOf, responseOf } from '../../infra/local/proxy-event.ts'
import { TaskTokens } from '../../infra/local/task-tokens.ts'
import { resourcesOf } from '../../infra/local/template.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { RecordPart } from '../../shared/record-part.ts'
import { aStack } from '../a-stack.ts'
import { checksOf, type OpenApi } from '../fuzz/described-answers.ts'
import { aTemplate, EVERYTHING_ON } from '../infra/a-template.ts'

const template = aTemplate(EVERYTHING_ON, { slug: 's'.repeat(67) })

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack()
})
afterAll(() => running.stop())

describe('a record that is too large for one answer', () => {
  /** Of digests, and what JSON quotes twice. */
  const record = aLong(`${randomBytes(3_300_000).toString('hex')}"\\«ﷺ»🕊`)
  const incompressible = aLong(randomBytes(5_000_000).toString('base64'))
  const app = new Hono()
  app.onError(refuse)
  app.get('/record', (context) => {
    const number = context.req.query('part')
    const asked = context.req.query('larger') === undefined ? record : incompressible
    return sendRecord(context, textOf(asked, asked.head), number === undefined ? undefined : Number(number))
  })

  test('is sent whole to who takes it compressed', async () => {
    const { status, text } = await sent('/record', { 'accept-encoding': 'gzip' })

    expect(status).toBe(200)
    expect(JSON.parse(text)).toEqual({ ...record })
  })

  test('is refused whole to who does not, with a problem that says how many parts there are', async () => {
    const { status, text } = await sent('/record')

    expect(status).toBe(406)
    expect(JSON.parse(text)).toMatchObject({
      code: 'answer-too-large',
      detail: expect.stringMatching(/5 parts.*\?part=1/),
    })
  })

  test('is refused to everybody when it is too large even compressed, and a page then links to its parts', async () => {
    const { status, text } = await sent('/record?larger', { 'accept-encoding': 'gzip' })

    expect([status, JSON.parse(text).code]).toEqual([406, 'answer-too-large'])
    expect(await partsToDownload(textOf(incompressible, incompressible.head))).toBe(5)
  })

  test('is the texts of its parts, each linked to the next', async () => {
    const parts: RecordPart[] = []
    let next: string | undefined = '/record?part=1'
    while (next !== undefined) {
      const { text, link }: Sent = await sent(next)
      parts.push(JSON.parse(text))
      next = /^<(.+)>; rel="next"$/.exec(link ?? '')?.[1]
    }

    expect(parts.map(({ part, of }) => [part, of])).toEqual([
      [1, 5],
      [2, 5],
      [3, 5],
      [4, 5],
      [5, 5],
    ])
    expect(JSON.parse(parts.map(({ text }) => text).join(''))).toEqual({ ...record })
    expect((await sent('/record?part=6')).status).toBe(404)
  })

  function aLong(text: string): RoundRecord {
    return { head: 'a'.repeat(64), text } as unknown as RoundRecord
  }

  type Sent = { readonly status: number; readonly text: string; readonly link: string | null }

  /** As Lambda would let it through. */
  async function sent(path: string, headers: Record<string, string> = {}): Promise<Sent> {
    const event = eventOf(new Request(`http://localhost${path}`, { headers }), Buffer.alloc(0), undefined)
    const result = await behindGateway(app as never)(event as never)
    expect(bytesOf(result)).toBeLessThanOrEqual(MOST_RESPONSE_BYTES)
    const response = responseOf(result)
    const isPacked = response.headers.get('content-encoding') === 'gzip'
    const body = isPacked ? response.body?.pipeThrough(new DecompressionStream('gzip')) : response.body
    return { status: response.status, text: await new Response(body).text(), link: response.headers.get('link') }
  }
})

describe('an answer that Lambda would not let through', () => {
  test.each([
    ['a text', 'x'.repeat(6_400_000), {}],
    ['a text that JSON makes longer', '"'.repeat(3_200_000), {}],
    ['a file', Buffer.alloc(4_800_000), { 'Content-Type': 'application/pdf' }],
  ])('is refused with what to ask for instead: %s', async (_, body, headers) => {
    const app = new Hono().get('/', (context) => context.body(body as string, 200, headers))
    const event = eventOf(new Request('http://localhost/'), Buffer.alloc(0), undefined)

    const response = responseOf(await behindGateway(app as never)(event as never))

    expect(response.status).toBe(406)
    expect(await response.json()).toMatchObject({
      code: 'answer-too-large',
      detail: expect.stringContaining('ask for less'),
    })
  })
})

describe('the gateway of a local stack', () => {
  test.each([
    ['a request line and headers of more than 10,240 bytes', { headers: { 'x-long': 'x'.repeat(11_000) } }, 431],
    ['a body of more than 10 MB', { method: 'POST', body: Buffer.alloc(10_500_000) }, 413],
    ['a body that is an event of more than 6 MB', { method: 'POST', body: Buffer.alloc(5_500_000) }, 413],
  ])('refuses %s', async (_, request, status) => {
    const answered = await fetch(`${running.stack.origin}/api/session`, request)

    expect(answered.status).toBe(status)
  })

  test.each([
    ['413', { body: Buffer.alloc(5_500_000) }],
    ['431', { headers: { 'x-long': 'x'.repeat(11_000) } }],
  ])('says %s in words of its own, which the API document describes', async (status, request) => {
    const document = (await (await fetch(`${running.stack.origin}/api/openapi.json`)).json()) as OpenApi
    const order = '/api/readings/1.terms.1/order'

    const answered = await fetch(`${running.stack.origin}${order}`, { method: 'PUT', ...request })

    expect(answered.headers.get('content-type')).toBe('application/json')
    const described = checksOf(document).get(`PUT /api/readings/{reading}/order ${status} application/json`)
    expect(typeof described === 'function' && described()(await answered.json())).toBe(true)
  })

  test('answers 500 where a function returns more than Lambda lets through', async () => {
    const answer = gateway(template, async () => {
      throw Object.assign(new Error('too large'), { name: 'Function.ResponseSizeTooLarge' })
    })

    expect((await answer(new Request('http://localhost/api/dialogue'))).status).toBe(500)
  })
})

describe('what the stack is made of', () => {
  test('the longest slug gives names that AWS takes, and a template that CloudFormation takes', () => {
    const named = (type: string, property: string) =>
      resourcesOf(template, type).flatMap(([, { Properties }]) =>
        typeof Properties[property] === 'string' ? [Properties[property].length] : [],
      )

    expect(Math.max(0, ...named('AWS::StepFunctions::StateMachine', 'StateMachineName'))).toBeLessThanOrEqual(80)
    expect(Math.max(0, ...named('AWS::Lambda::Function', 'FunctionName'))).toBeLessThanOrEqual(64)
    expect(Math.max(0, ...named('AWS::Lambda::Function', 'Description'))).toBeLessThanOrEqual(256)
    expect(Math.max(0, ...named('AWS::CloudWatch::Alarm', 'AlarmName'))).toBeLessThanOrEqual(255)
    expect(bytesOf(template)).toBeLessThanOrEqual(1_048_576)
    expect(Object.keys(template.Resources).length).toBeLessThanOrEqual(500)
  })

  test('an environment of more than 4 KB is refused when the stack starts', () => {
    const [id = '', { Properties }] = resourcesOf(template, 'AWS::Lambda::Function')[0] ?? ['', { Properties: {} }]
    const large = { ...Properties, Environment: { Variables: { LONG: 'x'.repeat(LIMITS.environment) } } }
    const tooLarge = { Resources: { ...template.Resources, [id]: { ...template.Resources[id], Properties: large } } }

    expect(() => localFunctions(tooLarge as typeof template)).toThrow(/environment of .+ 4096/)
  })

  test('a function that takes longer than it may is ended, and says so', async () => {
    const slow = {
      Type: 'AWS::Lambda::Function',
      Properties: { Timeout: 0.01 },
      Metadata: { [ENTRY]: 'test/limits/a-slow-function.ts' },
    }
    const invoke = localFunctions({ Resources: { Slow: slow } })

    await expect(invoke(functionArn('Slow'), {})).rejects.toMatchObject({ name: 'Sandbox.Timedout' })
  })

  test('a mail to more than 50 people is not sent', async () => {
    const mail = {
      FromEmailAddress: 'no-reply@example.org',
      Destination: { ToAddresses: Array.from({ length: 51 }, (_, at) => `${at}@example.org`) },
      Content: { Simple: { Subject: { Data: 'A reading closes' }, Body: { Text: { Data: 'Tomorrow.' } } } },
    }

    const answered = await outbox('/nowhere').request('/v2/email/outbound-emails', {
      method: 'POST',
      body: JSON.stringify(mail),
    })

    expect(answered.status).toBe(400)
    expect(answered.headers.get('X-Amzn-ErrorType')).toBe('MessageRejected')
  })

  test('a state of more than 262,144 bytes ends an execution as Step Functions does', async () => {
    const task = localTask(
      { Resource: 'arn:aws:states:::lambda:invoke' },
      async () => 'x'.repeat(LIMITS.state),
      new TaskTokens(),
    )

    await expect(task({ FunctionName: 'f', Payload: {} })).rejects.toMatchObject({ name: 'States.DataLimitExceeded' })
  })

  test('keys of more than 2,048 and 1,024 bytes are refused by the table', async () => {
    const { table } = running.stack

    await expect(table.putNew({ pk: 'k'.repeat(2_049), sk: 's' }, {})).rejects.toThrow()
    await expect(table.putNew({ pk: 'k', sk: 's'.repeat(1_025) }, {})).rejects.toThrow()
  })
})
