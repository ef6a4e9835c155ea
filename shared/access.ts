import { OF_CONSULTATIONS } from './access-of-consultations.ts'
import { OF_READINGS } from './access-of-readings.ts'
import { type AccessRow, type CallerRole, everybody, type Grant, readers, type View } from './access-row.ts'
import type { ReadingState } from './reading.ts'

/**
 * The access table: which role may take which action, and what the answer shows. It is the only place where this is
 * decided; the rows about readings and consultations are in `access-of-readings.ts` and `access-of-consultations.ts`. A route that is in no row is not served, and an action
 * that a row does not grant is refused. The guard of requests, the actions and the tests all read these rows.
 */

const anybody = <const Granted extends Grant>(granted: Granted) => ({
  stranger: granted,
  screen: granted,
  ...everybody(granted),
})

const INSTRUMENT = '/api/rounds/{round}/instrument'
const PUBLIC = '/api/public/rounds/{round}'
const BRACKETS = '/api/rounds/{round}/brackets'

export const ACCESS = {
  'read what is public': {
    routes: [
      'GET /api/openapi.json',
      'GET /api/record.schema.json',
      'GET /api/register.schema.json',
      'GET /assets/{file}',
      'GET /verify',
    ],
    grants: { ...anybody('what-is-public'), program: 'what-is-public' },
  },
  // A device of the caller shows the code. Whoever types it is the caller, on another device.
  'sign in on another device': {
    routes: ['POST /api/session/device', 'GET /device', 'POST /device'],
    grants: anybody('session'),
  },
  'see your devices': {
    routes: ['GET /api/session/devices', 'GET /settings/devices'],
    onlyOwn: true,
    grants: everybody('devices'),
  },
  'see your side': {
    routes: ['GET /api/side', 'GET /side'],
    onlyOwn: true,
    grants: { participant: 'your-side' },
  },
  // Who waits themselves is an observer until they are admitted.
  'admit to your side': {
    routes: ['POST /api/side/admissions/{admission}', 'POST /side/admissions/{admission}'],
    onlyOwn: true,
    grants: { participant: 'your-side' },
  },
  // Of the caller's own delegation, by the session. A facilitator has one only if a side convened them.
  'read your memorandum': {
    routes: [...['', '.md', '.html', '.docx', '.pdf', '.json'].map((form) => `GET /api/memo${form}`), 'GET /memo'],
    onlyOwn: true,
    grants: { participant: 'memo', facilitator: 'memo' },
  },
  'approve another device': {
    routes: ['POST /api/session/devices', 'POST /settings/devices'],
    onlyOwn: true,
    grants: everybody('device-code'),
  },
  'name a device': {
    routes: ['PATCH /api/session/devices/{device}', 'POST /settings/devices/{device}/name'],
    onlyOwn: true,
    grants: everybody('devices'),
  },
  'sign a device out': {
    routes: ['DELETE /api/session/devices/{device}', 'POST /settings/devices/{device}/end'],
    onlyOwn: true,
    grants: everybody('nothing'),
  },
  'look at an invitation': { routes: ['GET /invitation', 'POST /invitation/look'], grants: anybody('invitation') },
  'redeem an invitation': { routes: ['POST /api/session', 'POST /invitation'], grants: anybody('session') },
  leave: { routes: ['DELETE /api/session', 'DELETE /api/sessions'], onlyOwn: true, grants: everybody('nothing') },
  'leave a page': { routes: ['POST /leave', 'POST /leave-everywhere'], onlyOwn: true, grants: anybody('nothing') },

  'see the dialogue': {
    routes: ['GET /api/dialogue', 'GET /', 'GET /glossary'],
    grants: readers('dialogue'),
  },
  // In ids and outcomes, with the times that pages show. Nothing in it comes from what a participant does.
  'see what happened': { routes: ['GET /api/events'], grants: readers('events') },
  'see a round': { routes: ['GET /api/rounds/{round}', 'GET /rounds/{round}'], grants: readers('round') },
  'start a round': { routes: ['POST /api/rounds', 'POST /rounds'], grants: { facilitator: 'round' } },
  'resume a round': {
    routes: ['POST /api/rounds/{round}/resume', 'POST /rounds/{round}/resume'],
    grants: { facilitator: 'round' },
  },
  'read the instrument': {
    routes: [
      ...['', '.md', '.html', '.docx', '.pdf', '.json', '.zip'].map((form) => `GET ${INSTRUMENT}${form}`),
      'GET /rounds/{round}/instrument',
    ],
    grants: readers('instrument'),
  },
  // The agreement of the sides and the words of objections, as on the page of a settled reading.
  'see the bracket map': {
    routes: [...['', '.md', '.html', '.docx'].map((form) => `GET ${BRACKETS}${form}`), 'GET /rounds/{round}/brackets'],
    grants: readers('bracket-map'),
  },
  // The same for everybody as the instruments of the published rounds, which it is made from.
  'read the standing text': {
    routes: [
      ...['', '.md', '.html', '.docx', '.pdf', '.json'].map((form) => `GET /api/standing${form}`),
      'GET /standing',
    ],
    grants: readers('standing'),
  },
  // Which side has to confirm is shown as the attribution rule allows; its own members always see it. Nobody sees an answer of
  // another.
  'see what has to be confirmed': {
    routes: [
      'GET /api/confirmations',
      'GET /api/rounds/{round}/confirmations/{basket}',
      'GET /confirmations',
      'GET /rounds/{round}/confirmations/{basket}',
    ],
    grants: readers('confirmations'),
  },
  // The side comes from the caller's session, so no request can name another side's confirmation.
  'answer a confirmation': {
    routes: [
      'PUT /api/rounds/{round}/confirmations/{basket}/position',
      'POST /rounds/{round}/confirmations/{basket}/position',
    ],
    onlyOwn: true,
    grants: { participant: 'receipt' },
  },
  'extend a confirmation': {
    routes: ['PATCH /api/rounds/{round}/confirmations/{basket}', 'POST /rounds/{round}/confirmations/{basket}/date'],
    grants: { facilitator: 'confirmations' },
  },
  ...OF_CONSULTATIONS,
  'read the record': { routes: ['GET /api/rounds/{round}/record'], grants: readers('record') },

  // Only of a published round whose rules say so, and never more than the public edition of its record.
  'read the public record': {
    routes: [
      'GET /api/public',
      `GET ${PUBLIC}/record`,
      ...['', '.md', '.html', '.docx', '.pdf', '.json', '.zip'].map((form) => `GET ${PUBLIC}/instrument${form}`),
      'GET /public',
    ],
    grants: { ...anybody('public-record'), program: 'public-record' },
  },

  // Words of a name are sent in a form: an address would keep them.
  'see the roster': {
    routes: ['GET /api/participants', 'GET /roster', 'POST /roster/search'],
    grants: { facilitator: 'roster' },
  },
  'add people from a table': { routes: ['POST /api/roster', 'POST /roster/table'], grants: { facilitator: 'roster' } },
  invite: {
    routes: [
      'POST /api/participants',
      'POST /roster',
      'POST /api/participants/{id}/invitation',
      'POST /roster/{id}/invitation',
      'POST /roster/invitations',
    ],
    grants: { facilitator: 'new-invitation' },
  },
  // Only for somebody who has come in. It opens a new epoch of the person, which has nothing of what they said before.
  'make a recovery': {
    routes: ['POST /api/participants/{id}/recovery', 'POST /roster/{id}/recovery'],
    grants: { facilitator: 'new-invitation' },
  },
  'correct a participant': {
    routes: ['PATCH /api/participants/{id}', 'POST /roster/{id}/correction'],
    grants: { facilitator: 'roster' },
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

  // Without a screen's session, the page asks for a code. A facilitator makes it.
  'see the screen': { routes: ['GET /screen'], grants: anybody('screen') },
  'sign a screen in': { routes: ['POST /screen'], grants: anybody('session') },
  'lead the screens': {
    routes: ['GET /screens', 'POST /screens', 'POST /screens/{screen}/choice', 'POST /screens/{screen}/end'],
    grants: { facilitator: 'screens' },
  },

  // Everybody may know which programs read the dialogue.
  'see which programs read': { routes: ['GET /api/programs', 'GET /programs'], grants: everybody('programs') },
  'make a token for a program': {
    routes: ['POST /api/programs', 'POST /programs'],
    grants: { facilitator: 'new-token' },
  },
  'revoke the token of a program': {
    routes: ['DELETE /api/programs/{program}', 'POST /programs/{program}/revocation'],
    grants: { facilitator: 'nothing' },
  },

  'choose settings': { routes: ['GET /settings', 'POST /settings/zone'], onlyOwn: true, grants: everybody('settings') },
  'keep a calendar': {
    routes: [
      'POST /api/calendar',
      'DELETE /api/calendar',
      'POST /settings/calendar',
      'POST /settings/calendar/withdrawal',
    ],
    onlyOwn: true,
    grants: everybody('calendar-address'),
  },
  // A calendar program has no session: the secret in the address is whose deadlines it gets, and it gets nothing else.
  'read a calendar': {
    routes: ['GET /api/calendar/{secret}/deadlines.ics'],
    onlyOwn: true,
    grants: anybody('deadlines'),
  },

  ...OF_READINGS,
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

/** The roles that may send a request to a route, in some state of the reading at least. */
export function rolesOfRoute(route: string): readonly CallerRole[] {
  const action = actionOfRoute(route)
  return action === undefined ? [] : (Object.keys((ACCESS[action] as AccessRow).grants) as CallerRole[])
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
