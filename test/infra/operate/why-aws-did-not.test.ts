import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { listen } from '../../../infra/local/listen.ts'
import { awsErrorLine } from '../../../infra/operate/why-aws-did-not.ts'

test('an address where nobody answers is said with the cause', async () => {
  const nobody = await listen(createServer())
  await nobody.stop()

  const failed = await fetch(`http://127.0.0.1:${nobody.port}`).catch((error: unknown) => error)

  expect(awsErrorLine(failed)).toMatch(/^the address of the dialogue cannot be reached from here \(.*ECONNREFUSED/)
})

test('an error of Parley’s own is no error of AWS', () => {
  expect(awsErrorLine(new TypeError('undefined is not a function'))).toBeUndefined()
})
