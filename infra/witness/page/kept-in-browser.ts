import type { KeptHeads } from '../kept.ts'
import type { BrowserKey } from './browser-key.ts'

/** What was found against a server: a name, and files. */
export type Evidence = { readonly name: string; readonly files: Readonly<Record<string, string>> }

/** What a witness keeps in a browser. */
export type KeptInBrowser = KeptHeads & {
  key(): Promise<BrowserKey | undefined>
  keepKey(key: BrowserKey): Promise<void>
  /** The verifier key of the log, once it was compared. */
  logKey(): Promise<string | undefined>
  keepLogKey(line: string): Promise<void>
  evidence(): Promise<readonly Evidence[]>
}

/** The one store. What is in it is never changed: `key`, `log-key`, `seen/…`, `signed/…` and `evidence/…`. */
const STORE = 'kept'

/**
 * Opens what is kept in this browser for one person.
 *
 * @param reader the id of the person: somebody else who signs in here is another witness
 * @throws {DOMException} where the browser keeps nothing
 */
export async function openKept(reader: string): Promise<KeptInBrowser> {
  const opening = indexedDB.open(`parley-witness:${reader}`, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const kept = await answered(opening)
  const store = (mode: IDBTransactionMode) => kept.transaction(STORE, mode, { durability: 'strict' }).objectStore(STORE)
  const find = (name: string) => answered(store('readonly').get(name))
  const all = (folder: string) =>
    answered(store('readonly').getAll(IDBKeyRange.bound(`${folder}/`, `${folder}/\uffff`)))
  const keep = async (name: string, value: string) => {
    const kept = await keptOnce(store('readwrite'), name, value)
    if (kept !== value) throw new Error(`${name} is kept with other content`)
  }
  return {
    key: () => find('key'),
    // Another page of this browser may have made one meanwhile, and that is the key then.
    keepKey: async (key) => void (await keptOnce(store('readwrite'), 'key', key)),
    logKey: () => find('log-key'),
    keepLogKey: (line) => keep('log-key', line),
    notes: () => all('seen'),
    keepNote: (size, note) => keep(`seen/${nameOf(size)}`, note),
    signed: (size) => find(`signed/${nameOf(size)}`),
    keepSigned: (size, line) => keep(`signed/${nameOf(size)}`, line),
    evidence: () => all('evidence'),
    async keepEvidence(name, files) {
      await keptOnce(store('readwrite'), `evidence/${name}`, { name, files })
      return name
    },
  }
}

/** In the order of their numbers, which a browser sorts as texts. */
const nameOf = (size: number) => String(size).padStart(7, '0')

/** Keeps a value under a name that has none. @returns what is kept under the name then */
async function keptOnce(store: IDBObjectStore, name: string, value: unknown): Promise<unknown> {
  const before = await answered(store.get(name))
  if (before !== undefined) return before
  store.put(value, name)
  const { transaction } = store
  await new Promise<void>((done, failed) => {
    transaction.oncomplete = () => done()
    transaction.onabort = () => failed(transaction.error)
  })
  return value
}

function answered<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result)
    request.onerror = () => failed(request.error)
  })
}
