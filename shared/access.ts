import type { AccessRow, CallerRole, Grant, View } from './access-row.ts'
import type { ReadingState } from './reading.ts'

/**
 * The access table: which role may take which action, and what the answer shows. It is the only place where this is
 * decided. A route that is in no row is not served, and an action that a row does not grant is refused. The guard of
 * requests, the actions and the tests all read these rows.
 */

const everybody = <const Granted extends Grant>(granted: Granted) => ({
  participant: granted,
  facilitator: granted,
  observer: granted,
})
const anybody = <const Granted extends Grant>(granted: Granted) => ({ stranger: granted, ...everybody(granted) })

const INSTRUMENT = '/api/rounds/{round}/instrument'

const seen = (by: 'taken' | 'led' | 'watched') =>
  ({ open: `${by}-reading`, closed: `${by}-reading`, settled: `settled-${by}-reading` }) as const

export const ACCESS = {
  'read what is public': {
    routes: ['GET /api/openapi.json', 'GET /api/record.schema.json', 'GET /assets/{file}'],
    grants: anybody('what-is-public'),
  },
  'look at an invitation': { routes: ['GET /invitation'], grants: anybody('invitation') },
  'redeem an invitation': { routes: ['POST /api/session', 'POST /invitation'], grants: anybody('session') },
  leave: { routes: ['DELETE /api/session', 'DELETE /api/sessions'], onlyOwn: true, grants: everybody('nothing') },
  'leave a page': { routes: ['POST /leave', 'POST /leave-everywhere'], onlyOwn: true, grants: anybody('nothing') },

  'see the dialogue': {
    routes: ['GET /api/dialogue', 'GET /', 'GET /glossary'],
    grants: everybody('dialogue'),
  },
  'see a round': { routes: ['GET /api/rounds/{round}', 'GET /rounds/{round}'], grants: everybody('round') },
  'start a round': { routes: ['POST /api/rounds', 'POST /rounds'], grants: { facilitator: 'round' } },
  'resume a round': {
    routes: ['POST /api/rounds/{round}/resume', 'POST /rounds/{round}/resume'],
    grants: { facilitator: 'round' },
  },
  'read the instrument': {
    routes: [
      ...['', '.md', '.html', '.docx', '.json'].map((form) => `GET ${INSTRUMENT}${form}`),
      'GET /rounds/{round}/instrument',
    ],
    grants: everybody('instrument'),
  },
  'read the record': { routes: ['GET /api/rounds/{round}/record'], grants: everybody('record') },

  'see the roster': { routes: ['GET /api/participants', 'GET /roster'], grants: { facilitator: 'roster' } },
  invite: {
    routes: [
      'POST /api/participants',
      'POST /roster',
      'POST /api/participants/{id}/invitation',
      'POST /roster/{id}/invitation',
    ],
    grants: { facilitator: 'new-invitation' },
  },
  'end the sessions of another': {
    routes: ['DELETE /api/participants/{id}/sessions', 'POST /roster/{id}/sign-out'],
    grants: { facilitator: 'nothing' },
  },
  'revoke a participant': {
    routes: ['DELETE /api/participants/{id}', 'POST /roster/{id}/revocation'],
    grants: { facilitator: 'nothing' },
  },
  'erase a name': {
    routes: ['DELETE /api/participants/{id}/name', 'POST /roster/{id}/erasure'],
    grants: { facilitator: 'nothing' },
  },

  'see a reading': {
    routes: ['GET /api/readings/{reading}', 'GET /readings/{reading}'],
    grants: { participant: seen('taken'), facilitator: seen('led'), observer: seen('watched') },
  },
  'table a proposal': {
    routes: ['POST /api/readings/{reading}/proposals', 'POST /readings/{reading}/proposals'],
    grants: { participant: { open: 'receipt' } },
  },
  'withdraw a proposal': {
    routes: [
      'DELETE /api/readings/{reading}/proposals/{proposal}',
      'POST /readings/{reading}/proposals/{proposal}/withdrawal',
    ],
    onlyOwn: true,
    grants: { participant: { open: 'nothing' } },
  },
  'take a position': {
    routes: [
      'PUT /api/readings/{reading}/proposals/{proposal}/position',
      'POST /readings/{reading}/proposals/{proposal}/position',
    ],
    onlyOwn: true,
    revalidatesSession: true,
    grants: { participant: { open: 'receipt' } },
  },
  // The side comes from the caller's session, so no request can name another side's caucus. It stays open after the
  // reading closes.
  'read the caucus': {
    routes: ['GET /api/readings/{reading}/caucus'],
    onlyOwn: true,
    grants: { participant: 'caucus' },
  },
  'leave a note': {
    routes: ['POST /api/readings/{reading}/caucus', 'POST /readings/{reading}/caucus'],
    onlyOwn: true,
    grants: { participant: 'receipt' },
  },
  // The same decision sent twice counts once, so it is also granted when the reading is already closed.
  'advance a reading': {
    routes: ['POST /api/readings/{reading}/advance', 'POST /readings/{reading}/advance'],
    grants: { facilitator: seen('led') },
  },
  // In a dialogue with co-chairs, any facilitator may move these. They happen when a co-chair of each side consents.
  'see what co-chairs moved': { routes: ['GET /api/rounds/{round}/motions'], grants: { facilitator: 'motions' } },
  'publish the instrument': {
    routes: ['POST /api/rounds/{round}/publication', 'POST /rounds/{round}/publication'],
    grants: { facilitator: 'motions' },
  },
  'release the complete record': {
    routes: ['POST /api/rounds/{round}/release', 'POST /rounds/{round}/release'],
    grants: { facilitator: 'motions' },
  },
  'withdraw a motion': {
    routes: [
      'DELETE /api/readings/{reading}/advance',
      'DELETE /api/rounds/{round}/publication',
      'DELETE /api/rounds/{round}/release',
      'POST /readings/{reading}/advance/withdrawal',
      'POST /rounds/{round}/publication/withdrawal',
      'POST /rounds/{round}/release/withdrawal',
    ],
    grants: { facilitator: 'nothing' },
  },
  'read the complete record': {
    routes: ['GET /api/rounds/{round}/record/complete'],
    grants: { facilitator: 'complete-record' },
  },
  'move a deadline': {
    routes: ['PATCH /api/readings/{reading}', 'POST /readings/{reading}/deadline'],
    grants: { facilitator: { open: 'led-reading' } },
  },
  'prove that something was counted': {
    routes: ['GET /api/readings/{reading}/proof/{digest}'],
    grants: everybody({ settled: 'proof' }),
  },
} as const satisfies Record<string, AccessRow>

/** An action, by its name in the access table. */
export type Action = keyof typeof ACCESS

const ACTION_OF_ROUTE: ReadonlyMap<string, Action> = new Map(
  Object.entries(ACCESS).flatMap(([action, { routes }]) => routes.map((route) => [route, action as Action] as const)),
)

/** The action of a route such as `GET /api/rounds/{round}`; `undefined` if the route is in no row. */
export function actionOfRoute(route: string): Action | undefined {
  return ACTION_OF_ROUTE.get(route)
}

/**
 * What an action shows to a role; `undefined` if the role may not take it.
 *
 * @param state the reading's state; without one, a grant in any state counts
 */
export function viewBy<Done extends Action>(
  action: Done,
  asker: CallerRole,
  state?: ReadingState,
): ViewBy<Done> | undefined {
  const grant: Grant | undefined = (ACCESS[action] as AccessRow).grants[asker]
  const view =
    grant === undefined || typeof grant === 'string'
      ? grant
      : state === undefined
        ? Object.values(grant)[0]
        : grant[state]
  return view as ViewBy<Done> | undefined
}

/** Whether an action reads the session again after its write. */
export function revalidatesSession(action: Action): boolean {
  return (ACCESS[action] as AccessRow).revalidatesSession === true
}

/** What an action can show, over all roles. */
export type ViewBy<Done extends Action> = Granted<(typeof ACCESS)[Done]['grants']>
type Granted<Grants> = Grants extends View ? Grants : Grants extends object ? Granted<Grants[keyof Grants]> : never
