import { Hono } from 'hono'
import * as z from 'zod'
import { functionArn } from './addresses.ts'
import { LIMITS, LimitExceeded } from './limits.ts'
import type { Invoke } from './local-functions.ts'
import type { Fetch } from './local-web.ts'
import { eventOf, responseOf } from './proxy-event.ts'
import { resourcesOf, type Template } from './template.ts'

/**
 * The template's gateway: it passes each request on to the function of its route, as an event, with the sizes that API
 * Gateway takes, and answers what it would where one of them is exceeded.
 */
export function gateway(template: Template, invoke: Invoke): Fetch {
  const app = new Hono<{ Bindings: object }>()
  for (const { key, logicalId } of routesOf(template)) {
    const [method = '', path = ''] = key === DEFAULT ? ['ANY', '/{proxy+}'] : key.split(' ')
    const pattern = path.replace('{proxy+}', '*').replace(/\{(\w+)\}/g, ':$1')
    app.on(method === 'ANY' ? METHODS : [method], pattern, async ({ req, env }) => {
      if (headOf(req.raw) > LIMITS.requestHead) return answer(431, 'Request Header Fields Too Large')
      const body = Buffer.from(await req.arrayBuffer())
      if (body.length > LIMITS.requestBody) return answer(413, 'Request Entity Too Large')
      try {
        return responseOf(await invoke(functionArn(logicalId), eventOf(req.raw, body, env)))
      } catch (error) {
        return answerFor(error)
      }
    })
  }
  return app.fetch
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const DEFAULT = '$default'

/** How long the request line and the headers are. */
function headOf({ method, url, headers }: Request): number {
  const line = `${method} ${url.slice(new URL(url).origin.length)} HTTP/1.1`
  return [...headers].reduce((sum, [name, value]) => sum + name.length + Buffer.byteLength(value), line.length)
}

function answerFor(error: unknown): Response {
  console.error(error instanceof LimitExceeded ? `${error.name}: ${error.message}` : error)
  return error instanceof LimitExceeded && error.name === 'RequestEntityTooLargeException'
    ? answer(413, 'Request Entity Too Large')
    : answer(500, 'Internal Server Error')
}

/** An answer of the gateway itself. */
function answer(status: number, message: string): Response {
  return Response.json({ message }, { status })
}

/** The gateway's routes, each with its function. As in the gateway, the most specific route is first. */
function routesOf(template: Template): readonly { readonly key: string; readonly logicalId: string }[] {
  const integrations = new Map(
    resourcesOf(template, 'AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => [
      id,
      Integration.parse(Properties).IntegrationUri['Fn::GetAtt'][0],
    ]),
  )
  const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const { RouteKey: key, Target } = Route.parse(Properties)
    return { key, logicalId: integrations.get(Target['Fn::Join'][1][1].Ref) ?? '' }
  })
  const generality = (key: string) => (key === DEFAULT ? 2 : Number(key.endsWith('{proxy+}')))
  return routes.toSorted(
    (one, other) => generality(one.key) - generality(other.key) || other.key.length - one.key.length,
  )
}

const Integration = z.object({ IntegrationUri: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) })
const Target = z.object({
  'Fn::Join': z.tuple([z.literal(''), z.tuple([z.literal('integrations/'), z.object({ Ref: z.string() })])]),
})
const Route = z.object({ RouteKey: z.string(), Target })
