import type { Server } from 'node:http'
import { CannotStart } from './cannot-start.ts'

/** The loopback address: other machines cannot connect. */
const LOOPBACK = '127.0.0.1'

/** A server that listens. */
export type Listening = { readonly port: number; stop(): Promise<void> }

/**
 * Lets a server listen on a port of this machine; 0 takes any that is free.
 *
 * @throws {CannotStart} when the port is taken, or needs rights that the user does not have
 */
export async function listen(server: Server, port = 0): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why = WHY_NOT[cause.code ?? '']
      reject(why === undefined ? cause : Object.assign(new CannotStart(`port ${port} ${why}`), { cause }))
    })
    server.keepAliveTimeout = KEEP_ALIVE_MS
    server.listen(port, LOOPBACK, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('a listening server has no port')
  return {
    port: address.port,
    stop: () => stop(server),
  }
}

/** Waits for requests that are being answered, and closes their connections after a second. */
function stop(server: Server): Promise<void> {
  const cutOff = setTimeout(() => server.closeAllConnections(), STOP_TIMEOUT_MS)
  return new Promise((resolve, reject) => {
    server.close((error) => {
      clearTimeout(cutOff)
      error ? reject(error) : resolve()
    })
  })
}

const STOP_TIMEOUT_MS = 1_000

/**
 * Idle connections stay open for longer than people pause. With Node's five seconds, a busy machine closes a connection just as the
 * next request is written on it, and that request is lost.
 */
const KEEP_ALIVE_MS = 65_000

const WHY_NOT: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is in use; choose another with --port',
  EACCES: 'needs administrator rights; choose one from 1024 with --port',
}
