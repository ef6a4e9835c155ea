import * as fc from 'fast-check'
import { readRoster } from '../../functions/store/participants.ts'
import type { LocalStack } from '../../infra/local/local-stack.ts'
import { type aStack, type Company, opened } from '../a-stack.ts'
import { aDefinition } from '../builders.ts'
import { signIn } from '../sign-in.ts'
import { type Answered, checksOf, type OpenApi, type Operation, refuseUndescribed } from './described-answers.ts'
import { anything, asText, fromSchema } from './from-schema.ts'

/** What the fuzz came to. */
export type Fuzzed = {
  readonly requests: number
  /** How many answers there were of each status, by route. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/**
 * Sends requests made from the API's own document, as everybody who may ask, most of them nearly right; throws on an
 * answer of 500 or more, on one that the document does not describe, and on anything of a stack trace in one.
 */
export async function fuzzTheApi(
  { stack, company }: Awaited<ReturnType<typeof aStack>>,
  requests: number,
): Promise<Fuzzed> {
  const document = (await (await fetch(`${stack.origin}/api/openapi.json`)).json()) as OpenApi
  const checks = checksOf(document)
  const known = await arrange(company)
  const answers = new Map<string, Map<number, number>>()
  const sessions = new Map<string, Authorization>(
    ASKERS.filter(hasSession).map((who) => [who, company[who].authorization]),
  )
  await fc.assert(
    fc.asyncProperty(aRequest(document, known), fc.constantFrom(...ASKERS), async (request, who) => {
      const answer = await send(stack.origin, request, sessions.get(who) ?? {})
      if (LEAVING.includes(request.route) && answer.status === 204) sessions.set(who, await signInAgain(stack, who))
      const counted = answers.get(request.route) ?? new Map<number, number>()
      answers.set(request.route, counted.set(answer.status, (counted.get(answer.status) ?? 0) + 1))
      refuseUndescribed(request, answer, checks)
    }),
    // What the server holds has changed since: a smaller request would be tried on something else.
    { numRuns: requests, endOnFailure: true },
  )
  return { requests, answers }
}

type Request = {
  readonly route: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

const ASKERS = ['cleo', 'rex', 'olu', 'ada', 'abe', 'bo', 'bea', 'stranger'] as const

type Authorization = Readonly<Record<string, string>>

function hasSession(who: (typeof ASKERS)[number]): who is Exclude<typeof who, 'stranger'> {
  return who !== 'stranger'
}

const LEAVING = ['DELETE /api/session', 'DELETE /api/sessions']

/** Who has left comes back, or everything they ask from then on would be refused alike. */
async function signInAgain({ table }: LocalStack, who: string): Promise<Authorization> {
  const person = (await readRoster(table)).find(({ name }) => name.toLowerCase() === who)
  return { Authorization: `Bearer ${(await signIn(table, person?.id ?? '')).secret}` }
}

/** Things that are there, so that not every answer is that they are not. */
type Known = Readonly<Record<string, readonly string[]>>

async function arrange({ cleo, ada }: Company): Promise<Known> {
  const somebody = { role: 'observer', name: 'Somebody' }
  const { body } = await cleo.ask<{ participant: { id: string } }>('POST', '/api/participants', somebody)
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const first = await ada.tables('1.terms.1', aDefinition('First'))
  await ada.takes('1.terms.1', first, 'support')
  await cleo.closes('1.terms.1', 'another-reading')
  await opened(ada, '1.terms.2')
  const second = await ada.tables('1.terms.2', aDefinition('Second'))
  return {
    id: [body.participant.id],
    round: ['1'],
    reading: ['1.terms.1', '1.terms.2', '1.terms.3', '1.baskets.1'],
    proposal: [first, second, 'text'],
  }
}

function aRequest(document: OpenApi, known: Known): fc.Arbitrary<Request> {
  const operations = Object.entries(document.paths).flatMap(([path, here]) =>
    Object.entries(here).map(([method, operation]) => requestTo(path, method, operation, document, known)),
  )
  return fc.oneof(...operations)
}

function requestTo(
  path: string,
  method: string,
  operation: Operation,
  { components }: OpenApi,
  known: Known,
): fc.Arbitrary<Request> {
  const { parameters = [], requestBody } = operation
  const part = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters
          .filter((parameter) => parameter.in === place)
          .map(({ name, schema }) => {
            const there = known[name] ?? []
            const any = fromSchema(schema, components.schemas).map(asText)
            return [name, there.length === 0 ? any : fc.oneof({ arbitrary: fc.constantFrom(...there), weight: 6 }, any)]
          }),
      ),
      place === 'path' ? {} : { requiredKeys: [] },
    )
  const schema = requestBody?.content['application/json']?.schema
  const body =
    schema === undefined
      ? fc.constant(undefined)
      : fc.oneof({ arbitrary: fromSchema(schema, components.schemas), weight: 9 }, anything)
  return fc.record({ path: part('path'), query: part('query'), headers: part('header'), body }).map((made) => {
    const query = new URLSearchParams(made.query as Record<string, string>)
    return {
      route: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path: `${path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(wellFormed((made.path as Record<string, string>)[name] ?? '')))}?${query}`,
      headers: Object.fromEntries(
        Object.entries(made.headers as Record<string, string>).map(([name, value]) => [name, printable(value)]),
      ),
      body: made.body === undefined ? undefined : JSON.stringify(made.body),
    }
  })
}

/**
 * An address cannot hold half a character. Without the empty part, and those that every client resolves (RFC 3986, section 5.2.4), it
 * would be that of another route.
 */
function wellFormed(text: string): string {
  return ['', '.', '..'].includes(text) ? '-' : text.toWellFormed()
}

/** A header cannot hold everything either. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').trim()
}

async function send(origin: string, request: Request, authorization: Authorization): Promise<Answered> {
  const response = await fetch(`${origin}${request.path}`, {
    method: request.method,
    headers: {
      ...request.headers,
      ...authorization,
      ...(request.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(request.body !== undefined && { body: request.body }),
  })
  const type = response.headers.get('content-type')?.split(';')[0] ?? ''
  return { status: response.status, type, text: await response.text(), headers: response.headers }
}
