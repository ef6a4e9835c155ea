declare module 'dynalite' {
  import type { Server } from 'node:http'

  /** A server that speaks DynamoDB's protocol. Without a path, it keeps everything in memory. */
  function dynalite(options: { path?: string; createTableMs?: number; deleteTableMs?: number }): Server
  export = dynalite
}
