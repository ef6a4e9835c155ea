import { HttpMethod, HttpRouteKey } from 'aws-cdk-lib/aws-apigatewayv2'
import { DOCUMENT_FILES } from './document-files.ts'
import type { HttpFunctions } from './http-functions.ts'

/** Which function answers the requests of a route. */
export type GatewayRoute = { readonly id: string; readonly to: keyof HttpFunctions; readonly key: HttpRouteKey }

/** The pages. A path that has no other route is a page, for people with a session. */
export const ROUTES: readonly GatewayRoute[] = [
  { id: 'ToPages', to: 'pages', key: HttpRouteKey.DEFAULT },
  { id: 'ToApi', to: 'api', key: any('/api/{proxy+}') },
  // With every method, so that the function that has a path answers HEAD, OPTIONS and 405 for it.
  ...DOCUMENT_FILES.map((file) => ({ id: file, to: 'documents' as const, key: any(`/api/${file}`) })),
]

/** What anybody may ask for: how people come in, the deadlines of a person, for calendar programs, and what is public. */
export const ROUTES_WITHOUT_SESSION: readonly GatewayRoute[] = [
  { id: 'Redeem', to: 'api', key: post('/api/session') },
  { id: 'RedeemOnPage', to: 'pages', key: post('/invitation') },
  { id: 'LookAtInvitation', to: 'pages', key: post('/invitation/look') },
  { id: 'SignScreenIn', to: 'pages', key: post('/screen') },
  { id: 'SignDeviceIn', to: 'api', key: post('/api/session/device') },
  { id: 'SignDeviceInOnPage', to: 'pages', key: post('/device') },
  { id: 'AskForPasskey', to: 'pages', key: post('/device/passkey/challenge') },
  { id: 'SignInWithPasskey', to: 'pages', key: post('/device/passkey') },
  { id: 'Calendar', to: 'documents', key: any('/api/calendar/{secret}/deadlines.ics') },
  { id: 'PublicPage', to: 'pages', key: any('/public') },
  { id: 'PublicRounds', to: 'documents', key: any('/api/public') },
  { id: 'PublicRecord', to: 'documents', key: any('/api/public/{proxy+}') },
]

function any(path: string): HttpRouteKey {
  return HttpRouteKey.with(path, HttpMethod.ANY)
}

function post(path: string): HttpRouteKey {
  return HttpRouteKey.with(path, HttpMethod.POST)
}
