import { expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'

const READING = '1.terms.1'

test('a round without co-chairs has no motions, and nobody gets the complete record', async () => {
  const { company, stop } = await aStack()
  await company.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(company.ada, READING)

  const answers = [
    await company.cleo.ask('POST', '/api/rounds/1/publication', {}),
    await company.cleo.ask('POST', '/api/rounds/1/release', {}),
    await company.cleo.ask('DELETE', `/api/readings/${READING}/advance?motion=1`),
    await company.cleo.ask('GET', '/api/rounds/1/record/complete'),
  ]
  const motions = await company.cleo.ask('GET', '/api/rounds/1/motions')
  await stop()

  expect(answers.map(({ body }) => body['code'])).toEqual([
    'no-co-chairs',
    'no-co-chairs',
    'no-co-chairs',
    'not-released',
  ])
  expect(motions).toEqual({ status: 200, body: {} })
})
