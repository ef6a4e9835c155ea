import { ACCESS, actionOfRoute, rolesOfRoute } from '../../shared/access.ts'
import type { AccessRow, Grant } from '../../shared/access-row.ts'
import { type RefusalCode, statusOf } from '../../shared/refusal-code.ts'
import { PREFIX, type Route } from './route.ts'

/**
 * Every code that a route can refuse with: those that it declares, those of the access table, and those of what every
 * such request is checked for. Failures of Parley's own and of the gateway are not among them.
 */
export function refusalsOf(route: Route): ReadonlySet<RefusalCode> {
  return new Set([...refusalsOfAccess(route), ...refusalsOfRequest(route), ...route.refuses])
}

/** The codes of a route by their HTTP status, the lowest status first. */
export function refusalsByStatus(route: Route): ReadonlyMap<number, readonly RefusalCode[]> {
  const codes = [...refusalsOf(route)].toSorted()
  return new Map([...Map.groupBy(codes, statusOf)].toSorted(([one], [other]) => one - other))
}

/** What the guard and `permit` refuse with, by the row of the access table. */
function refusalsOfAccess({ method, path }: Route): readonly RefusalCode[] {
  const route = `${method.toUpperCase()} ${PREFIX}${path}`
  const action = actionOfRoute(route)
  const roles = rolesOfRoute(route)
  if (action === undefined) return []
  const isForAll = WITH_A_SESSION.every((role) => roles.includes(role))
  if (roles.includes('stranger')) return when(!isForAll, 'forbidden')
  const { grants, revalidatesSession } = ACCESS[action] as AccessRow
  return [
    'unauthenticated',
    'admitted-anew',
    ...when(!isForAll, 'forbidden'),
    ...when(revalidatesSession === true, 'left-meanwhile'),
    ...Object.values(grants).flatMap((grant) => refusalsByState(grant)),
  ]
}

/** Who has a session, or a token. */
const WITH_A_SESSION = ['participant', 'facilitator', 'observer', 'program', 'witness'] as const

function refusalsByState(grant: Grant): readonly RefusalCode[] {
  if (typeof grant === 'string') return []
  const isInEveryState = grant.open !== undefined && grant.closed !== undefined && grant.settled !== undefined
  return when(!isInEveryState, grant.open === undefined ? 'not-settled-yet' : 'reading-not-open')
}

/** What a request of this form is refused for before its handler runs, and what its answer is refused for afterwards. */
function refusalsOfRequest({ method, request, responses }: Route): readonly RefusalCode[] {
  const { params, query, headers, body } = request ?? {}
  const isJson = body !== undefined && 'application/json' in body.content
  const answers = Object.values(responses).some((one) => one?.content !== undefined)
  return [
    ...when(method !== 'get', 'from-elsewhere'),
    ...when(body !== undefined, 'too-large'),
    ...when(isJson, 'malformed'),
    ...when(isJson || [params, query, headers].some((part) => part !== undefined), 'invalid'),
    ...when(headers?.safeParse({}).success === false, 'missing-idempotency-key'),
    ...when(answers, 'answer-too-large'),
  ]
}

function when(isSo: boolean, code: RefusalCode): readonly RefusalCode[] {
  return isSo ? [code] : []
}
