import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { localWeb } from '../../../infra/local/local-web.ts'

test('the request after a refused one on the same connection is answered, also if the first was slow', async () => {
  const web = await localWeb(0)
  onTestFinished(web.stop)
  web.serve(({ method, body }) => new Response(null, { status: method === 'POST' && body !== null ? 413 : 204 }))
  const socket = connect(web.port, '127.0.0.1').setEncoding('utf8')
  let said = ''
  socket.on('data', (chunk) => (said += chunk))

  socket.write(`POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n${'x'.repeat(50)}`)
  await pause(800)
  socket.write(`${'x'.repeat(50)}GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
  await new Promise((resolve) => socket.once('close', resolve))

  expect(said.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 204'])
})

test('an idle connection stays open for longer than people pause between two requests', async () => {
  const web = await localWeb(0)
  onTestFinished(web.stop)
  web.serve(() => new Response('here'))

  const answer = await fetch(`http://localhost:${web.port}/`)

  expect(answer.headers.get('keep-alive')).toBe('timeout=65')
})
