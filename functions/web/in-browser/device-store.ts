import type { WrappedKey } from '../../../shared/caucus/side-key.ts'

/** The database of this origin. The pages' script deletes it when the person signs out (`drafts-script.ts`). */
export const DATABASE = 'parley-caucus'
const STORE = 'devices'

/** A key of the side that this device took, as it was wrapped for it. */
export type Taken = { readonly number: number; readonly id: string; readonly by: string; readonly wrapped: WrappedKey }

/** What a browser keeps for a person: their device. */
export type Kept = {
  /** The id of the person, in their epoch. */
  readonly reader: string
  readonly pair: CryptoKeyPair
  readonly publicKey: string
  /** The public keys of devices whose codes were typed here. */
  readonly confirmed: readonly string[]
  /** What the page called the owner of such a device when its code was typed. Earlier versions kept no names. */
  readonly names?: { readonly [publicKey: string]: string }
  readonly taken: readonly Taken[]
  /** The keys of the messages to co-chairs that were encrypted here, by the digests of the messages. They cannot be extracted. */
  readonly messages?: { readonly [digest: string]: CryptoKey }
}

/** What is kept for a person; what is kept for others is deleted. */
export async function loadDevice(reader: string): Promise<Kept | undefined> {
  const database = await open()
  const others = (await asked(database, 'readonly', (store) => store.getAllKeys())).filter((one) => one !== reader)
  for (const one of others) await asked(database, 'readwrite', (store) => store.delete(one))
  return (await asked(database, 'readonly', (store) => store.get(reader))) as Kept | undefined
}

/** Keeps a device, or what has changed of it. Another page may have kept something else meanwhile. */
export async function keepDevice(reader: string, change: (before: Kept | undefined) => Kept): Promise<Kept> {
  const store = (await open()).transaction(STORE, 'readwrite').objectStore(STORE)
  // Both in one transaction, which ends when nothing is asked in the turn of an answer.
  return new Promise((resolve, reject) => {
    const read = store.get(reader)
    read.onsuccess = () => {
      const kept = change(read.result as Kept | undefined)
      const put = store.put(kept)
      put.onsuccess = () => resolve(kept)
      put.onerror = () => reject(put.error)
    }
    read.onerror = () => reject(read.error)
  })
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1)
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'reader' })
  return answered(request).then((database) => {
    // Otherwise it could not be deleted while this page is open.
    database.onversionchange = () => database.close()
    return database
  })
}

function asked<Answer>(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Answer>,
): Promise<Answer> {
  return answered(ask(database.transaction(STORE, mode).objectStore(STORE)))
}

function answered<Answer>(request: IDBRequest<Answer>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
