import type { Context } from 'hono'
import * as z from 'zod'

/** Where API Gateway and Node's HTTP server each put the client's address. */
const AddressByPlatform = z.union([
  z
    .object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) })
    .transform(({ requestContext }) => requestContext.http.sourceIp),
  z
    .object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
    .transform(({ incoming }) => incoming.socket.remoteAddress),
])

/** The client's address as the platform knows it. A header is not used: the client can write anything into it. */
export function clientAddress(context: Context): string {
  return AddressByPlatform.safeParse(context.env).data ?? 'somewhere'
}
