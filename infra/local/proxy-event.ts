import * as z from 'zod'

/**
 * A request as the event of a function behind an HTTP API (payload format 2.0). A body is always in base64, as API
 * Gateway sends forms.
 *
 * @param platform what the HTTP server knows of the connection
 */
export function eventOf(request: Request, body: Buffer, platform: unknown): Readonly<Record<string, unknown>> {
  const { host, pathname, search } = new URL(request.url)
  const { cookie, ...headers } = Object.fromEntries(request.headers)
  const sourceIp = Connected.safeParse(platform).data?.incoming.socket.remoteAddress ?? ''
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    ...(cookie !== undefined && { cookies: cookie.split('; ') }),
    headers,
    requestContext: {
      domainName: host,
      http: { method: request.method, path: pathname, protocol: 'HTTP/1.1', sourceIp, userAgent: '' },
      stage: '$default',
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  }
}

/** The response that a function returned. */
export function responseOf(result: unknown): Response {
  const { statusCode, headers, cookies, body, isBase64Encoded } = Result.parse(result)
  const content = isBase64Encoded ? Buffer.from(body, 'base64') : body
  const response = new Response(WITHOUT_BODY.has(statusCode) ? null : content, { status: statusCode, headers })
  for (const cookie of cookies) response.headers.append('Set-Cookie', cookie)
  return response
}

const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 304])

const Connected = z.object({ incoming: z.object({ socket: z.object({ remoteAddress: z.string() }) }) })
const Result = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()),
  cookies: z.array(z.string()).default([]),
  body: z.string(),
  isBase64Encoded: z.boolean(),
})
