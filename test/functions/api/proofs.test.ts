import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'

let running: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  running = await aStack()
})
afterAll(() => running.stop())

test('a receipt can be proved over HTTP to be counted in its reading', async () => {
  const { cleo, ada } = running.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  const proposal = await ada.tables('1.terms.1', aDefinition())
  const path = `/api/readings/1.terms.1/proposals/${proposal}/position`
  const receipt = await ada.ask<{ digest: string }>('PUT', path, { stance: 'support', revision: 0 })
  const settled = await cleo.closes('1.terms.1')

  const proof = await ada.ask('GET', `/api/readings/1.terms.1/proof/${receipt.body.digest}`)
  const nowhere = await ada.ask('GET', `/api/readings/1.terms.1/proof/${'0'.repeat(64)}`)

  expect(proof).toMatchObject({ status: 200, body: { root: settled.settlement?.root } })
  expect(nowhere.status).toBe(404)
})
