import { createContext, runInContext } from 'node:vm'
import { gunzipSync } from 'node:zlib'
import { verifierPage } from '../../../../infra/verifier-page.ts'
import type { Told } from '../../../../infra/verify/page/in-a-worker.ts'
import type { Asked, PageVerdict, Step } from '../../../../infra/verify/page/page-verdict.ts'

/** The page as it is built. It is built once. */
export const PAGE = verifierPage()

const [, PACKED = ''] = /id="checks">([^<]+)</.exec(PAGE) ?? []

/** What the checks are given by a worker's scope. There is nothing of Node's in it. */
const scope = {
  TextEncoder,
  TextDecoder,
  structuredClone,
  atob,
  onmessage: undefined as ((event: { data: Asked }) => void) | undefined,
  postMessage: (_told: Told) => {},
}
const context = createContext(scope)
runInContext(gunzipSync(Buffer.from(PACKED, 'base64')).toString(), context)
// It loads its words first; what is asked before waits for them.
await new Promise(setImmediate)

/** What the built page says of some files, from its own bytes; with the steps that it tells before. */
export function pageSays(asked: Asked): { readonly verdict: PageVerdict; readonly steps: readonly Step[] } {
  const told: Told[] = []
  // What comes out of a context has other prototypes. A worker's messages are cloned.
  scope.postMessage = (one) => told.push(structuredClone(one))
  scope.onmessage?.({ data: asked })
  const verdict = told.flatMap((one) => ('verdict' in one ? [one.verdict] : []))[0]
  if (verdict === undefined) throw new Error('the page has no verdict')
  return { verdict, steps: told.flatMap((one) => ('step' in one ? [one.step] : [])) }
}

/** A file with some JSON. */
export function aFile(name: string, written: unknown): Asked['files'][number] {
  return { name, bytes: new TextEncoder().encode(typeof written === 'string' ? written : JSON.stringify(written)) }
}
