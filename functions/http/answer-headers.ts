import { RETRY_AFTER_SECONDS } from './problem.ts'
import type { AnswerHeader, Route } from './route.ts'
import { refusalsByStatus } from './route-refusals.ts'

/** The headers of an answer, each with whether every such answer has it. */
export type HeadersOfAnswer = Partial<Readonly<Record<AnswerHeader, 'always' | 'sometimes'>>>

/** The headers of an answer of a route with a status, by rule; beside them, those that the route declares for the status. */
export function headersOfAnswer(route: Route, status: number): HeadersOfAnswer {
  const declared = (route.responses[status]?.headers ?? []).map((name) => [name, 'sometimes'] as const)
  return { ...Object.fromEntries(declared), ...byRule(route, status) }
}

function byRule(route: Route, status: number): HeadersOfAnswer {
  if (status === 201) return { Location: 'always' }
  if (status === 202) return { 'Retry-After': 'always' }
  if (status === 304) return { ETag: 'always' }
  if (status === 200) return { ...(hasEntityTag(route) && ETAG), ...(comesInParts(route) && LINK) }
  if (status === 401) return { 'WWW-Authenticate': 'always' }
  return mayComeLater(route, status) ? { 'Retry-After': 'sometimes' } : {}
}

const ETAG = { ETag: 'always' } as const
const LINK = { Link: 'sometimes' } as const

function hasEntityTag({ isPolled, responses }: Route): boolean {
  return isPolled === true || responses[304] !== undefined
}

/** The parameters of an address by which an answer comes in parts. */
const PARTS = ['limit', 'page', 'part'] as const

function comesInParts({ request }: Route): boolean {
  return PARTS.some((name) => request?.query?.shape[name] !== undefined)
}

const TOO_MANY = 429

function mayComeLater(route: Route, status: number): boolean {
  if (status === TOO_MANY || status === 500) return true
  return (refusalsByStatus(route).get(status) ?? []).some((code) => RETRY_AFTER_SECONDS[code] !== undefined)
}
