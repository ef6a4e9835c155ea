import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROUTES as API } from '../../functions/api/routes.ts'
import { ROUTES as DOCUMENTS } from '../../functions/documents/document-routes.ts'
import { refusalsOf } from '../../functions/http/route-refusals.ts'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import { findersIn, type ServedInCode, servedIn } from './reachable-refusals.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUTES = [...API, ...DOCUMENTS].map(({ route }) => route)
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'functions'], {
  cwd: ROOT,
})
  .toString()
  .split('\n')
  .filter((file) => /^functions\/(api|documents)\/[\w-]+-routes\.ts$/.test(file))
  .map((file) => join(ROOT, file))

/** Codes that are written in what a route reaches, and are not what it refuses with. */
const NEVER: Readonly<Record<string, readonly string[]>> = {
  // A count of messages is not shown to those who may not read them.
  'get /dialogue': [
    'forbidden',
    'not-a-co-chair',
    // Only rounds that are there are read.
    'no-such-round',
  ],
  // Kinds of events.
  'get /events': ['last-call-called-off', 'last-call-given'],
  // What becomes of a matter that a model drafts for, in the answer.
  'get /readings/{reading}/candidates': ['too-large'],
  'post /readings/{reading}/candidates': ['too-large'],
  // One of the answers about a receipt.
  'get /readings/{reading}/receipts': ['not-settled-yet'],
  'get /readings/{reading}/receipts/{digest}': ['not-settled-yet'],
  // They are in the answer: of one position each, or of all.
  'post /readings/{reading}/positions': [
    'changed-too-often',
    'closed-meanwhile',
    'no-such-proposal',
    'position-changed-meanwhile',
  ],
  // Only rounds that are there are read.
  'get /standing': ['no-such-round'],
  'get /standing/concordance': ['no-such-round'],
  'post /consultations': ['no-such-round'],
  // The round was started a moment before.
  'post /rounds': ['no-such-round'],
  // The caller is on the roster.
  'delete /sessions': ['no-such-participant'],
}

const served = servedIn(files)

test('every route is found in the code', () => {
  expect(served.length).toBeGreaterThan(40)
  for (const route of ROUTES)
    expect(
      served.filter((one) => isOf(one, route)),
      route.path,
    ).not.toEqual([])
})

test.for(served.map((one) => [`${one.name} in ${one.file.split('/').at(-1)}`, one] as const))(
  'the route %s declares the codes that its handler can reach, and no others',
  ([, one]) => {
    const route = ROUTES.find((candidate) => isOf(one, candidate))
    if (route === undefined) throw new Error('no such route')
    const general = refusalsOf({ ...route, refuses: [] })

    const reached = [...one.reached].filter(
      (code) => !general.has(code as RefusalCode) && !NEVER[nameOf(route)]?.includes(code),
    )
    expect(one.declared.toSorted()).toEqual(reached.toSorted())
  },
)

test('what finds a motion refuses with the codes that are declared for it', () => {
  const finders = findersIn(files)

  expect(finders).not.toEqual([])
  for (const { file, declared, reached } of finders) expect(declared.toSorted(), file).toEqual([...reached].toSorted())
})

function isOf({ method, path }: ServedInCode, route: { readonly method: string; readonly path: string }): boolean {
  return method === route.method && path.test(route.path)
}

function nameOf({ method, path }: { readonly method: string; readonly path: string }): string {
  return `${method} ${path}`
}
