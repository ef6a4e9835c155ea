import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { api } from '../../../functions/api/api-app.ts'
import { documents } from '../../../functions/documents/documents-app.ts'
import { assertListed, guard, UnlistedRoute } from '../../../functions/http/guard.ts'
import type { Guarded } from '../../../functions/http/session-of-request.ts'
import { web } from '../../../functions/web/web.ts'
import { ACCESS, type Action, viewBy } from '../../../shared/access.ts'
import type { AccessRow, CallerRole } from '../../../shared/access-row.ts'
import type { ReadingState } from '../../../shared/reading.ts'
import { aStack } from '../../a-stack.ts'
import { IS_IN_ALL } from '../../many.ts'
import { SEED } from '../../seed.ts'
import { aCell, type Cell } from './a-permission.ts'

const ASKERS: readonly CallerRole[] = [
  'stranger',
  'screen',
  'program',
  'witness',
  'participant',
  'facilitator',
  'observer',
]
const STATES: readonly ReadingState[] = ['settled', 'open', 'closed']

const ROUTES = Object.values(ACCESS).flatMap(({ routes }): readonly string[] => routes)

/** Granted, and refused for another reason: the dialogue's round is running, and held without co-chairs. */
const REFUSED: readonly (readonly [why: RegExp, routes: readonly string[], only?: CallerRole])[] = [
  [/round-running|A round is already running/, ['POST /api/rounds', 'POST /rounds']],
  [
    /no-co-chairs|This dialogue has no co-chairs/,
    (
      [
        'publish the instrument',
        'release the complete record',
        'withdraw a motion',
        'take back a consent',
        'consent to a chair’s text',
      ] as const
    ).flatMap((deed) => ACCESS[deed].routes),
  ],
  [/no-model|This round has no language model/, ACCESS['ask for drafts'].routes],
  [/no-such-round/, ACCESS['read the public record'].routes.filter((route) => route.includes('{round}'))],
  // Nobody waits to be admitted to a side. `admitted-by-their-side.test.ts` asks when somebody does.
  [/no-such-admission|Nobody waits here/, ACCESS['admit to your side'].routes],
  // The file of this dialogue names no witness. `cosignatures.test.ts` asks as one that is named.
  [/not-a-witness/, ACCESS['sign the log as a witness'].routes],
  [/not-released/, ACCESS['read the complete record'].routes],
  // No round is published yet, so nothing has to be confirmed. `confirmations-by-role.test.ts` asks after a publication.
  [
    /no-such-confirmation|Nothing to confirm here/,
    (['see what has to be confirmed', 'answer a confirmation', 'extend a confirmation'] as const)
      .flatMap((deed): readonly string[] => ACCESS[deed].routes)
      .filter((route) => route.includes('{basket}')),
  ],
  // Nor does anything stand that somebody could be consulted on. `consultations-by-role.test.ts` asks when something does.
  [
    /no-such-consultation|Consultation not found/,
    ROUTES.filter((route) => /\{consultation\}|consultations\/register/.test(route)),
  ],
  [/"path":"clause"|There is a problem/, ['POST /api/consultations', 'POST /consultations']],
  // No round is published yet: the page and the answer for programs say that nothing stands, and there is no document of it.
  [/no-such-round/, ACCESS['read the standing text'].routes.filter((route) => route.includes('standing.'))],
  // No caucus of this dialogue is encrypted. `keys-by-role.test.ts` asks in one where they are.
  [
    /caucus-not-encrypted|The caucuses of this dialogue are not encrypted/,
    ROUTES.filter((route) =>
      /side\/(keys|devices)|caucus\/sealed|messages\/sealed|GET \/readings\/\{reading\}\/caucus$/.test(route),
    ),
  ],
  // Nothing is answered by a device. `passkey-pages.test.ts` asks with one.
  [/No passkey was made/, ['POST /settings/passkeys']],
  [/This passkey does not work/, ['POST /device/passkey']],
  // No message of this dialogue is encrypted.
  [/message-not-encrypted/, ['POST /api/messages/{message}/answer/sealed'], 'facilitator'],
  // No side convened this facilitator. `memo-by-role.test.ts` asks as one whom a side convened.
  [/forbidden|You do not have permission/, ACCESS['read your memorandum'].routes, 'facilitator'],
]

/** Documents that take long are made for one role in `npm test`. */
const TAKES_LONG = /(instrument|brackets|standing|memo)\.(pdf|zip|docx)$/

/**
 * Every route, for everybody who may ask, in every state of the reading it is about, and for one's own thing and
 * another's; in `npm test` every eighth one, of another commit others. What closes an open reading comes last: those
 * before need it open.
 */
const CELLS: readonly Cell[] = (Object.keys(ACCESS) as Action[])
  .flatMap((deed) =>
    ACCESS[deed].routes.flatMap((route) =>
      ASKERS.flatMap((asker) =>
        (route.includes('{reading}') ? STATES : [undefined]).flatMap((state) =>
          ((ACCESS[deed] as AccessRow).onlyOwn && route.includes('{proposal}')
            ? (['own', 'another'] as const)
            : [undefined]
          ).map((whose) => ({ deed, route, asker, state, whose })),
        ),
      ),
    ),
  )
  .filter((cell) => IS_IN_ALL || cell.asker === 'participant' || !TAKES_LONG.test(cell.route))
  .filter((_, index) => IS_IN_ALL || index % 8 === SEED % 8)
  .toSorted((one, other) => Number(closes(one)) - Number(closes(other)))

describe('every route allows and refuses what the access table says', () => {
  let open: Awaited<ReturnType<typeof aStack>>
  let send: ReturnType<typeof aCell>
  beforeAll(async () => {
    open = await aStack({ stages: { terms: { readings: 9 } }, floor: { everyMinutes: 0.001 } })
    send = aCell(open)
    await send.arrange()
  })
  afterAll(() => open.stop())

  test.for(CELLS.map((cell) => [nameOf(cell), cell] as const))('%s', async ([, cell]) => {
    const answer = await send.ask(cell)

    const why = REFUSED.find(
      ([, routes, only]) => routes.includes(cell.route) && (only === undefined || only === cell.asker),
    )?.[0]
    const isGranted = viewBy(cell.deed, cell.asker, cell.state) !== undefined && mayDealWith(cell)
    if (!isGranted) expect(answer).toMatchObject(refusalOf(cell))
    else if (why !== undefined) expect(answer.text).toMatch(why)
    else expect(answer.status, answer.text.slice(0, 400)).toBeLessThan(400)
  })
})

/** Refused at the door, in this state of the reading, or because it is another's. */
function refusalOf({ deed, asker, state }: Cell): { readonly status: number } {
  if (viewBy(deed, asker) === undefined) return { status: asker === 'stranger' || asker === 'screen' ? 401 : 403 }
  if (viewBy(deed, asker, state) !== undefined) return { status: 403 }
  return { status: viewBy(deed, asker, 'settled') === undefined ? 409 : 404 }
}

/** One's own position is all that the route of a position leads to, on whoever's proposal it is. */
function mayDealWith({ deed, whose }: Cell): boolean {
  return whose !== 'another' || deed === 'take a position' || deed === 'take a position back'
}

function closes({ deed, asker, state }: Cell): boolean {
  return deed === 'advance a reading' && asker === 'facilitator' && state === 'open'
}

function nameOf({ route, asker, state, whose }: Cell): string {
  return [route, asker, state, whose].filter((part) => part !== undefined).join(', ')
}

describe('a route that is missing in the access table', () => {
  test('is found when the app is created', () => {
    expect(() => assertListed(new Hono().get('/api/secrets/:name', (context) => context.text('all of them')))).toThrow(
      new UnlistedRoute('GET /api/secrets/{name}'),
    )
  })

  test('is not served, if the check is left out', async () => {
    vi.stubEnv('PUBLIC_ORIGIN', 'http://localhost')
    const app = new Hono<Guarded>().use(guard).get('/api/secrets/:name', (context) => context.text('all of them'))
    app.onError((error, context) => context.text(error.name, 500))

    const answer = await app.request('/api/secrets/ada')
    vi.unstubAllEnvs()

    expect([answer.status, await answer.text()]).toEqual([500, 'UnlistedRoute'])
  })

  test('does not exist, and every row of the table has a route', () => {
    const served = [api(), documents(), web()]
      .flatMap(({ routes }) => routes)
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)

    expect(new Set(served)).toEqual(new Set(Object.values(ACCESS).flatMap(({ routes }) => [...routes])))
  })
})
