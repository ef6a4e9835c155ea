import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { DRAFTS_SCRIPT } from '../../../functions/web/frame/drafts-script.ts'

const SIGNED = { receipt: 'parley-receipt/1\n', key: 'parley-receipt-key/1\n' }
const OF_A_READING = [
  { digest: 'a', is: 'position', opening: [{ stance: 'object' }], signed: [SIGNED] },
  { digest: 'b', is: 'words', opening: [{ said: 'Say who pays.' }], signed: [SIGNED] },
  { digest: 'c', is: 'proposal', opening: [{ body: 'Reach' }] },
]

/** The browser's storage, whose names are its own properties. */
function aStorage(before: Readonly<Record<string, string>> = {}): Record<string, string> {
  const methods = {
    getItem(this: Record<string, string>, name: string) {
      return this[name] ?? null
    },
    setItem(this: Record<string, string>, name: string, value: string) {
      this[name] = value
    },
    removeItem(this: Record<string, string>, name: string) {
      delete this[name]
    },
  }
  return Object.assign(Object.create(methods), before)
}

/** Runs the script on a page. @returns what it asked the server for */
async function onAPage(
  localStorage: Record<string, string>,
  { reader = 'bo', acknowledged, kept, forgets = false }: Partial<Shown> = {},
): Promise<readonly string[]> {
  const asked: string[] = []
  const fetch = async (path: string) => {
    asked.push(path)
    return { ok: true, json: async () => ({ receipts: OF_A_READING }) }
  }
  const document = {
    body: { dataset: { reader }, hasAttribute: () => forgets },
    addEventListener: () => {},
    querySelector: (found: string) =>
      found === '[data-acknowledged]' && acknowledged ? { dataset: { acknowledged } } : null,
    querySelectorAll: (found: string) => (found === '[data-kept]' && kept ? [kept] : []),
  }
  runInNewContext(`${DRAFTS_SCRIPT}\ndrafts.arrange()`, {
    document,
    localStorage,
    location: { search: '' },
    URLSearchParams,
    WeakMap,
    Set,
    fetch,
    encodeURIComponent,
  })
  await new Promise((resolve) => setImmediate(resolve))
  return asked
}

type Shown = {
  readonly reader: string
  readonly acknowledged: string
  readonly kept: ReturnType<typeof aPlace>
  readonly forgets: boolean
}

function aPlace() {
  const link = { href: '' }
  return { dataset: { kept: '1.terms.1' }, hidden: true, querySelector: () => link, link }
}

test('what was acknowledged has its signed receipts kept on the device: nothing that was said, and not that there were words', async () => {
  const storage = aStorage()

  expect(await onAPage(storage, { acknowledged: '1.terms.1' })).toEqual(['/api/readings/1.terms.1/receipts'])
  expect({ ...storage }).toEqual({ 'parley:bo:receipt:1.terms.1:a': JSON.stringify(SIGNED) })
  expect(JSON.stringify({ ...storage })).not.toMatch(/object|Say who|Reach|words/)
})

test('the page of receipts offers what is kept as a file, and another page asks for nothing', async () => {
  const [storage, place] = [aStorage({ 'parley:bo:receipt:1.terms.1:a': JSON.stringify(SIGNED) }), aPlace()]

  expect(await onAPage(storage, { kept: place })).toEqual([])
  expect(place.hidden).toBe(false)
  expect(decodeURIComponent(place.link.href)).toBe(
    'data:text/plain;charset=utf-8,parley-receipt/1\n\nparley-receipt-key/1\n',
  )
})

test('it is gone when the person signs out, and when another person signs in', async () => {
  const kept = { 'parley:bo:receipt:1.terms.1:a': JSON.stringify(SIGNED) }
  const [ended, another] = [aStorage(kept), aStorage(kept)]

  await onAPage(ended, { forgets: true })
  await onAPage(another, { reader: 'bea' })

  expect([{ ...ended }, { ...another }]).toEqual([{}, {}])
})
