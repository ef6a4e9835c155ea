import { Hono } from 'hono'
import * as z from 'zod'
import { api } from '../../functions/api/api-app.ts'
import { documents } from '../../functions/documents/documents-app.ts'
import { web } from '../../functions/web/web.ts'
import { ENTRY } from '../in-the-template.ts'
import type { Fetch } from './local-web.ts'
import { resourcesOf, type Template } from './template.ts'

/** The Hono app of each of the gateway's functions, by the file that the template names. */
const APPS: Readonly<Record<string, () => { readonly fetch: Fetch }>> = {
  'functions/api/api-handler.ts': api,
  'functions/documents/documents-handler.ts': documents,
  'functions/web/web-handler.ts': web,
}

/**
 * Everything behind the template's gateway, by the gateway's own routes.
 *
 * @throws {TypeError} for a route whose function has no Hono app
 */
export function served(template: Template): Fetch {
  const apps = Object.fromEntries(Object.entries(APPS).map(([entry, app]) => [entry, app()]))
  const gateway = new Hono<{ Bindings: object }>()
  for (const { key, entry } of routesOf(template)) {
    const app = apps[entry]
    if (app === undefined) throw new TypeError(`${key} leads to ${entry}, which answers no requests`)
    const [method = '', path = ''] = key === DEFAULT ? ['ANY', '/{proxy+}'] : key.split(' ')
    const pattern = path.replace('{proxy+}', '*').replace(/\{(\w+)\}/g, ':$1')
    gateway.on(method === 'ANY' ? METHODS : [method], pattern, ({ req, env }) => app.fetch(req.raw, env))
  }
  return gateway.fetch
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const DEFAULT = '$default'

/** The gateway's routes, each with the file of its function. As in the gateway, the most specific route is first. */
function routesOf(template: Template): readonly { readonly key: string; readonly entry: string }[] {
  const integrations = new Map(
    resourcesOf(template, 'AWS::ApiGatewayV2::Integration').map(([id, { Properties }]) => [
      id,
      Integration.parse(Properties).IntegrationUri['Fn::GetAtt'][0],
    ]),
  )
  const routes = resourcesOf(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
    const { RouteKey: key, Target } = Route.parse(Properties)
    const runs = template.Resources[integrations.get(Target['Fn::Join'][1][1].Ref) ?? '']
    return { key, entry: String(runs?.Metadata[ENTRY]) }
  })
  const generality = (key: string) => (key === DEFAULT ? 2 : Number(key.endsWith('{proxy+}')))
  return routes.toSorted((one, other) => generality(one.key) - generality(other.key))
}

const Integration = z.object({ IntegrationUri: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }) })
const Target = z.object({
  'Fn::Join': z.tuple([z.literal(''), z.tuple([z.literal('integrations/'), z.object({ Ref: z.string() })])]),
})
const Route = z.object({ RouteKey: z.string(), Target })
