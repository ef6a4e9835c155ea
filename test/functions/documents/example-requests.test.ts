import { randomUUID } from 'node:crypto'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLE_DEADLINE, EXAMPLE_PROPOSAL, EXAMPLE_REQUESTS } from '../../../functions/documents/example-requests.ts'
import { aStack, opened, type Person } from '../../a-stack.ts'
import { daysFromNow } from '../../builders.ts'

const READING = '1.terms.1'

type Operation = {
  readonly operationId: string
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly examples?: object }>> }
}
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

let running: Awaited<ReturnType<typeof aStack>>
let document: Document
beforeAll(async () => {
  running = await aStack({ floor: { everyMinutes: 0.001 } })
  document = (await (await fetch(`${running.stack.origin}/api/openapi.json`)).json()) as Document
})
afterAll(() => running.stop())

test('every operation with a body of JSON has an example, and there is no other', () => {
  const withBody = operations()
    .filter(([, , { requestBody }]) => requestBody?.content['application/json'] !== undefined)
    .map(([, , { operationId }]) => operationId)

  expect(Object.keys(EXAMPLE_REQUESTS).toSorted()).toEqual(withBody.toSorted())
})

test('every example fits the schema of its operation', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  ajv.addSchema({ ...document, $id: 'api' })
  for (const [path, method, { operationId, requestBody }] of operations()) {
    if (requestBody?.content['application/json'] === undefined) continue
    const steps = ['paths', path, method, 'requestBody', 'content', 'application/json', 'schema']
    const pointer = steps.map((step) => encodeURIComponent(step.replaceAll('/', '~1'))).join('/')
    for (const { value } of Object.values(EXAMPLE_REQUESTS[operationId] ?? {})) {
      expect([operationId, ajv.validate(`api#/${pointer}`, value), ajv.errors]).toEqual([operationId, true, null])
    }
  }
})

test('the examples are taken in a round', async () => {
  const { cleo, ada, abe } = running.company
  for (const one of bodies('postParticipants')) await taken(cleo, 'POST', '/api/participants', one)
  const { body } = await cleo.ask<{ participants: { id: string; name: string }[] }>('GET', '/api/participants')
  const mina = body.participants.find(({ name }) => name === 'Mina Rask')?.id
  for (const one of bodies('patchParticipant')) await taken(cleo, 'PATCH', `/api/participants/${mina}`, one)
  await all(cleo, 'POST', '/api/programs', 'postPrograms')
  const { body: own } = await ada.ask<{ devices: { id: string }[] }>('GET', '/api/session/devices')
  await all(ada, 'PATCH', `/api/session/devices/${own.devices[0]?.id}`, 'patchSessionDevice')
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  const at = `/api/readings/${READING}`

  const [first] = await all(ada, 'POST', `${at}/proposals`, 'postReadingProposals')
  const proposal = String(first?.['id'])
  await all(ada, 'PUT', `${at}/proposals/${proposal}/position`, 'putReadingProposalPosition')
  await all(abe, 'POST', `${at}/positions`, 'postReadingPositions', proposal)
  const [statement] = await all(ada, 'POST', `${at}/statements`, 'postReadingStatements', proposal)
  await all(ada, 'POST', `${at}/caucus`, 'postReadingCaucus')
  await all(ada, 'POST', '/api/messages', 'postMessages')
  await all(cleo, 'POST', '/api/messages/1/answer', 'postMessageAnswer')
  await all(cleo, 'POST', `${at}/chairs-texts`, 'postReadingChairsTexts')
  await all(cleo, 'PUT', `${at}/order`, 'putReadingOrder')
  await all(cleo, 'PATCH', at, 'patchReading')
  await all(cleo, 'POST', `${at}/statements/${statement?.['id']}/setting-aside`, 'postReadingStatementSettingAside')
  await all(cleo, 'POST', `${at}/advance`, 'postReadingAdvance')
})

function operations() {
  return Object.entries(document.paths).flatMap(([path, here]) =>
    Object.entries(here).map(([method, operation]) => [path, method, operation] as const),
  )
}

function bodies(operation: string): readonly unknown[] {
  return Object.values(EXAMPLE_REQUESTS[operation] ?? {}).map(({ value }) => value)
}

/** Sends every example of an operation, one after the other. */
async function all(person: Person, method: string, path: string, operation: string, proposal = '') {
  const answers: Record<string, unknown>[] = []
  for (const one of bodies(operation)) {
    const body = JSON.parse(
      JSON.stringify(one).replaceAll(EXAMPLE_PROPOSAL, proposal).replace(EXAMPLE_DEADLINE, daysFromNow(30)),
    )
    answers.push(await taken(person, method, path, body))
  }
  return answers
}

async function taken(person: Person, method: string, path: string, body: unknown): Promise<Record<string, unknown>> {
  const answer = await person.ask(method, path, body, randomUUID())
  if (answer.status >= 300) throw new Error(`${method} ${path} was refused: ${JSON.stringify(answer.body)}`)
  return answer.body
}
