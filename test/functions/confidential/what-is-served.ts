import { api } from '../../../functions/api/api-app.ts'
import { documents } from '../../../functions/documents/documents-app.ts'
import { web } from '../../../functions/web/web.ts'
import { ACCESS } from '../../../shared/access.ts'
import { inNoOrder, normalized } from './normalized.ts'

/** What stands in the addresses that are asked for: rounds, readings, baskets, consultations. */
export type There = Readonly<Record<string, readonly string[]>>

/** What was answered under each address. */
export type Served = Readonly<Record<string, { readonly status: number; readonly text: string }>>

export const ORIGIN = 'http://localhost'

/** Documents have the same blocks in every form. */
const OTHER_FORMS = /\.(md|html|docx|pdf|zip)$/

/** What is asked for by a secret, or is the same for everybody, or is a proof of a digest that is known already. */
const NOT_ASKED_FOR = /\{(secret|file|digest)\}|openapi|schema/

/** Everything that somebody is answered, by every route of the access table that reads and that fits. A route that is new is asked for, too. */
export function servedTo(session: string | undefined, there: There, fits: RegExp = /./): Promise<Served> {
  return servedWith(session === undefined ? {} : { Authorization: `Bearer ${session}` }, there, fits)
}

/** The same for whoever sends some headers: a screen, for instance, has a cookie. */
export async function servedWith(
  who: Readonly<Record<string, string>>,
  there: There,
  fits: RegExp = /./,
): Promise<Served> {
  const headers = { 'Accept-Language': 'en', ...who }
  const answers: Record<string, Served[string]> = {}
  for (const { app, path } of READ) {
    if (!fits.test(path)) continue
    for (const address of addressesOf(path, there)) {
      const response = await app.request(`${ORIGIN}${address}`, { headers })
      answers[address] = { status: response.status, text: await response.text() }
    }
  }
  return answers
}

/** All of it as text in which what is random is alike, and nothing has an order. */
export function alike(served: readonly Served[]): string {
  const all = served.map((one) =>
    Object.entries(one).map(([address, { status, text }]) => ({ address, status, holds: partsOf(text) })),
  )
  return JSON.stringify(inNoOrder(JSON.parse(normalized(all))))
}

const APPS = [api(), documents(), web()]

/** Every route that reads, with the function that serves it. */
const READ = Object.values(ACCESS)
  .flatMap((row): readonly string[] => row.routes)
  .filter((route) => route.startsWith('GET ') && !NOT_ASKED_FOR.test(route) && !OTHER_FORMS.test(route))
  .map((route) => {
    const path = route.slice('GET '.length)
    const app = APPS.find(({ routes }) => routes.some((one) => one.method === 'GET' && nameless(one.path) === path))
    if (app === undefined) throw new Error(`no function serves ${route}`)
    return { app, path }
  })

/** A path as the access table has it. */
function nameless(path: string): string {
  return path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')
}

function addressesOf(path: string, there: There): readonly string[] {
  const [name] = /\{\w+\}/.exec(path) ?? []
  if (name !== undefined) {
    const given = there[name.slice(1, -1)]
    if (given === undefined) throw new Error(`nobody says what to ask ${path} for`)
    return given.flatMap((one) => addressesOf(path.replace(name, one), there))
  }
  return path.endsWith('/record') ? [path, `${path}?edition=public`] : [path]
}

/** JSON as it is, and a page in lines. Its tag is a digest of the page, and the key of its drafts is of the session. */
function partsOf(text: string): unknown {
  if (text.startsWith('{')) return JSON.parse(text)
  return text.replaceAll(/(?<=name="parley-tag" content="|data-draft-key=")[^"]*/g, 'a digest').split(/\n|(?=<)/)
}
