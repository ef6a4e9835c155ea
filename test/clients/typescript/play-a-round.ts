import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import createClient from 'openapi-fetch'
import type { components, paths } from './api.d.ts'

/**
 * A whole round by a client that was generated from the served OpenAPI document: terms, a basket, its lane, ratification and
 * publication. Writes the record as the bytes that came.
 *
 * Takes from the environment the origin, the invitations by name as JSON, and the file for the record.
 */

const ORIGIN = process.env['PARLEY_ORIGIN'] ?? ''
const INVITATIONS: Readonly<Record<string, string>> = JSON.parse(process.env['PARLEY_INVITATIONS'] ?? '{}')
const RECORD = process.env['PARLEY_RECORD'] ?? ''

type Tabled = components['schemas']['Tabled']
type Stance = components['schemas']['Stance']
type Client = Awaited<ReturnType<typeof signIn>>

const [cleo, ada] = [await signIn('cleo'), await signIn('ada')]
const people = [ada, await signIn('abe'), await signIn('bo'), await signIn('bea')]

const round = await start(cleo)
await agree(`${round}.terms.1`, { kind: 'definition', term: { en: 'Cut' }, definition: { en: 'Any damage.' } })
await agree(`${round}.baskets.1`, { kind: 'basket', title: { en: 'Cables' }, description: { en: 'At sea.' } })
await agree(`${round}.modality.b1.1`, {
  kind: 'modality',
  modality: 'code-of-conduct',
  rationale: { en: 'It can be had.' },
})
await agree(`${round}.commitments.b1.1`, {
  kind: 'commitment',
  by: 'each-side',
  form: 'refrain',
  action: { en: 'cutting cables' },
  condition: { word: 'unless', text: { en: 'the owner asks for it' } },
})
await close(`${round}.ratification.b1.1`, 'text', 'ratify')
await until('the round to be published', async () => {
  const { data } = await cleo.GET('/api/rounds/{round}', { params: { path: { round } } })
  return data?.status === 'published' ? data : undefined
})
await keepRecord()

/** Redeems an invitation, and makes a client with the token. */
async function signIn(name: string) {
  const { data } = await createClient<paths>({ baseUrl: ORIGIN }).POST('/api/session', {
    body: { invitation: INVITATIONS[name] ?? '' },
  })
  if (data === undefined) throw new Error(`${name} is not let in`)
  return createClient<paths>({ baseUrl: ORIGIN, headers: { Authorization: `Bearer ${data.token}` } })
}

/** Starts a round. Its `Location` is where it is. @returns its number */
async function start(facilitator: Client): Promise<number> {
  const { data, error, response } = await facilitator.POST('/api/rounds', { params: { query: { knowingly: 'true' } } })
  if (data === undefined) throw new Error(`no round: ${JSON.stringify(error)}`)
  if (response.headers.get('Location') !== `/api/rounds/${data.round}`) throw new Error('the round is somewhere else')
  return data.round
}

/** Tables a text, lets everybody support it, and closes the reading. */
async function agree(reading: string, body: Tabled): Promise<void> {
  await opened(reading)
  const path = { reading }
  const { data, error, response } = await ada.POST('/api/readings/{reading}/proposals', {
    params: { path, header: { 'idempotency-key': randomUUID() } },
    body: { body },
  })
  if (data === undefined || !('digest' in data)) throw new Error(`${reading} takes no text: ${JSON.stringify(error)}`)
  await close(reading, data.id, 'support')
  const { data: receipt } = await ada.GET('/api/readings/{reading}/receipts/{digest}', {
    params: { path: { reading, digest: data.digest } },
  })
  if (receipt?.counted !== 'yes') throw new Error(`the text of ${reading} was not counted`)
  if (!response.headers.get('Location')?.endsWith(data.digest)) throw new Error('the receipt is somewhere else')
}

/** Lets everybody take a position, and closes the reading; waits until it is settled. */
async function close(reading: string, proposal: string, stance: Stance): Promise<void> {
  await opened(reading)
  for (const person of people) {
    const { error } = await person.PUT('/api/readings/{reading}/proposals/{proposal}/position', {
      params: { path: { reading, proposal } },
      body: { stance, revision: 0 },
    })
    if (error !== undefined) throw new Error(`a position in ${reading} was refused: ${JSON.stringify(error)}`)
  }
  const { response } = await cleo.POST('/api/readings/{reading}/advance', {
    params: { path: { reading } },
    body: { decision: 'settle' },
  })
  if (response.status !== 202) throw new Error(`${reading} was not closed: ${response.status}`)
  await until(`${reading} to be settled`, async () => {
    const { data } = await cleo.GET('/api/readings/{reading}', { params: { path: { reading } } })
    return data?.status === 'settled' ? data : undefined
  })
}

/** Waits until a reading is open. Before, the only refusal is one that the document has for this route. */
function opened(reading: string): Promise<unknown> {
  return until(`${reading} to open`, async () => {
    const { data, error } = await ada.GET('/api/readings/{reading}', { params: { path: { reading } } })
    if (error !== undefined && 'code' in error && error.code !== 'no-such-reading') throw new Error(error.code)
    return data?.status === 'open' ? data : undefined
  })
}

/** Writes the bytes of the record once it stays the same: its log is signed in the moments after the publication. */
function keepRecord(): Promise<unknown> {
  const params = { path: { round } }
  return until('the same record to be answered 304', async () => {
    const { data, response } = await ada.GET('/api/rounds/{round}/record', { params, parseAs: 'arrayBuffer' })
    if (data === undefined) throw new Error('there is no record')
    await writeFile(RECORD, new Uint8Array(data))
    const tag = response.headers.get('ETag') ?? ''
    const again = await ada.GET('/api/rounds/{round}/record', { params, headers: { 'If-None-Match': tag } })
    return again.response.status === 304 ? tag : undefined
  })
}

async function until<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
  for (let looks = 0; looks < 600; looks += 1) {
    const found = await look()
    if (found !== undefined) return found
    await pause(100)
  }
  throw new Error(`waited in vain for ${what}`)
}
