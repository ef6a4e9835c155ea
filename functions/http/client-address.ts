import type { Context } from 'hono'
import * as z from 'zod'

/** Where API Gateway and a server of Node's each say who is at the other end. */
const Platform = z.union([
  z
    .object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) })
    .transform(({ requestContext }) => requestContext.http.sourceIp),
  z
    .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
    .transform(({ incoming }) => incoming.socket.remoteAddress),
])

/** Where a request comes from, as the platform says: a header could say anything. */
export function clientAddress(context: Context): string {
  return Platform.safeParse(context.env).data ?? 'somewhere'
}
