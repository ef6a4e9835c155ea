import { createServer } from 'node:http'
import { listen } from '../../../infra/local/listen.ts'

/** A server that takes mails as Amazon SES does, and keeps their bodies. */
export async function aMailServer() {
  const mails: string[] = []
  const answering = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      mails.push(body)
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"MessageId":"1"}')
    })
  })
  const { port, stop } = await listen(answering)
  return { mails, endpoint: `http://127.0.0.1:${port}`, stop }
}
