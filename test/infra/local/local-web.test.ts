import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../../../infra/local/listen.ts'
import { serverOf } from '../../../infra/local/local-web.ts'

test('who is refused before everything was sent may send the rest, however slowly, and asks on', async () => {
  const server = await listen(serverOf(({ method }) => new Response(null, { status: method === 'POST' ? 413 : 204 })))
  onTestFinished(server.stop)
  const socket = connect(server.port, '127.0.0.1').setEncoding('utf8')
  const half = 'x'.repeat(50)

  socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n${half}`)
  const [refused] = await once(socket, 'data')
  await pause(800)
  socket.write(`${half}GET / HTTP/1.1\r\nHost: localhost\r\n\r\n`)
  const [answered] = await Promise.race([once(socket, 'data'), once(socket, 'close')])

  expect(refused).toMatch(/^HTTP\/1.1 413 /)
  expect(answered).toMatch(/^HTTP\/1.1 204 /)
  socket.destroy()
})
