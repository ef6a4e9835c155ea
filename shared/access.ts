import { OF_CONSULTATIONS } from './access-of-consultations.ts'
import { OF_PEOPLE } from './access-of-people.ts'
import { OF_READINGS } from './access-of-readings.ts'
import { type AccessRow, anybody, type CallerRole, type Grant, readers, type View } from './access-row.ts'
import type { ReadingState } from './reading.ts'

/**
 * The access table: which role may take which action, and what the answer shows. It is the only place where this is
 * decided; the rows about people, readings and consultations are in files of their own beside it. A route that is in no row is not served, and an action
 * that a row does not grant is refused. The guard of requests, the actions and the tests all read these rows.
 */

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
    grants: { ...anybody('what-is-public'), program: 'what-is-public', witness: 'what-is-public' },
  },

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
      // Made from the same record, and with no other words than terms and numbers of clauses.
      'GET /api/rounds/{round}/concordance',
      'GET /rounds/{round}/concordance',
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
      'GET /api/standing/concordance',
      'GET /standing/concordance',
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
  // What it says of rounds is what everybody in the dialogue may know: that a reading was settled, or a confirmation.
  'read the log': { routes: ['GET /api/log'], grants: readers('log') },
  // How many entries the log has and what they come to, without the entries. Not for strangers: it tells when something was settled.
  'follow the log': {
    routes: ['GET /api/log/checkpoint', 'GET /api/log/consistency'],
    grants: { ...readers('checkpoint'), witness: 'checkpoint' },
  },
  // Anybody in this row may send it; only what a witness of the dialogue signed is taken. A co-chair can be a witness, in a browser.
  'sign the log as a witness': {
    routes: ['POST /api/log/cosignatures'],
    grants: { witness: 'checkpoint', facilitator: 'checkpoint' },
  },
  'be a witness in a browser': { routes: ['GET /witness'], grants: { facilitator: 'checkpoint' } },
  'read the record': { routes: ['GET /api/rounds/{round}/record'], grants: readers('record') },

  // Only of a published round whose rules say so, and never more than the public edition of its record.
  'read the public record': {
    routes: [
      'GET /api/public',
      `GET ${PUBLIC}/record`,
      ...['', '.md', '.html', '.docx', '.pdf', '.json', '.zip'].map((form) => `GET ${PUBLIC}/instrument${form}`),
      'GET /public',
    ],
    grants: { ...anybody('public-record'), program: 'public-record', witness: 'public-record' },
  },

  ...OF_PEOPLE,
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
