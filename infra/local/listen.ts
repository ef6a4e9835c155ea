import type { Server } from 'node:http'
import { CannotStart } from './cannot-start.ts'

/** Only this machine reaches it. */
const LOOPBACK = '127.0.0.1'

/** A server that listens, until it is stopped. */
export type Listening = { readonly port: number; stop(): Promise<void> }

/**
 * Lets a server listen on a port of this machine; 0 takes any that is free.
 *
 * @throws {CannotStart} when the port is taken or not for everybody
 */
export async function listen(server: Server, port = 0): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = WHY_NOT[cause.code ?? '']
      reject(why === undefined ? cause : Object.assign(new CannotStart(`port ${port} ${why}`), { cause }))
    })
    server.listen(port, LOOPBACK, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('a server that listens has a port')
  return {
    port: address.port,
    stop: () => stop(server),
  }
}

/** What is under way may end; what has not ended after a second is cut off. */
function stop(server: Server): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
  return new Promise((resolve, reject) => {
    server.close((error) => {
      clearTimeout(cutOff)
      error ? reject(error) : resolve()
    })
  })
}

const PATIENCE_MS = 1_000

const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken; choose another with --port',
  EACCES: 'is not for everybody; choose one from 1024 with --port',
}
